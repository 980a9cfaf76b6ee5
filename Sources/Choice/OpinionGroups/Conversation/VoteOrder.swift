/// Brings votes into the order of their people's and statements' ids and drops replaced ones.
struct VoteOrder {
  private let votes: VoteBox.Votes
  private let people: [String]
  private let statements: [String]
  private let order: [Int32]
  private var ranks: (people: [Int32], statements: [Int32])

  init(_ votes: VoteBox.Votes, people: [String], statements: [String], banned: Set<String>) {
    self.votes = votes
    let banned = people.map { banned.contains($0) }
    let kept = votes.person.indices.filter { banned.isEmpty || !banned[Int(votes.person[$0])] }
    let statementsVoted = Self.used(votes.statement, kept, of: statements.count)
    let peopleKept = Self.used(votes.person, kept, of: people.count)
    let (personOrder, personRanks) = Self.ranks(people, peopleKept)
    let (statementOrder, statementRanks) = Self.ranks(statements, statementsVoted)
    self.people = personOrder.map { people[$0] }
    self.statements = statementOrder.map { statements[$0] }
    ranks = (personRanks, statementRanks)
    // Two stable passes, statements first, leave each person's votes by statement, then by row.
    let byStatement = Self.sorted(
      kept.map { Int32(truncatingIfNeeded: $0) }, by: votes.statement, statementRanks,
      buckets: self.statements.count)
    order = Self.sorted(
      byStatement, by: votes.person, personRanks, buckets: self.people.count)
  }

  func conversation(describing describe: (String) -> Statement) -> Conversation {
    var starts = [0]
    var (columns, answers): ([Int32], [Int8]) = ([], [])
    starts.reserveCapacity(people.count + 1)
    columns.reserveCapacity(order.count)
    answers.reserveCapacity(order.count)
    var (person, latest) = (Int32(0), Int64.min)
    for vote in order.lazy.map(Int.init) {
      let owner = ranks.people[Int(votes.person[vote])]
      while person < owner {
        starts.append(columns.count)
        person += 1
      }
      let column = ranks.statements[Int(votes.statement[vote])]
      if columns.count > starts[starts.count - 1], columns[columns.count - 1] == column {
        guard votes.time[vote] >= latest else { continue }
        answers[answers.count - 1] = votes.answer[vote]
      } else {
        columns.append(column)
        answers.append(votes.answer[vote])
      }
      latest = votes.time[vote]
    }
    if !people.isEmpty { starts.append(columns.count) }
    return Conversation(
      people: people, statements: statements.map(describe), starts: starts, columns: columns,
      answers: answers, arrivals: arrivals)
  }

  private var arrivals: Conversation.Arrivals {
    Conversation.Arrivals(
      people: first(votes.person, ranks.people, people.count),
      statements: first(votes.statement, ranks.statements, statements.count))
  }

  private func first(_ owners: [Int32], _ ranks: [Int32], _ count: Int) -> [Int] {
    var first = [(Int64, Int32)](repeating: (.max, .max), count: count)
    for vote in order {
      let owner = Int(ranks[Int(owners[Int(vote)])])
      let moment = (votes.time[Int(vote)], vote)
      if moment < first[owner] { first[owner] = moment }
    }
    return first.indices.sorted { first[$0] < first[$1] }
  }

  private static func used(_ owners: [Int32], _ kept: [Int], of count: Int) -> [Bool] {
    var used = [Bool](repeating: false, count: count)
    for vote in kept { used[Int(owners[vote])] = true }
    return used
  }

  private static func ranks(_ names: [String], _ used: [Bool]) -> ([Int], [Int32]) {
    let order = IDOrder.sorted(names).filter { used[$0] }
    var ranks = [Int32](repeating: 0, count: names.count)
    for (rank, place) in order.enumerated() { ranks[place] = Int32(truncatingIfNeeded: rank) }
    return (order, ranks)
  }

  private static func sorted(
    _ order: [Int32], by owners: [Int32], _ ranks: [Int32], buckets: Int
  ) -> [Int32] {
    var next = [Int](repeating: 0, count: buckets + 1)
    for vote in order { next[Int(ranks[Int(owners[Int(vote)])]) + 1] += 1 }
    for bucket in 0..<buckets { next[bucket + 1] += next[bucket] }
    return [Int32](unsafeUninitializedCapacity: order.count) { sorted, count in
      for vote in order {
        let bucket = Int(ranks[Int(owners[Int(vote)])])
        sorted[next[bucket]] = vote
        next[bucket] += 1
      }
      count = order.count
    }
  }
}
