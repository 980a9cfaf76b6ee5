import Choice
import Database
import JSON

/// All that fixes how a decision will be counted: stated at its start and never changed after.
package struct CountingRule: Hashable, Sendable {
  package var method: BudgetRule
  /// What a voter gains from an idea she wants, which Equal Shares weighs against what it costs her.
  package var utility: Utility
  package var completion: Completion
  package var start: Start
  /// Whether raising the shares stops once nothing that anybody chose fits into the rest.
  package var isExhaustive: Bool
  package var gate: GateRule
  package var ties: TieRule

  package init(
    method: BudgetRule = .equalShares, utility: Utility = .cost,
    completion: Completion = .add1Utilitarian, start: Start = .exact, isExhaustive: Bool = true,
    gate: GateRule = .none, ties: TieRule = .cheapest
  ) {
    self.method = method
    self.utility = utility
    self.completion = completion
    self.start = start
    self.isExhaustive = isExhaustive
    self.gate = gate
    self.ties = ties
  }

  /// What the counting library is told; the seed is published with the decision.
  package func parameters(seed: String) -> EqualSharesParameters {
    EqualSharesParameters(
      utility: utility, completion: completion, start: start, stopsWhenExhausted: isExhaustive,
      gate: gate.gate, ties: ties.order, seed: seed)
  }
}

/// The least support without which an idea is not counted; one of a few that can be said in a
/// sentence.
package enum GateRule: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
  case none
  /// Of the voters, a third of the part that the idea asks of the sum, as Świecie has it.
  case third = "3"
  case half = "2"
  case whole = "1"

  package var gate: Gate? { Int(rawValue).flatMap(Gate.init) }
}

extension Utility {
  /// What can be had from ballots on which ideas are only ticked.
  package static let ofTicks: [Utility] = [.cost, .cardinality, .effort]
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
extension Utility: SQLBindable, SQLReadable {}
extension Completion: SQLBindable, SQLReadable {}
extension Start: SQLBindable, SQLReadable {}

extension CountingRule: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("rule") { $0.method.rawValue },
    .init("utility") { $0.utility.rawValue },
    .init("completion") { $0.completion.rawValue },
    .init("start") { $0.start.rawValue },
    .init("exhaustive") { $0.isExhaustive },
    .init("gate") { $0.gate.rawValue },
    .init("ties") { $0.ties.rawValue },
  ]
}
