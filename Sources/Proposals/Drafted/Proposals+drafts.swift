import Core
import HTTP
import Web

extension Proposals {
  var draftEndpoints: [Endpoint] {
    [
      .page("/proposals/processes/{process}/draft", for: .anyone, answers: DraftModel.self) {
        visit in
        let model = try draft(visit)
        return visit.seen(model, as: DraftPage(model: model, visit: visit))
      },
      .form("/proposals/processes/{process}/draft", for: WriteDraft.access) { visit in
        try write(visit)
      },
      .page(
        "/proposals/processes/{process}/draft/edit", for: WriteDraft.access,
        answers: NothingModel.self
      ) { visit in try editDraft(visit, FormState()) },
      .page(
        "/proposals/processes/{process}/draft/{number}", for: .anyone, answers: DraftModel.self
      ) { visit in
        let model = try draft(visit, number: try number(visit))
        return visit.seen(model, as: DraftPage(model: model, visit: visit))
      },
      .page(
        "/proposals/processes/{process}/draft/{number}/changes", for: .anyone,
        answers: DraftModel.self
      ) { visit in
        let model = try draft(visit, number: try number(visit))
        guard let text = model.text, let before = model.before else { throw DomainError.notFound }
        return visit.seen(
          model, as: DraftChangesPage(model: model, text: text, before: before, visit: visit))
      },
    ]
  }

  private func number(_ visit: Visit) throws -> Int {
    guard let number = Int(try visit.text("number")) else { throw DomainError.notFound }
    return number
  }

  private func draft(_ visit: Visit, number: Int? = nil) throws -> DraftModel {
    let id = try visit.id("process", as: JointProcess.self)
    return try visit.read { tx in
      try DraftModel.read(id, number: number, for: visit.viewer, in: tx)
    }
  }

  private func editDraft(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try draft(visit)
    let values = [
      "words": model.text?.words ?? "", "base": String(model.text?.number ?? 0),
      "language": model.text?.language.rawValue ?? Language.ky.rawValue,
    ]
    return visit.seen(
      NothingModel(), as: DraftFormPage(model: model, state: state.or(values), visit: visit))
  }

  private func write(_ visit: Visit) throws -> Response {
    let id = try visit.id("process", as: JointProcess.self)
    return try visit.submit(otherwise: { try editDraft(visit, $0) }) { form in
      let base = form.number("base", in: 0...DraftText.mostVersions)
      let words = form.text("words", in: 1...DraftText.most)
      let language = form.choice("language", Language.self) ?? .ky
      let why = form.line("why", in: 0...300)
      try form.finish()
      let number = try visit.perform(
        WriteDraft(words, of: id, from: base, in: language, why: why))
      return visit.done(number, backTo: visit.proposals.process(id, "draft"))
    }
  }
}
