/// All that fixes a count by Equal Shares: print it with the result.
package struct EqualSharesParameters: Sendable, Hashable {
  /// What a voter gains from a project.
  package var utility: Utility
  /// What happens to the money left over.
  package var completion: Completion
  /// With how much each voter starts.
  package var start: Start
  /// Whether raising shares stops as soon as no approved project fits into the rest.
  package var stopsWhenExhausted: Bool
  /// How equal projects are put in order, the first way first; the id decides at the end.
  package var ties: [Tie]
  /// The published text from which lots are drawn.
  package var seed: String

  /// The plain rule unless told otherwise.
  package init(
    utility: Utility = .cost, completion: Completion = .none, start: Start = .exact,
    stopsWhenExhausted: Bool = true, ties: [Tie] = [.id], seed: String = ""
  ) {
    self.utility = utility
    self.completion = completion
    self.start = start
    self.stopsWhenExhausted = stopsWhenExhausted
    self.ties = ties
    self.seed = seed
  }
}
