import Core
import Database
import Decisions
import Equality
import Gatherings
import JSON
import Proposals
import Web

/// Women's share at each step of a year, or of a process with what belongs to it.
struct SharesModel: JSONModel {
  let year: Int
  let process: JointProcess?
  let population: ShareStep?
  let lines: [WayLine]
  /// The processes of the year, each with a page of its own.
  let processes: [JointProcess]

  static let fields: [JSONField<Self>] = [
    .init("year") { $0.process == nil ? $0.year : nil }, .init("process") { $0.process?.id },
    .init("population") { $0.population }, .init("steps") { $0.lines },
  ]

  /// The step at which women are fewest, beside how many live here.
  var lowest: WayLine? {
    lines.filter { $0.sum.percent != nil }.min { one, other in
      (one.sum.percent ?? 0) < (other.sum.percent ?? 0)
    }
  }

  static func read(
    year: Int, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> SharesModel {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { throw DomainError.notFound }
    let processes = try Proposals.running(on: first...last, in: community, tx)
    let parts = Parts(
      processes: processes.map(\.id),
      gatherings: try Gatherings.held(on: first...last, in: community, tx),
      decisions: try Decisions.decided(on: first...last, in: community, tx))
    return SharesModel(
      year: year, process: nil, population: try population(community, in: tx),
      lines: try parts.lines(community, in: tx), processes: processes)
  }

  static func read(
    process id: ID<JointProcess>, community: ID<Community>, for viewer: Viewer,
    in tx: borrowing Transaction<some Any>
  ) throws -> SharesModel {
    let process = try JointProcess.find(id, community: community, for: viewer, in: tx)
    let parts = Parts(
      processes: [id],
      gatherings: try Proposals.linked(to: id, in: "gatherings", community: community, tx),
      decisions: try Proposals.linked(to: id, in: "decisions", community: community, tx))
    return SharesModel(
      year: process.lastDay.parts.year, process: process,
      population: try population(community, in: tx),
      lines: try parts.lines(community, in: tx), processes: [])
  }

  private static func population(
    _ community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> ShareStep? {
    try Decisions.population(of: community, in: tx).map {
      .population(women: $0.women, men: $0.men)
    }
  }
}

/// What the shares are added up from.
private struct Parts {
  let processes: [ID<JointProcess>]
  let gatherings: [ID<Gathering>]
  let decisions: [ID<Decision>]

  func lines(
    _ community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [WayLine] {
    var steps: [ShareStep] = []
    for id in gatherings {
      steps += try there { try Gatherings.shares(of: id, community: community, in: tx) }
    }
    for id in processes { steps += try Proposals.shares(of: id, NotedHeads(), in: tx) }
    for id in decisions {
      steps += try there { try Decisions.shares(of: id, community: community, in: tx) }
    }
    return WayStep.allCases.compactMap { WayLine($0, of: steps) }
  }

  /// What is linked may be of another village, or gone.
  private func there(_ steps: () throws -> [ShareStep]) throws -> [ShareStep] {
    do { return try steps() } catch DomainError.notFound { return [] }
  }
}
