import Core
import HTTP
import Paper
import Web

/// Letters: read by everybody, filled in and printed without being written down here.
extension Rights {
  var letterEndpoints: [Endpoint] {
    [
      .page("/letters/{letter}", for: .anyone, answers: LetterModel.self) { visit in
        let model = try letter(visit)
        return visit.seen(model, as: LetterPage(model: model, state: FormState(), visit: visit))
      }.keptByAnybody(),
      .form("/letters/{letter}/print", for: .anyone, pace: .slow) { visit in
        let model = try letter(visit)
        return try visit.submit { state in
          visit.show(LetterPage(model: model, state: state, visit: visit))
        } _: { form in
          var values: [String: String] = [:]
          for blank in model.letter.blanks { values[blank] = form.line(blank, in: 0...300) }
          try form.finish()
          let paper = PaperLetter(
            title: model.text.title,
            paragraphs: model.text.paragraphs.map { model.text.filled($0, with: values) })
          return .file(.pdf, named: "\(model.text.title).pdf", try paper.pdf())
        }
      },
    ]
  }

  private func letter(_ visit: Visit) throws -> LetterModel {
    guard let letter = shelf.letter(try visit.text("letter")),
      let text = letter.text(visit.language)
    else { throw DomainError.notFound }
    return LetterModel(letter: letter, text: text)
  }
}
