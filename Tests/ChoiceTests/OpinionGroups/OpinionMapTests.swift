import Testing

@testable import Choice

struct OpinionMapTests {
  private static let camps = OpinionMap(counting: Camps.conversation(Camps.votes([40, 30])))

  @Test func `two camps are two groups, and each is told by its own statements`() {
    let map = Self.camps
    #expect(map.k == 2)
    #expect((map.stability?.value ?? 0) > 0.95)
    #expect(map.groups.map(\.members.count) == [40, 30])
    #expect(map.groups[0].members == Array(0..<40))
    for (camp, group) in map.groups.enumerated() {
      for one in group.representative {
        let isOwn = (Int(map.conversation.statements[one.statement].id) ?? 0) % 2 == camp
        #expect(one.side == (isOwn ? .agree : .disagree))
      }
    }
  }

  @Test func `three camps are three groups`() {
    let map = OpinionMap(counting: Camps.conversation(Camps.votes([30, 30, 30], dissenters: 3)))
    #expect(map.groups.map(\.members.count) == [30, 30, 30])
  }

  @Test(arguments: [1, 2])
  func `votes by dice make no groups, and the reason says so`(seed: Int) {
    let map = OpinionMap(counting: Camps.conversation(Camps.chance(people: 80, seed: seed)))
    #expect(map.groups.isEmpty)
    #expect((map.stability?.value ?? 1) < OpinionMap.leastStability)
    #expect(map.reason == .unstable(map.stability?.value ?? 1))
  }

  @Test func `a village below fifty sees no groups, however clear they are`() {
    let map = OpinionMap(counting: Camps.conversation(Camps.votes([25, 24])))
    #expect(map.groups.isEmpty)
    #expect(map.reason == .tooFewPeople(49))
    #expect(map.groupInformedConsensus.isEmpty)
    #expect(!map.dissent.isEmpty)
    #expect(OpinionMap(counting: Camps.conversation(Camps.votes([25, 25]))).k == 2)
  }

  @Test func `people with few votes are not grouped, and do not make up the fifty`() {
    let few: [Camps.Vote] = (100..<200).map { ("\($0)", "1", .agree) }
    let map = OpinionMap(counting: Camps.conversation(Camps.votes([25, 20]) + few))
    #expect(map.placed.count == 45)
    #expect(map.reason == .tooFewPeople(45))
    #expect(map.votes[1].voters > 100)
  }

  @Test func `the same votes in any order give the same bytes, twice`() throws {
    var dice = Dice(6)
    let votes = Camps.votes([40, 30], seed: 2, dissenters: 25)
    let first = try GroupsConformance.report(Camps.file(votes), nil)
    #expect(try GroupsConformance.report(Camps.file(votes), nil) == first)
    let other = votes.shuffled(using: &dice)
    #expect(try GroupsConformance.report(Camps.file(other), nil) == first)
  }

  @Test func `the quick stability is that of counting every resample from its votes on`() {
    let conversation = Camps.conversation(
      Camps.votes([30, 30], statements: 24, seed: 3, dissenters: 40))
    let quick = OpinionMap(counting: conversation).stability?.value ?? -1
    #expect(quick > 0.1 && quick < 0.95)
    #expect(abs(quick - FullRefit.stability(conversation, resamples: 20)) < 0.1)
  }

  @Test func `fewer than a hundred resamples are a hundred`() {
    let conversation = Camps.conversation(Camps.votes([10, 10]))
    let map = OpinionMap(counting: conversation, resamples: 3)
    #expect(map.stability?.resamples == 100)
  }

  @Test func `an empty conversation and a lone vote have an empty map`() {
    for votes: [Camps.Vote] in [[], [("1", "1", .agree)]] {
      let map = OpinionMap(counting: Camps.conversation(votes))
      #expect(map.groups.isEmpty)
      #expect(map.stability == nil)
      #expect(GroupsReport(map: map).json.contains("\"groups\":[]"))
      #expect(PolisMap(Camps.conversation(votes)).map.groups.isEmpty)
    }
  }

  @Test func `what is moderated out moves nobody and is named nowhere`() {
    var box = VoteBox()
    for vote in Camps.votes([30, 30]) {
      box.cast(person: vote.person, statement: vote.statement, vote.answer)
    }
    box.describe(Statement(id: "0", isShown: false))
    let map = OpinionMap(counting: box.conversation())
    #expect(map.projection.directions.allSatisfy { $0[0] == 0 })
    #expect(!map.groups.flatMap(\.representative).contains { $0.statement == 0 })
    #expect(!map.groupInformedConsensus.contains { $0.statement == 0 })
    #expect(!map.dissent.contains { $0.statement == 0 })
  }

  @Test func `people stand to all and to their group as defined`() {
    let map = Self.camps
    let standings = map.standings
    #expect(standings.map(\.person) == Array(0..<70))
    let sum = (0..<70).reduce(Point.middle) { $0 + map.projection.people[$1] }
    let middle = (1.0 / 70) * sum
    for one in standings {
      let place = map.projection.people[one.person]
      let center = map.groups[one.group].center
      #expect(one.coreness == 1 - place.distance(to: center))
      #expect(abs(one.centricness - 1 + place.distance(to: middle)) < 1e-12)
      #expect(abs(one.extremeness) <= place.distance(to: center) + 1e-12)
    }
    // Around their own middle, people's extremeness evens out.
    let evened = standings.filter { $0.group == 0 }.reduce(0) { $0 + $1.extremeness }
    #expect(abs(evened) < 1e-9)
  }
}
