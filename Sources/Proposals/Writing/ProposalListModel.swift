import Core
import Database
import JSON
import Web

/// A line of a list of proposals.
struct ProposalItem: JSONModel {
  let proposal: ProposalHead
  let today: Day
  let awaited: AwaitedAnswer?

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.proposal.id }, .init("number") { $0.proposal.number },
    .init("title") { $0.proposal.title }, .init("stage") { $0.proposal.stage.rawValue },
    .init("supporters") { $0.proposal.supporters }, .init("estimate") { $0.proposal.estimate },
    .init("dueOn") { $0.proposal.dueOn }, .init("late") { $0.proposal.isLate(on: $0.today) },
    .init("awaited") { $0.awaited },
  ]

  init(_ proposal: ProposalHead, in process: JointProcess?, today: Day) {
    self.proposal = proposal
    self.today = today
    awaited = process.flatMap { AwaitedAnswer(of: proposal, in: $0) }
  }
}

/// The proposals of a process: for people page by page, for programs as good as all at once.
struct ProposalListModel: JSONModel {
  let process: JointProcess
  let items: [ProposalItem]
  let shelf: Shelf?
  let isByLiking: Bool
  let paging: Paging
  let today: Day
  /// Where a program finds what comes next.
  var next: URLPath?

  /// So many a program is given at once; a village has fewer.
  static let mostAtOnce = 1000

  static let fields: [JSONField<Self>] = [
    .init("process") { $0.process.id }, .init("proposals") { $0.items },
    .init("shelf") { $0.shelf?.rawValue }, .init("page") { $0.paging.page },
    .init("total") { $0.paging.total }, .init("next") { $0.next?.text },
  ]

  static func read(
    _ asked: ProposalsAsked, size: Int, for viewer: Viewer, today: Day,
    in tx: borrowing Transaction<some Any>
  ) throws -> ProposalListModel {
    guard let community = viewer.community else { throw DomainError.notFound }
    let process = try JointProcess.find(asked.process, community: community, for: viewer, in: tx)
    let total = try tx.count(counting(asked.process, asked.shelf))
    let paging = Paging(page: asked.page, total: total, size: size)
    let found = try ProposalHead.all(listing(asked, paging), in: tx)
    return ProposalListModel(
      process: process,
      items: found.map { ProposalItem($0.shown, in: process, today: today) },
      shelf: asked.shelf, isByLiking: asked.isByLiking, paging: paging, today: today)
  }

  static func counting(_ process: ID<JointProcess>, _ shelf: Shelf?) -> SQL {
    "SELECT count(*) FROM proposal WHERE proposal.process = \(process) AND " + on(shelf)
  }

  static func listing(_ asked: ProposalsAsked, _ paging: Paging) -> SQL {
    let order: SQL =
      asked.isByLiking
      ? "proposal.supporters DESC, proposal.number DESC" : "proposal.number DESC"
    return "WHERE proposal.process = \(asked.process) AND " + on(asked.shelf)
      + " ORDER BY \(order) LIMIT \(paging.size) OFFSET \(paging.offset)"
  }

  private static func on(_ shelf: Shelf?) -> SQL {
    shelf.map { "proposal.shelf = \($0)" } ?? "proposal.is_shown = 1"
  }

  /// How many lie on each shelf, for the page of a process.
  static func tally(
    _ process: ID<JointProcess>, in tx: borrowing Transaction<some Any>
  ) throws -> [Shelf: Int] {
    let rows: [(Shelf, Int)] = try tx.all(
      "SELECT shelf, count(*) FROM proposal WHERE process = \(process) GROUP BY shelf"
    ) { row in (try row(0), try row(1)) }
    return Dictionary(uniqueKeysWithValues: rows)
  }
}
