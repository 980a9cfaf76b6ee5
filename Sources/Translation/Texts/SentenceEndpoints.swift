import Core
import HTTP
import Web

/// Looking for a sentence, and mending it.
extension Translation {
  var sentenceEndpoints: [Endpoint] {
    [
      .page("words", for: .signedIn, answers: WordsModel.self, pace: .slow) { visit in
        let model = try WordsModel.read(visit, texts)
        return visit.seen(model, as: WordsPage(model: model, visit: visit))
      },
      .page("words/glossary", for: .anyone, answers: GlossaryModel.self) { visit in
        let model = GlossaryModel(terms: glossary.terms)
        return visit.seen(model, as: GlossaryPage(model: model, visit: visit))
      },
      .page("words/sentence", for: SendCorrection.access, answers: SentenceModel.self) { visit in
        try show(visit, FormState())
      },
      .form("words/sentence", for: SendCorrection.access) { visit in
        try visit.submit(otherwise: { try show(visit, $0) }) { form in
          let sentence = try SentenceModel.read(visit, texts, glossary).sentence
          let words = form.prose("words", limit: WordCorrection.length.upperBound)
          let note = form.text("note", in: 0...500)
          try form.finish()
          let done = try visit.perform(SendCorrection(sentence, words, note: note))
          return visit.done(done, backTo: TranslationPath.home(visit))
        }
      },
    ]
  }

  private func show(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try SentenceModel.read(visit, texts, glossary)
    return visit.seen(model, as: SentencePage(model: model, state: state, visit: visit))
  }
}
