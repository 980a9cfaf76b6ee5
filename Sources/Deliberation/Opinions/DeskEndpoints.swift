import Core
import HTTP
import Web

extension Deliberation {
  var deskEndpoints: [Endpoint] {
    [
      .page("deliberations/{topic}/statements", for: AddSeeds.access, answers: DeskModel.self) {
        visit in
        try showDesk(visit, FormState())
      },
      .form("deliberations/{topic}/statements", for: AddSeeds.access) { visit in
        try onDesk(visit) { form, id in
          let text = form.text("words", in: 1...8000)
          let language: Language? = form.choice("language")
          try form.finish()
          let lines = text.split(separator: "\n").map(String.init)
          return try visit.perform(AddSeeds(lines, in: language ?? visit.language, on: id)).stored
        }
      },
      .form("deliberations/{topic}/statements/{number}/judgement", for: JudgeOpinion.access) {
        visit in
        try onDesk(visit) { form, id in
          let isShown = form.flag("shown")
          let reason = form.line("reason", in: 0...200)
          try form.finish()
          return try visit.perform(
            JudgeOpinion(try number(visit), on: id, isShown: isShown, because: reason)
          ).stored
        }
      },
      .form("deliberations/{topic}/statements/{number}/correction", for: CorrectOpinion.access) {
        visit in
        try onDesk(visit) { form, id in
          let words = form.line("words", in: Opinion.length)
          try form.finish()
          return try visit.perform(CorrectOpinion(try number(visit), on: id, to: words)).stored
        }
      },
    ]
  }
}

private func number(_ visit: Visit) throws -> Int {
  guard let number = Int(try visit.text("number")) else { throw DomainError.notFound }
  return number
}

private func onDesk(
  _ visit: Visit, _ act: (inout FormReader, ID<Topic>) throws -> String
) throws -> Response {
  let id: ID<Topic> = try visit.id("topic")
  return try visit.submit(otherwise: { try showDesk(visit, $0) }) { form in
    let done = try act(&form, id)
    return visit.done(done, backTo: DeliberationPath.part(id, "statements", visit))
  }
}

private func showDesk(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try visit.read { tx in try DeskModel.read(visit, in: tx) }
  return visit.seen(model, as: DeskPage(model: model, state: state, visit: visit))
}
