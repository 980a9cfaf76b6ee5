import Core
import HTTP
import People
import Sodium
import Web

extension Decisions {
  var voterListEndpoints: [Endpoint] {
    [
      .page("decisions/{decision}/voters", for: .clerks, answers: RegisterModel.self) { visit in
        try showVoters(visit, FormState())
      },
      .form("decisions/{decision}/voters", for: .clerks) { visit in
        try visit.submit(otherwise: { try showVoters(visit, $0) }) { _ in
          let given = try giveCode(visit)
          return try showVoters(visit, FormState(), given)
        }
      },
      .form("decisions/{decision}/voters/sex", for: .clerks) { visit in
        try visit.submit(otherwise: { try showVoters(visit, $0) }) { form in
          let sex = form.form["sex"].flatMap { Sex(rawValue: $0) }
          let done = try visit.perform(NoteSex(sex, of: try chosen(visit)))
          return visit.done(
            done,
            backTo: DecisionsPath.voters(
              try visit.id("decision"), visit, query: form.form["q"] ?? ""))
        }
      },
    ]
  }
}

private func chosen(_ visit: Visit) throws -> ID<Person> {
  guard let person = visit.form["person"].flatMap({ ID<Person>($0) }) else {
    throw DomainError.notFound
  }
  return person
}

/// Whom a code was given, and the code.
private func giveCode(_ visit: Visit) throws -> (name: String, code: String) {
  let id: ID<Decision> = try visit.id("decision")
  let person = try chosen(visit)
  let code = try VotingCode.make(visit)
  _ = try visit.perform(
    GiveVotingCode(decision: id, person: person, print: VotingCode.print(of: code, in: id)))
  let name = try visit.read { tx in
    try PersonRecord.find(person, community: try visit.community, in: tx).name
  }
  return (name, ShortCode.grouped(code))
}

private func showVoters(
  _ visit: Visit, _ state: FormState, _ given: (String, String)? = nil
) throws -> Response {
  let query = String((visit.form["q"] ?? "").prefix(100))
  let model = try visit.read { tx in
    let decision = try Decision.find(
      try visit.id("decision"), community: try visit.community, in: tx)
    guard decision.isOpen(at: visit.now) else { throw DomainError.notFound }
    return try RegisterModel.read(
      decision, query: query, page: visit.pageNumber, community: try visit.community, in: tx)
  }
  return visit.seen(
    model, as: VoterListPage(model: model, given: given, state: state, visit: visit))
}
