import Core
import Database
import HTTP
import Web

extension Decisions {
  var conflictEndpoints: [Endpoint] {
    [
      .page(
        "decisions/{decision}/conflicts", for: SettleConflict.access, answers: ConflictsModel.self
      ) { visit in try showConflicts(visit, FormState()) },
      .form("decisions/{decision}/conflicts", for: SettleConflict.access, pace: .slow) { visit in
        let id: ID<Decision> = try visit.id("decision")
        return try visit.submit(otherwise: { try showConflicts(visit, $0) }) { form in
          let done = try visit.perform(try form.settling(in: id))
          // What was held up by it alone is counted now; should this fail, the clock does it.
          try? Decisions.count(id, of: try visit.community, visit.environment)
          return visit.done(done, backTo: DecisionsPath.conflicts(id, visit))
        }
      },
    ]
  }
}

extension FormReader {
  fileprivate mutating func settling(in decision: ID<Decision>) throws -> SettleConflict {
    guard let person = form["person"].flatMap({ ID<Person>($0) }),
      let chosen = form["chosen"].flatMap({ ID<BallotClaim>($0) })
    else { throw DomainError.notFound }
    let reason = line("reason-\(person)", in: 3...300)
    try finish()
    return SettleConflict(
      of: person, in: decision, for: chosen, over: earlier("over") ?? Earlier(), because: reason)
  }
}

private func showConflicts(_ visit: Visit, _ state: FormState) throws -> Response {
  let id: ID<Decision> = try visit.id("decision")
  let model = try visit.read { tx in
    try ConflictsModel.read(id, page: visit.pageNumber, for: visit.viewer, in: tx)
  }
  return visit.seen(model, as: ConflictsPage(model: model, state: state, visit: visit))
}
