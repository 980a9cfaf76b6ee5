import Core
import Database
import JSON
import Localization
import Markup
import Web

/// What a vote of the village said of a proposal; the vote itself lies in another room.
package struct ProposalVote: JSONModel, Equatable {
  package static let table = Table("proposal_vote")

  package enum Outcome: String, Sendable, SQLBindable, SQLReadable {
    case won, lost, undecided

    fileprivate var event: ProposalEvent.Kind {
      switch self {
      case .won: .won
      case .lost: .lost
      case .undecided: .undecided
      }
    }
  }

  /// The page of the vote.
  package let decision: UUID16
  package let title: Translated
  package let outcome: Outcome

  package init(_ decision: UUID16, _ title: Translated, _ outcome: Outcome) {
    self.decision = decision
    self.title = title
    self.outcome = outcome
  }

  package static let fields: [JSONField<Self>] = [
    .init("decision") { ID<Never>($0.decision) }, .init("title") { $0.title },
    .init("outcome") { $0.outcome.rawValue },
  ]

  fileprivate static func id(_ proposal: ID<Proposal>, _ decision: UUID16) -> ID<ProposalVote> {
    .derived("proposal-vote", proposal.uuid, decision)
  }

  static func all(
    of proposal: ID<Proposal>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [ProposalVote] {
    try tx.all(
      """
      SELECT decision, title, outcome FROM proposal_vote
      WHERE proposal = \(proposal) AND community = \(community) ORDER BY told_on, id LIMIT 20
      """
    ) { row in ProposalVote(try row(0), try row(1), try row(2)) }
  }
}

/// Tells all who follow a proposal what a vote said of it; one that won is to be answered now.
package struct TellVote: Command {
  package static let name = "tell-vote"
  /// The clock's alone.
  package static let access = Access.roles([])
  private let proposal: ID<Proposal>
  private let vote: ProposalVote
  private let freeDays: any FreeDays

  package init(
    _ vote: ProposalVote, of proposal: ID<Proposal>, _ freeDays: any FreeDays = NoFreeDays()
  ) {
    self.vote = vote
    self.proposal = proposal
    self.freeDays = freeDays
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Proposal.find(proposal, community: actor.community, in: tx)
    guard try !Self.isTold(vote.decision, of: proposal, in: tx) else { return Done() }
    try tx.insert(
      into: ProposalVote.table, ProposalVote.id(proposal, vote.decision),
      [
        "community": actor.community, "proposal": proposal, "decision": vote.decision,
        "title": vote.title, "outcome": vote.outcome, "told_on": actor.now.day,
      ])
    try ProposalEvent.tell(
      vote.outcome.event, of: proposal, saying: vote.title.text(.ky), by: actor, in: tx)
    guard vote.outcome == .won, found.stage == .open, found.dueOn == nil else { return Done() }
    let process = try JointProcess.find(found.process, community: actor.community, in: tx)
    try found.handOver(under: process, freeDays, by: actor, in: tx)
    return Done()
  }

  package static func isTold(
    _ decision: UUID16, of proposal: ID<Proposal>, in tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    try tx.exists(
      "SELECT 1 FROM proposal_vote WHERE id = \(ProposalVote.id(proposal, decision))")
  }
}

/// What votes said, with the way to each.
struct VotePart: Component {
  let votes: [ProposalVote]
  let visit: Visit

  var body: Markup {
    for vote in votes {
      p(.class(vote.outcome == .won ? "notice good" : "notice plain")) {
        visit.words(Message(key: "proposals.vote.\(vote.outcome.rawValue)", arguments: []))
        " "
        a(.href(visit.path("decisions", vote.decision.description))) {
          Said(vote.title, visit.words)
        }
      }
    }
  }
}
