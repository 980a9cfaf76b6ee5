extension Conversation {
  /// The same votes with people and statements in the order of their first vote.
  ///
  /// Polis counts in that order, and where two figures are equal the earlier statement comes
  /// first there. Sorts each person's votes.
  var inOrderOfArrival: Conversation {
    var ranks = [Int32](repeating: 0, count: statements.count)
    for (rank, place) in arrivals.statements.enumerated() {
      ranks[place] = Int32(truncatingIfNeeded: rank)
    }
    var (columns, answers, starts) = ([Int32](), [Int8](), [0])
    columns.reserveCapacity(votes)
    answers.reserveCapacity(votes)
    for person in arrivals.people {
      let row = row(person).map { (ranks[Int(self.columns[$0])], self.answers[$0]) }
      for vote in row.sorted(by: { $0.0 < $1.0 }) {
        columns.append(vote.0)
        answers.append(vote.1)
      }
      starts.append(columns.count)
    }
    return Conversation(
      people: arrivals.people.map { people[$0] },
      statements: arrivals.statements.map { statements[$0] }, starts: starts,
      columns: columns, answers: answers,
      arrivals: Arrivals(
        people: Array(people.indices), statements: Array(statements.indices)))
  }
}
