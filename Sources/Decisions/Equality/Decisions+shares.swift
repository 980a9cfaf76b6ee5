import Core
import Database
import Equality
import Web

extension Decisions {
  /// Women's share among those who could vote, voted, stood and were elected, as the page of a
  /// counted decision shows it.
  package static func shares(
    of id: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [ShareStep] {
    let decision = try Decision.find(id, community: community, in: tx)
    guard decision.state == .counted, !decision.isPractice else { return [] }
    var (options, winners) = ([Idea](), Set<Int>())
    if let kind = decision.kind as? any CountedKind {
      options = try Idea.all(of: id, community: community, in: tx)
      let outcome = try KindOutcome.find(id, community: community, in: tx)
      winners = Set(try kind.result(from: outcome.result).winners)
    }
    return try ShownShares.read(id, community: community, options, winners, in: tx).steps
  }

  /// Those that closed on some days and are counted; no lessons.
  package static func decided(
    on days: ClosedRange<Day>, in community: ID<Community>, _ tx: borrowing Transaction<some Any>
  ) throws -> [ID<Decision>] {
    try tx.all(decidedQuery(on: days, in: community)) { row in try row(0) }
  }

  static func decidedQuery(on days: ClosedRange<Day>, in community: ID<Community>) -> SQL {
    """
    SELECT id FROM decision
    WHERE community = \(community) AND closes_at >= \(Instant(days.lowerBound))
      AND closes_at < \(Instant(days.upperBound.advanced(by: 1)))
      AND state = 'counted' AND practice = 0
    ORDER BY closes_at, id LIMIT 400
    """
  }
}
