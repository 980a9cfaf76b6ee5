import Core
import Database
import Web

extension Decisions {
  /// Closes and counts whatever is due; done twice, the second time changes nothing.
  ///
  /// The house's clock calls it every few seconds. What fails does not keep the rest waiting.
  package static func closeDue(_ environment: Environment) throws {
    var failure: (any Error)?
    func attempt(_ body: () throws -> Void) {
      do { try body() } catch { failure = failure ?? error }
    }
    let now = environment.now()
    for due in try environment.database.read({ tx in try due(at: now, in: tx) }) {
      attempt {
        _ = try environment.performAsSystem(
          CloseDecision(decision: due.decision), in: due.community)
      }
    }
    attempt { try BallotKey.sweep(environment.database) }
    for waiting in try environment.database.read({ tx in try uncounted(in: tx) }) {
      attempt { try count(waiting.decision, of: waiting.community, environment) }
    }
    if let failure { throw failure }
  }

  /// Reads, counts with nothing locked, and writes: closed ballots do not change meanwhile.
  static func count(
    _ id: ID<Decision>, of community: ID<Community>, _ environment: Environment
  ) throws {
    let read = try environment.database.read { tx in
      (
        decision: try Decision.find(id, community: community, in: tx),
        ideas: try Idea.all(of: id, community: community, in: tx),
        phone: try ListedBallot.all(of: id, community: community, in: tx),
        paper: try PaperBallot.allTyped(in: id, community: community, in: tx),
        electors: try Electors.count(in: community, in: tx),
        conflicts: try BallotConflict.counts(in: id, community: community, tx: tx)
      )
    }
    guard read.decision.mayBeCounted, read.conflicts.open == 0 else { return }
    let paper = read.paper.compactMap { ListedBallot($0, in: id) }
    let count: any FinishedCount =
      if let kind = read.decision.kind as? any CountedKind {
        try KindCount(
          kind, options: read.ideas, phone: read.phone, paper: paper, electors: read.electors)
      } else {
        BudgetCount(
          read.decision, ideas: read.ideas, phone: read.phone, paper: paper,
          electors: read.electors)
      }
    _ = try environment.performAsSystem(
      StoreOutcome(decision: id, count: count), in: community)
  }

  struct Waiting: Sendable {
    let decision: ID<Decision>
    let community: ID<Community>
  }

  static func due(at now: Instant, in tx: borrowing Transaction<some Any>) throws -> [Waiting] {
    try tx.all(dueQuery(at: now)) { row in
      Waiting(decision: try row(0), community: try row(1))
    }
  }

  static func dueQuery(at now: Instant) -> SQL {
    """
    SELECT id, community FROM decision WHERE state = 'open' AND closes_at <= \(now)
    ORDER BY closes_at
    """
  }

  static func uncounted(in tx: borrowing Transaction<some Any>) throws -> [Waiting] {
    try tx.all(
      """
      SELECT id, community FROM decision
      WHERE state = 'closed' AND (uses_paper = 0 OR paper_in_at IS NOT NULL)
        AND NOT EXISTS (
          SELECT 1 FROM ballot_conflict
          WHERE ballot_conflict.decision = decision.id AND is_open = 1)
      ORDER BY closes_at
      """
    ) { row in Waiting(decision: try row(0), community: try row(1)) }
  }
}

extension Decision {
  /// Closed, and all papers in where there are any.
  var mayBeCounted: Bool { state == .closed && (!usesPaper || paperInAt != nil) }
}
