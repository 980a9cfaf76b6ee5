import Testing

@testable import Choice

struct ConversationTests {
  @Test func `the order of votes does not matter`() {
    var dice = Dice(3)
    let votes = Camps.votes([20, 20])
    let known = Camps.conversation(votes)
    for _ in 0..<5 {
      let other = Camps.conversation(votes.shuffled(using: &dice))
      #expect(other.people == known.people)
      #expect(other.statements == known.statements)
      #expect(other.columns == known.columns)
      #expect(other.answers == known.answers)
      #expect(other.fingerprint == known.fingerprint)
    }
  }

  @Test func `votes cast one by one make the same conversation`() {
    var dice = Dice(4)
    let votes = Camps.votes([6, 7], statements: 9).shuffled(using: &dice)
    var grown = Camps.conversation([])
    for vote in votes {
      grown.cast(person: vote.person, statement: vote.statement, vote.answer)
    }
    #expect(grown == Camps.conversation(votes))
  }

  @Test func `a later vote replaces an earlier one`() {
    var grown = Camps.conversation([("1", "1", .agree)])
    grown.cast(person: "1", statement: "1", .disagree)
    #expect(grown.answers == [-1])
  }

  @Test func `any other vote has another fingerprint`() {
    let votes = Camps.votes([3, 3], statements: 4)
    let known = Camps.conversation(votes).fingerprint
    for place in votes.indices {
      var other = votes
      other[place].answer = votes[place].answer == .agree ? .pass : .agree
      #expect(Camps.conversation(other).fingerprint != known)
    }
  }

  /// Known fault of Polis: votes of those who were banned go on to count.
  @Test func `votes of banned people do not count, nor what only they voted on`() {
    let votes: [Camps.Vote] = [("1", "1", .agree), ("2", "1", .disagree), ("2", "2", .agree)]
    let without = Camps.conversation(votes, without: ["2"])
    #expect(without == Camps.conversation([votes[0]]))
  }
}
