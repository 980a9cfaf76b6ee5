/// The votes of people on statements, in an order that does not depend on how they came.
///
/// People and statements stand in the order of their ids; a person has at most one vote on a
/// statement, the last she gave. Equal votes therefore make equal values, bit by bit.
///
/// Source: Small, Bjorkegren, Erkkilä, Shaw and Megill, Polis: Scaling Deliberation by Mapping High
/// Dimensional Opinion Spaces (2021); the order is our own.
public struct Conversation: Sendable, Equatable {
  /// The ids of the people.
  public internal(set) var people: [String]
  /// The statements that anybody voted on.
  public internal(set) var statements: [Statement]
  /// Where the votes of each person begin; one element more than people.
  var starts: [Int]
  /// The statement of each vote, ascending within a person.
  var columns: [Int32]
  /// The raw value of the `Answer` of each vote.
  var answers: [Int8]
  /// The places of people and statements in the order of their first vote, for Polis alone.
  var arrivals: Arrivals

  /// Who and what came first.
  struct Arrivals: Sendable, Equatable {
    var people: [Int]
    var statements: [Int]
  }

  init(
    people: [String], statements: [Statement], starts: [Int], columns: [Int32],
    answers: [Int8], arrivals: Arrivals
  ) {
    self.people = people
    self.statements = statements
    self.starts = starts
    self.columns = columns
    self.answers = answers
    self.arrivals = arrivals
  }

  /// How many votes count.
  public var votes: Int { columns.count }

  func row(_ person: Int) -> Range<Int> { starts[person]..<starts[person + 1] }

  /// The places of the statements on which somebody voted, ascending, with what she said.
  ///
  /// Linear in her votes.
  public func votes(of person: Int) -> [(statement: Int, answer: Answer)] {
    row(person).map { (Int(columns[$0]), Answer(rawValue: answers[$0]) ?? .pass) }
  }

  /// Which statements are not moderated out.
  public var shown: [Bool] { statements.map(\.isShown) }

  /// How the people for whom `group` gives a number below `groups` voted on each statement.
  ///
  /// Linear in the votes.
  func counts(groups: Int, of group: (Int) -> Int?) -> [[StatementVotes]] {
    let none = [StatementVotes](repeating: StatementVotes(), count: statements.count)
    var counts = [[StatementVotes]](repeating: none, count: groups)
    for person in people.indices {
      guard let place = group(person) else { continue }
      for vote in row(person) {
        counts[place][Int(columns[vote])].add(answers[vote])
      }
    }
    return counts
  }

  /// How all people voted on each statement; linear in the votes.
  public var counts: [StatementVotes] { counts(groups: 1) { _ in 0 }[0] }
}

extension StatementVotes {
  mutating func add(_ answer: Int8) {
    voters += 1
    if answer > 0 { agrees += 1 }
    if answer < 0 { disagrees += 1 }
  }
}
