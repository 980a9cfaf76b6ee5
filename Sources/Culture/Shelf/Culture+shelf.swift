import Core
import HTTP
import Paper
import Web

/// Leafing and reading: open to everybody.
extension Culture {
  var shelfEndpoints: [Endpoint] {
    [
      .page("/culture", for: .anyone, answers: CultureModel.self) { visit in
        let model = try visit.read { tx in
          try CultureModel.read(
            shelf, page: visit.pageNumber, language: visit.language, for: visit.viewer, in: tx)
        }
        return visit.seen(model, as: CulturePage(model: model, visit: visit))
      }.keptByAnybody(),
      .page("/culture/{practice}", for: .anyone, answers: PracticeModel.self) { visit in
        let (practice, text) = try practice(visit)
        let model = PracticeModel(practice: practice, text: text)
        return visit.seen(model, as: PracticePage(model: model, visit: visit))
      }.keptByAnybody(),
      .file("/culture/{practice}/card.pdf", for: .anyone) { visit in
        let (practice, text) = try practice(visit)
        let paper = try PracticePaper(practice: practice, text: text, visit: visit).pdf()
        return .file(.pdf, named: "\(text.title).pdf", paper)
      },
    ]
  }

  private func practice(_ visit: Visit) throws -> (Practice, PracticeText) {
    guard let practice = shelf.practice(try visit.text("practice")),
      let text = practice.text(visit.language)
    else { throw DomainError.notFound }
    return (practice, text)
  }
}
