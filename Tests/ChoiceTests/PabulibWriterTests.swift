import Testing

@testable import Choice

@Suite struct PabulibWriterTests {
  @Test func `what is written reads back the same`() throws {
    let file = try Pabulib(reading: Array(PabulibSample.village.utf8))
    let bytes = file.bytes
    #expect(try Pabulib(reading: bytes) == file)
    #expect(try Pabulib(reading: bytes).bytes == bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("2;250.25;Суу;3\n"))
    #expect(text.contains("voter_id;vote;age\n10;1,2;34\n"))
  }

  @Test func `cells that would be misread are quoted`() throws {
    let project = Project(id: "1", name: "a;b \"c\"\nd\re", cost: 3)
    let election = Election(budget: 3, projects: [project], approvals: [[0]])
    let file = Pabulib(
      publishing: election, about: [.init("description", "x;y")], parameters: .init())
    #expect(try Pabulib(reading: file.bytes) == file)
  }

  @Test func `a blank ballot without any other column is not lost`() throws {
    let text =
      "META\nbudget;1\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;1\n"
      + "VOTES\nvote\n1\nnone\n"
    let file = try Pabulib(reading: Array(text.utf8))
    #expect(file.votes.count == 2)
    #expect(try Pabulib(reading: file.bytes) == file)
  }

  @Test(arguments: 0..<40)
  func `a published election is counted again with the same result`(seed: Int) throws {
    var dice = Dice(seed)
    let election = dice.election()
    let parameters = EqualSharesParameters(
      completion: dice.pick(Completion.allCases), start: dice.pick(Start.allCases),
      stopsWhenExhausted: dice.pick([true, false]), ties: [.minCost, .maxVotes, .lot],
      seed: "seed \(seed)")
    let outcome = EqualShares(parameters).count(election)
    let file = Pabulib(publishing: election, parameters: parameters, outcome: outcome)
    let read = try Pabulib(reading: file.bytes)
    #expect(read == file)
    let stated = EqualSharesParameters(statedIn: read)
    #expect(stated == parameters)
    #expect(EqualShares(stated).count(read.election) == outcome)
    let selected = try #require(read.projectColumns.first { $0.name == "selected" })
    #expect(election.projects.indices.filter { selected[$0] == "1" } == outcome.winners)
  }

  @Test func `the order of published ballots tells nothing`() {
    let projects = [Project(id: "1", cost: 1), Project(id: "2", cost: 1)]
    let ballots = [[1], [], [0, 1], [1]]
    let publish = { (ballots: [[Int]]) in
      Pabulib(
        publishing: Election(budget: 1, projects: projects, approvals: ballots),
        parameters: .init()
      ).bytes
    }
    #expect(publish(ballots) == publish(ballots.reversed()))
  }
}
