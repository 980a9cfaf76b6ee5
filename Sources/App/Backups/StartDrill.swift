import Core
import Database
import People
import Web

/// Puts a restore drill in line, unless one waits there.
struct StartDrill: Command {
  static let name = "start-restore-drill"
  static let access = Access.administrator

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    guard try !StartDrill.isInLine(actor.community, in: tx) else { return Done() }
    try JobRecord.start(
      DrillJob.kind, of: DrillJob.subject, total: 1, community: actor.community, at: actor.now,
      in: tx)
    return Done()
  }

  static func isInLine(
    _ community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    let last = try JobRecord.latest(
      DrillJob.kind, of: DrillJob.subject, community: community, in: tx)
    return last?.state.isOpen ?? false
  }
}

extension StartDrill {
  /// Every week, and a day after one that failed.
  private static let (week, day): (Int64, Int64) = (7 * 86_400, 86_400)

  /// Begins one whose time has come; several servers may ask at once, and one begins it.
  static func ifDue(_ environment: Environment) throws {
    let now = environment.now()
    guard let community = try environment.database.read({ tx in try due(at: now, in: tx) }) else {
      return
    }
    _ = try environment.performAsSystem(StartDrill(), in: community)
  }

  /// The first community, in whose name the drill is made, when it is time.
  private static func due(
    at now: Instant, in tx: borrowing Transaction<Reads>
  ) throws -> ID<Community>? {
    guard let community = try CommunityRecord.first(in: tx)?.id,
      try !isInLine(community, in: tx)
    else { return nil }
    let last = try DrillRecord.latest(in: tx)
    let since = try last?.begunAt ?? foundedAt(community, in: tx)
    let wait = last == nil || last?.fault != nil ? day : week
    // A clock that was set back says nothing of how long ago it was.
    return abs(now.seconds - since.seconds) >= wait ? community : nil
  }

  private static func foundedAt(
    _ community: ID<Community>, in tx: borrowing Transaction<Reads>
  ) throws -> Instant {
    try tx.first("SELECT created_at FROM community WHERE id = \(community)") { row in try row(0) }
      ?? Instant(seconds: 0)
  }
}
