import Core
import HTTP
import People
import Web

extension Decisions {
  var helpEndpoints: [Endpoint] {
    [
      .page("decisions/{decision}/help", for: .clerks, answers: HelpModel.self) { visit in
        try showHelp(visit, FormState())
      }.unmeasured(),
      .form("decisions/{decision}/help", for: .clerks) { visit in
        let id: ID<Decision> = try visit.id("decision")
        return try visit.submit(otherwise: { try showHelp(visit, $0) }) { form in
          let terms = try ballotTerms(visit, id)
          let ballot = terms.kind.read(&form, options: terms.options)
          try form.finish()
          let person = try helped(visit)
          let isAnew = try hasCome(visit)
          _ = try visit.perform(CastWithHelp(in: id, for: person, ballot))
          return try showDone(visit, person, isAnew: isAnew)
        }
      }.unmeasured(),
    ]
  }
}

private func helped(_ visit: Visit) throws -> ID<Person> {
  guard let person = visit.form["person"].flatMap({ ID<Person>($0) }) else {
    throw DomainError.notFound
  }
  return person
}

/// Whether this very form came before.
private func hasCome(_ visit: Visit) throws -> Bool {
  let command = try visit.actor().command
  return try visit.read { tx in try BallotClaim.hasCome(by: command, in: tx) }
}

/// The words are hers: shown once in place of the list, and to nobody who sends the form anew.
private func showDone(
  _ visit: Visit, _ person: ID<Person>, isAnew: Bool
) throws -> Response {
  let (decision, name, receipt) = try visit.read { tx in
    let community = try visit.community
    let decision = try Decision.find(
      try visit.id("decision"), community: community, in: tx)
    let key = try isAnew ? nil : BallotKey.find(decision.id, in: tx)
    return (
      decision, try PersonRecord.find(person, community: community, in: tx).name,
      key.map { Receipt(of: $0.ballot(of: person, isHelped: true)) }
    )
  }
  return visit.seen(
    HelpedModel(decision: decision),
    as: HelpedPage(decision: decision, name: name, receipt: receipt, visit: visit))
}

private func showHelp(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try visit.read { tx in
    let community = try visit.community
    let decision = try Decision.find(
      try visit.id("decision"), community: community, in: tx)
    guard decision.isOpen(at: visit.now) else { throw DomainError.notFound }
    let person = try PersonRecord.find(try helped(visit), community: community, in: tx)
    return HelpModel(
      decision: decision, person: person.id, name: person.name,
      options: try Idea.all(of: decision.id, community: community, in: tx))
  }
  return visit.seen(model, as: HelpPage(model: model, state: state, visit: visit))
}
