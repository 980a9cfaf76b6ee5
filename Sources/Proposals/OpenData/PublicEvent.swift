import Core
import Database
import Web

/// Something that happened to a proposal that anybody may read, for feeds.
struct PublicEvent {
  /// So many a feed holds.
  static let most = 60

  let id: UUID16
  let event: ProposalEvent
  let proposal: ID<Proposal>
  let number: Int
  let title: String

  /// The latest first; nothing of what waits, was hidden, withdrawn or merged, nor of a draft.
  static func latest(
    in community: ID<Community>, _ tx: borrowing Transaction<some Any>
  ) throws -> [PublicEvent] {
    try tx.all(listing(community)) { row in
      PublicEvent(
        id: try row(0),
        event: ProposalEvent(
          number: try row(1), kind: try row(2), words: try row(3), madeAt: try row(4)),
        proposal: try row(5), number: try row(6), title: try row(7))
    }
  }

  static func listing(_ community: ID<Community>) -> SQL {
    """
    SELECT proposal_event.id, proposal_event.number, proposal_event.kind, proposal_event.words,
      proposal_event.made_at, proposal.id, proposal.number, proposal.title
    FROM proposal_event
    JOIN proposal ON proposal.id = proposal_event.proposal AND proposal.is_shown = 1
    JOIN joint_process ON joint_process.id = proposal.process AND joint_process.is_public = 1
    WHERE proposal_event.community = \(community) AND proposal_event.audience = 'everybody'
    ORDER BY proposal_event.number DESC LIMIT \(most)
    """
  }

  func entry(_ visit: Visit) -> AtomFeed.Entry {
    AtomFeed.Entry(
      id: "urn:uuid:\(id)",
      title: "№ \(number). \(title): \(event.kind.sentence(event.words, visit.words))",
      at: event.madeAt, page: visit.proposals.proposal(proposal))
  }
}
