import Core
import Database
import Equality
import JSON
import Web

/// A process as its public page shows it.
struct ProcessModel: JSONModel {
  let process: JointProcess
  let links: [ProcessLink]
  /// The latest version of the draft that is put before the village, where there is one.
  let draft: DraftHead?
  let tally: [Shelf: Int]
  /// How many wait for an answer longer than the term.
  let late: Int
  let equality: EqualityAnswers
  let shares: [ShareStep]
  let today: Day

  static let fields: [JSONField<Self>] = [
    .init("process") { $0.process }, .init("links") { $0.links },
    .init("draft") { $0.draft },
    .init("proposals") { $0.shown }, .init("late") { $0.late },
    .init("phase") { $0.process.phase(on: $0.today)?.kind.rawValue },
    .init("equality") { $0.equality.isEmpty ? [] : $0.equality.lines },
    .init("shares") { $0.shares },
  ]

  /// How many proposals anybody may read.
  var shown: Int {
    [Shelf.open, .accepted, .refused, .done].map { tally[$0] ?? 0 }.reduce(0, +)
  }

  static func read(
    _ id: ID<JointProcess>, for viewer: Viewer, today: Day, heads: any HeadCounts,
    in tx: borrowing Transaction<some Any>
  ) throws -> ProcessModel {
    guard let community = viewer.community else { throw DomainError.notFound }
    return ProcessModel(
      process: try JointProcess.find(id, community: community, for: viewer, in: tx),
      links: try ProcessLink.all(of: id, community: community, in: tx),
      draft: try DraftText.heads(of: id, community: community, in: tx).first,
      tally: try ProposalListModel.tally(id, in: tx),
      late: try tx.count(
        """
        SELECT count(*) FROM proposal
        WHERE process = \(id) AND shelf = 'open' AND (due_on < \(today) OR passed_on > '')
        """),
      equality: try AnswerProcessEquality.store.find(of: id, community: community, in: tx),
      shares: try ProcessShares.steps(of: id, community: community, heads, in: tx), today: today)
  }
}

/// The door of the room: the processes of the village, those that go on first.
struct ProcessListModel: JSONModel {
  let processes: [JointProcess]
  let paging: Paging
  let today: Day

  static let fields: [JSONField<Self>] = [
    .init("processes") { $0.processes }, .init("page") { $0.paging.page },
    .init("total") { $0.paging.total },
  ]

  static func read(
    page: Int, for viewer: Viewer, today: Day, in tx: borrowing Transaction<some Any>
  ) throws -> ProcessListModel {
    guard let community = viewer.community else { throw DomainError.notFound }
    let isMaker = viewer.may(JointProcess.makers)
    let total = try tx.count(counting(community, withDrafts: isMaker))
    let paging = Paging(page: page, total: total)
    return ProcessListModel(
      processes: try JointProcess.all(
        listing(community, withDrafts: isMaker, from: paging.offset), in: tx),
      paging: paging, today: today)
  }

  static func counting(_ community: ID<Community>, withDrafts: Bool) -> SQL {
    "SELECT count(*) FROM joint_process WHERE community = \(community)" + hiding(withDrafts)
  }

  static func listing(_ community: ID<Community>, withDrafts: Bool, from offset: Int) -> SQL {
    "WHERE community = \(community)" + hiding(withDrafts)
      + " ORDER BY last_day DESC, id DESC LIMIT \(Paging.size) OFFSET \(offset)"
  }

  private static func hiding(_ withDrafts: Bool) -> SQL {
    withDrafts ? "" : " AND is_public = 1"
  }
}

/// Where a process stands today, for whoever looks at a list.
enum Standing: Equatable {
  case draft, before(Day), now(Phase, daysLeft: Int), over

  init(of process: JointProcess, on day: Day) {
    guard process.isPublic else {
      self = .draft
      return
    }
    if let phase = process.phase(on: day) {
      self = .now(phase, daysLeft: phase.lastDay.number - day.number)
    } else if day < process.firstDay {
      self = .before(process.firstDay)
    } else {
      self = .over
    }
  }
}
