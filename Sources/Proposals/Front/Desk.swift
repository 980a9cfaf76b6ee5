import Core
import Database
import JSON
import Web

/// What lies before those who look at proposals, or before those who answer them.
enum Desk: String, CaseIterable {
  case moderation, answers

  var access: Access {
    switch self {
    case .moderation: .staff
    case .answers: JointProcess.council
    }
  }

  var title: Message { Message(key: "proposals.\(rawValue)", arguments: []) }
  var nothing: Message {
    Message(self == .moderation ? "proposals.desk.none" : "proposals.answers.none")
  }

  private var waiting: SQL {
    switch self {
    case .moderation: "proposal.stage = 'waiting'"
    case .answers: "proposal.stage = 'open' AND proposal.due_on > ''"
    }
  }

  /// What was sent first is looked at first; what is due first is answered first.
  private var order: SQL {
    switch self {
    case .moderation: "proposal.made_at, proposal.id"
    case .answers: "proposal.due_on, proposal.id"
    }
  }

  func counting(_ community: ID<Community>) -> SQL {
    "SELECT count(*) FROM proposal WHERE proposal.community = \(community) AND \(waiting)"
  }

  func listing(_ community: ID<Community>, _ offset: Int) -> SQL {
    """
    WHERE proposal.community = \(community) AND \(waiting)
    ORDER BY \(order) LIMIT \(Paging.size) OFFSET \(offset)
    """
  }
}

/// A page of a desk, with whose turn it is where an answer is awaited.
struct DeskModel: JSONModel {
  let desk: Desk
  let items: [ProposalItem]
  let paging: Paging

  static let fields: [JSONField<Self>] = [
    .init("proposals") { $0.items }, .init("page") { $0.paging.page },
    .init("total") { $0.paging.total },
  ]

  static func read(
    _ desk: Desk, page: Int, for viewer: Viewer, today: Day,
    in tx: borrowing Transaction<some Any>
  ) throws -> DeskModel {
    guard let community = viewer.community else { throw DomainError.notFound }
    let paging = Paging(page: page, total: try tx.count(desk.counting(community)))
    let found = try ProposalHead.all(desk.listing(community, paging.offset), in: tx)
    let processes = try JointProcess.among(Set(found.map(\.process)), community, in: tx)
    return DeskModel(
      desk: desk,
      items: found.map { proposal in
        ProposalItem(
          proposal, in: processes[proposal.process], today: today)
      }, paging: paging)
  }
}
