import Core
import HTTP
import Sodium
import Web

extension Decisions {
  var typingEndpoints: [Endpoint] {
    [
      .page("decisions/{decision}/paper/type", for: .clerks, answers: TypingModel.self) { visit in
        try showTyping(visit, FormState())
      },
      .form("decisions/{decision}/paper/type", for: .clerks) { visit in
        try onTyping(visit) { form, id in
          let terms = try ballotTerms(visit, id)
          let (code, ballot) = (form.code(), form.reading(by: terms.kind, options: terms.options))
          try form.finish()
          return visit.done(
            try visit.perform(TypePaperBallot(code, ballot, in: id)),
            backTo: DecisionsPath.paper(id, "type", visit, query: [("last", code)]))
        }
      },
      .form("decisions/{decision}/paper/untype", for: .clerks) { visit in
        try onTyping(visit) { form, id in
          let code = form.code("undo")
          try form.finish()
          return visit.done(
            try visit.perform(UntypePaperBallot(code, in: id)),
            backTo: DecisionsPath.paper(id, "type", visit))
        }
      },
      .page("decisions/{decision}/paper/repeat", for: .clerks, answers: RereadingModel.self) {
        visit in
        try showRereading(visit, FormState())
      },
      .form("decisions/{decision}/paper/repeat", for: .clerks) { visit in
        try onRereading(visit) { form, id in
          let terms = try ballotTerms(visit, id)
          let (code, ballot) = (form.code(), form.reading(by: terms.kind, options: terms.options))
          try form.finish()
          return try visit.perform(RepeatPaperBallot(code, ballot, in: id))
        }
      },
      .form("decisions/{decision}/paper/settle", for: .clerks) { visit in
        try onRereading(visit) { form, id in
          let terms = try ballotTerms(visit, id)
          let (code, ballot) = (
            form.code("settled"), form.reading("correct", by: terms.kind, options: terms.options)
          )
          try form.finish()
          return try visit.perform(SettlePaperBallot(code, ballot, in: id))
        }
      },
    ]
  }
}

private func onTyping(
  _ visit: Visit, _ act: (inout FormReader, ID<Decision>) throws -> Response
) throws -> Response {
  let id: ID<Decision> = try visit.id("decision")
  return try visit.submit(otherwise: { try showTyping(visit, $0) }) { form in try act(&form, id) }
}

private func showTyping(_ visit: Visit, _ state: FormState) throws -> Response {
  let id: ID<Decision> = try visit.id("decision")
  let last = visit.form["last"].flatMap { ShortCode.normalise($0) }
  let model = try visit.read { tx in
    try TypingModel.read(
      id, last: last, community: try visit.community, at: visit.now, in: tx)
  }
  return visit.seen(model, as: TypingPage(model: model, state: state, visit: visit))
}

private func onRereading(
  _ visit: Visit, _ act: (inout FormReader, ID<Decision>) throws -> Done
) throws -> Response {
  let id: ID<Decision> = try visit.id("decision")
  return try visit.submit(otherwise: { try showRereading(visit, $0) }) { form in
    visit.done(try act(&form, id), backTo: DecisionsPath.paper(id, "repeat", visit))
  }
}

private func showRereading(_ visit: Visit, _ state: FormState) throws -> Response {
  let id: ID<Decision> = try visit.id("decision")
  let model = try visit.read { tx in
    try RereadingModel.read(id, community: try visit.community, at: visit.now, in: tx)
  }
  return visit.seen(model, as: RereadingPage(model: model, state: state, visit: visit))
}
