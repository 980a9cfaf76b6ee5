import Choice
import Database
import JSON

/// All that fixes how a decision will be counted: stated at its start and never changed after.
package struct CountingRule: Hashable, Sendable {
  package var method: BudgetRule
  package var completion: Completion
  package var start: Start
  /// Whether raising the shares stops once nothing that anybody chose fits into the rest.
  package var isExhaustive: Bool
  package var ties: TieRule

  package init(
    method: BudgetRule = .equalShares, completion: Completion = .add1Utilitarian,
    start: Start = .exact, isExhaustive: Bool = true, ties: TieRule = .cheapest
  ) {
    self.method = method
    self.completion = completion
    self.start = start
    self.isExhaustive = isExhaustive
    self.ties = ties
  }

  /// What the counting library is told; the seed is published with the decision.
  package func parameters(seed: String) -> EqualSharesParameters {
    EqualSharesParameters(
      completion: completion, start: start, stopsWhenExhausted: isExhaustive, ties: ties.order,
      seed: seed)
  }
}

/// In which order equal ideas come; one of a few that can be said in a sentence.
package enum TieRule: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
  /// The cheaper one, then the one with more votes, then a lot that anybody can draw again.
  case cheapest = "min-cost,max-votes,lot"
  /// The one with more votes, then the cheaper one, then a lot.
  case mostVotes = "max-votes,min-cost,lot"
  /// As the first, without a lot: the id decides at the end.
  case cheapestByID = "min-cost,max-votes"
  /// The id alone, compared as text.
  case id

  package var order: [Tie] {
    rawValue.split(separator: ",").compactMap { Tie(rawValue: String($0)) }
  }
}

extension BudgetRule: SQLBindable, SQLReadable {}
extension Completion: SQLBindable, SQLReadable {}
extension Start: SQLBindable, SQLReadable {}

extension CountingRule: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("rule") { $0.method.rawValue },
    .init("completion") { $0.completion.rawValue },
    .init("start") { $0.start.rawValue },
    .init("exhaustive") { $0.isExhaustive },
    .init("ties") { $0.ties.rawValue },
  ]
}
