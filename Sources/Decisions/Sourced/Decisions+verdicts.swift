import Core
import Database

extension Decisions {
  /// What a count came to for an idea that was something in another room before.
  package struct Verdict: Sendable, Equatable {
    package enum Outcome: Sendable { case won, lost, undecided }

    package let source: ID<Never>
    package let decision: ID<Decision>
    package let title: Translated
    package let outcome: Outcome
  }

  /// What came from elsewhere and stood in a decision that was counted since a moment; in no lesson,
  /// for a lesson decides nothing.
  package static func sourcesCounted(
    since moment: Instant, in tx: borrowing Transaction<some Any>
  ) throws -> [(source: ID<Never>, decision: ID<Decision>, community: ID<Community>)] {
    try tx.all(countedQuery(since: moment)) { row in
      (source: try row(0), decision: try row(1), community: try row(2))
    }
  }

  static func countedQuery(since moment: Instant) -> SQL {
    """
    SELECT idea.source, decision.id, decision.community FROM decision
    JOIN idea ON idea.decision = decision.id AND idea.source IS NOT NULL
    WHERE decision.state = 'counted' AND decision.counted_at >= \(moment)
      AND decision.practice = 0
    """
  }

  /// What the published result says of each idea that came from elsewhere.
  package static func verdicts(
    of id: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Verdict] {
    let decision = try Decision.find(id, community: community, in: tx)
    guard decision.state == .counted else { return [] }
    let result = try PublicResult.read(decision, community: community, in: tx)
    let winners = Set(result.lines.filter(\.hasWon).map(\.option))
    let ideas = try Idea.all(of: id, community: community, in: tx)
    let sources = try Idea.sources(of: id, community: community, in: tx)
    return sources.compactMap { taken in
      guard let idea = ideas.first(where: { $0.id == taken.idea }) else { return nil }
      // Several that are level at the top, or too few who voted, decide nothing yet.
      let isFirst = winners.contains(decision.kind is BudgetKind ? idea.code : String(idea.number))
      return Verdict(
        source: taken.source, decision: id, title: decision.title,
        outcome: !isFirst ? .lost : result.isDecided ? .won : .undecided)
    }
  }
}
