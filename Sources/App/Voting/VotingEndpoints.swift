import Core
import Decisions
import HTTP
import Proposals
import Web

/// What lies between the rooms of proposals and of decisions, which know nothing of one another.
enum VotingEndpoints {
  static let all: [Endpoint] = [
    .page(
      "decisions/{decision}/proposals", for: TakeProposals.access, answers: TakeProposalsModel.self
    ) { visit in try show(visit, FormState()) },
    .form("decisions/{decision}/proposals", for: TakeProposals.access) { visit in
      let decision: ID<Decision> = try visit.id("decision")
      return try visit.submit(otherwise: { try show(visit, $0) }) { form in
        guard let process = chosen(form.form["process"]) else { throw DomainError.notFound }
        let proposals = form.form.all("proposal").compactMap { ID<Proposal>($0) }
        let count = try visit.perform(
          TakeProposals(decision: decision, process: process, proposals: Set(proposals)))
        return visit.done(count, backTo: visit.path("decisions", decision.description))
      }
    },
  ]

  private static func chosen(_ typed: String?) -> ID<JointProcess>? {
    typed.flatMap { ID<JointProcess>($0) }
  }

  private static func show(_ visit: Visit, _ state: FormState) throws -> Response {
    let decision: ID<Decision> = try visit.id("decision")
    let model = try visit.read { tx in
      try TakeProposalsModel.read(
        decision, from: chosen(visit.form["process"]), community: try visit.community, in: tx)
    }
    return visit.seen(model, as: TakeProposalsPage(model: model, state: state, visit: visit))
  }
}
