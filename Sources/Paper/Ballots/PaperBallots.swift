/// Ballots for those who vote on paper, two on a page as far as their lists are short enough.
package struct PaperBallots: Sendable, Equatable {
  /// The decision.
  package var title: String
  /// The community, above the title.
  package var place: String
  package var instruction: String
  package var ideas: [Idea]
  /// The word before a ballot's number: "Ballot".
  package var numberLabel: String
  /// One ballot is drawn for each number.
  package var numbers: [String]

  package init(
    title: String, place: String, instruction: String, ideas: [Idea], numberLabel: String,
    numbers: [String]
  ) {
    self.title = title
    self.place = place
    self.instruction = instruction
    self.ideas = ideas
    self.numberLabel = numberLabel
    self.numbers = numbers
  }

  /// One line to tick.
  package struct Idea: Sendable, Equatable {
    package var number: Int
    package var name: String
    /// The cost as it shall be read: "120 000 сом".
    package var cost: String

    package init(number: Int, name: String, cost: String) {
      self.number = number
      self.name = name
      self.cost = cost
    }
  }
}
