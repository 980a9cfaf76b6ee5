@testable import Choice

/// Made-up conversations, the same every time.
enum Camps {
  typealias Vote = (person: String, statement: String, answer: Answer)

  /// Camps of people who mostly agree with their own statements and reject those of others.
  static func votes(
    _ sizes: [Int], statements: Int = 14, seed: Int = 1, dissenters: Int = 10
  ) -> [Vote] {
    var (dice, votes, person) = (Dice(seed), [Vote](), 0)
    for (camp, size) in sizes.enumerated() {
      for _ in 0..<size {
        for statement in 0..<statements where dice.number(0...9) > 0 {
          let isOwn = statement % sizes.count == camp
          let isTrue = dice.number(0...99) >= dissenters
          let answer: Answer =
            dice.number(0...9) == 0 ? .pass : isOwn == isTrue ? .agree : .disagree
          votes.append(("\(person)", "\(statement)", answer))
        }
        person += 1
      }
    }
    return votes
  }

  /// People who vote by throwing dice.
  static func chance(people: Int, statements: Int = 20, seed: Int) -> [Vote] {
    var dice = Dice(seed)
    return (0..<people).flatMap { person in
      (0..<statements).map { statement in
        ("\(person)", "\(statement)", dice.pick(Answer.allCases))
      }
    }
  }

  static func conversation(_ votes: [Vote], without banned: Set<String> = []) -> Conversation {
    var box = VoteBox()
    for vote in votes { box.cast(person: vote.person, statement: vote.statement, vote.answer) }
    return box.conversation(without: banned)
  }

  static func file(_ votes: [Vote]) -> [UInt8] {
    let rows = votes.map { "\($0.statement),\($0.person),\($0.answer.rawValue)\n" }
    return Array(("comment-id,voter-id,vote\n" + rows.joined()).utf8)
  }
}
