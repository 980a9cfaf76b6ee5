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
          let done = try visit.perform(
            CastWithHelp(in: id, for: try helped(visit), ballot))
          return visit.done(done, backTo: DecisionsPath.part(id, "voters", visit))
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
