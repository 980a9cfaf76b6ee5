import Testing

@testable import Choice

struct LiveConversationTests {
  private func json(_ map: OpinionMap) -> String { GroupsReport(map: map, showsPeople: true).json }

  @Test func `a recount gives to the last bit what a count from the start gives`() {
    let votes = Camps.votes([30, 30])
    var live = LiveConversation(Camps.conversation(Array(votes.dropLast(20))))
    for vote in votes.suffix(20) {
      live.cast(person: vote.person, statement: vote.statement, vote.answer)
    }
    #expect(live.votesSinceCount == 20)
    live.recount()
    #expect(live.votesSinceCount == 0)
    #expect(json(live.map) == json(OpinionMap(counting: Camps.conversation(votes))))
  }

  @Test func `between counts the map is as near as the search is exact`() {
    let votes = Camps.votes([30, 30])
    var live = LiveConversation(Camps.conversation(Array(votes.dropLast(5))))
    for vote in votes.suffix(5) {
      live.cast(person: vote.person, statement: vote.statement, vote.answer)
    }
    let known = OpinionMap(counting: Camps.conversation(votes))
    #expect(live.map.groups.map(\.members) == known.groups.map(\.members))
    for (ours, theirs) in zip(live.map.projection.people, known.projection.people) {
      #expect(ours.distance(to: theirs) < 1e-5)
    }
  }

  /// A gathering: three hundred people, the last of whom vote while everybody looks.
  @Test func `the map of three hundred people is, vote for vote, that of a full recount`() {
    let votes = Camps.votes([170, 130], seed: 4)
    var live = LiveConversation(Camps.conversation(Array(votes.dropLast(12))))
    for (place, vote) in votes.suffix(12).enumerated() {
      live.cast(person: vote.person, statement: vote.statement, vote.answer)
      guard place % 4 == 3 else { continue }
      let full = Camps.conversation(Array(votes.dropLast(11 - place)))
      let sketch = Sketch(full)
      let grouping = sketch.grouping(seed: full.fingerprint)
      #expect(live.map.conversation.people.count == 300)
      #expect(live.map.votes == full.counts)
      #expect(
        live.map.groups.map(\.members)
          == OpinionMap(sketch, grouping, full.fingerprint, 100).groups.map(\.members))
    }
    let counted = OpinionMap(counting: Camps.conversation(votes))
    #expect(counted.k == 2 && live.map.k == 2)
    live.recount()
    #expect(json(live.map) == json(counted))
  }

  @Test func `a vote of a new person on a new statement is shown at once`() {
    var live = LiveConversation(Camps.conversation(Camps.votes([30, 30])))
    live.cast(person: "new", statement: "another", .agree)
    #expect(live.map.conversation.people.last == "new")
    #expect(live.map.votes.last == StatementVotes(agrees: 1, disagrees: 0, voters: 1))
    #expect(live.map.k == 2)
    live.cast(person: "new", statement: "another", .disagree)
    #expect(live.map.votes.last == StatementVotes(agrees: 0, disagrees: 1, voters: 1))
  }

  @Test func `below fifty people it shows no groups either`() {
    var live = LiveConversation(Camps.conversation(Camps.votes([25, 24])))
    live.cast(person: "0", statement: "0", .pass)
    #expect(live.map.groups.isEmpty)
    #expect(live.map.reason == .tooFewPeople(49))
  }
}
