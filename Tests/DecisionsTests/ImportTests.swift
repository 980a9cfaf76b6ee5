import Choice
import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Decisions

@Suite struct `Publishing and importing` {
  let village: Ballotry
  var house: TestHouse { village.house }

  init() throws { village = try Ballotry() }

  private let ballots: [[Int]] = [
    [1, 2], [1], [2, 3], [3], [], [1, 3], [2], [1, 2, 3], [3], [1], [2],
  ]

  private func upload(
    _ bytes: [UInt8], _ fields: KeyValuePairs<String, String>, as role: Role = .facilitator
  ) throws -> Response {
    try house.upload(
      "/en/decisions/import", field: "file", name: "x.pb", bytes, fields, as: role)
  }

  private let rule: KeyValuePairs<String, String> = [
    "method": "equal-shares", "completion": "add1", "start": "floor", "exhaustive": "no",
    "ties": "min-cost,max-votes",
  ]

  @Test func `a published file counts to the published result`() throws {
    let id = try village.open(costs: [600, 300, 200], budget: 1000)
    try village.vote(ballots, in: id)
    try village.close(id)
    let file = try house.get("/ky/decisions/\(id)/ballots")
    #expect(file.status == 200)
    let read = try Pabulib(reading: file.body)
    #expect(read.votes.count == 11)
    let counted = EqualShares(EqualSharesParameters(statedIn: read)).count(read.election)
    #expect(Amount(counted.cost) == (try village.outcome(id)).cost)
    #expect(!file.text.contains("Тургун"))
    let came = try upload(
      file.body,
      [
        "method": "equal-shares", "completion": "add1+utilitarian", "start": "exact",
        "exhaustive": "yes",
        "ties": "min-cost,max-votes,lot",
      ])
    #expect(came.status == 303)
    let place = try #require(came.headers["location"])
    let imported = try #require(ID<Decision>(place.split(separator: "/").last ?? ""))
    #expect(try village.find(imported).isImported)
    #expect(try village.outcome(imported).cost == village.outcome(id).cost)
    let won = try village.results(id).map { [$0.idea.code, "\($0.hasWon)", "\($0.votes)"] }
    let wonAgain = try village.results(imported).map {
      [$0.idea.code, "\($0.hasWon)", "\($0.votes)"]
    }
    #expect(won == wonAgain)
    let page = try house.get(place).text
    #expect(page.contains("voted on elsewhere"))
    let again = try Pabulib(reading: try house.get("\(place)/ballots").body)
    #expect(again.election.supporters == read.election.supporters)
  }

  @Test(arguments: [
    (
      "META\nkey;value\nbudget;x\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;5\nVOTES\nvoter_id;vote\n1;1\n",
      "Line 3: “x” is not an amount."
    ),
    (
      "META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;5\nVOTES\nvoter_id;vote\n1;2\n",
      "Line 10: there is no idea 2."
    ),
    (
      "META\nkey;value\nbudget;10\nvote_type;ordinal\nPROJECTS\nproject_id;cost\n1;5\nVOTES\nvoter_id;vote\n1;1\n",
      "Only approval votes"
    ),
    ("nothing", "a section must start first"), ("", "Please choose a file."),
  ])
  func `a faulty file is refused with its line`(text: String, sentence: String) throws {
    let answer = try upload(Array(text.utf8), rule)
    #expect(answer.status == 422)
    #expect(answer.text.contains(sentence))
    let rows = try village.count(
      """
      SELECT (SELECT count(*) FROM decision) + (SELECT count(*) FROM idea)
        + (SELECT count(*) FROM idea_outcome) + (SELECT count(*) FROM ballot_file)
      """)
    #expect(rows == 0)
  }

  @Test func `a small electorate is not published again`() throws {
    let text = """
      META
      key;value
      description;Small
      budget;10,5
      currency;EUR
      vote_type;approval
      PROJECTS
      project_id;cost;name
      7;5.25;Bench
      8;99;Bridge
      VOTES
      voter_id;vote;age
      1;7;33
      2;7,8;44
      """
    let place = try #require(try upload(Array(text.utf8), rule).headers["location"])
    let page = try house.get(place).text
    #expect(page.contains("5,25\u{A0}EUR") && page.contains("Fewer than 10 people voted."))
    #expect(try house.get("\(place)/ballots").status == 404)
    #expect(try house.get("\(place)/protocol").status == 200)
  }

  @Test(arguments: [Role.resident, .participant, .officer, .mentor])
  func `an import is for deciders`(role: Role) throws {
    #expect(try upload(Array("META".utf8), rule, as: role).status == 403)
    #expect(try house.get("/en/decisions/import", as: role).status == 403)
  }

  @Test(.enabled(if: ProjectFolder.data != nil))
  func `the binding election of Wieliczka comes out as it was held`() throws {
    let path = try #require(ProjectFolder.data) + "/pabulib/poland_wieliczka_2023_green-budget.pb"
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let file = try Pabulib(reading: Array(bytes))
    let official = try #require(file.projectColumns.first { $0.name == "selected" })
    let place = try #require(try upload(Array(bytes), rule).headers["location"])
    let id = try #require(ID<Decision>(place.split(separator: "/").last ?? ""))
    let outcome = try village.outcome(id)
    #expect(outcome.cost == Amount(995_079))
    #expect(outcome.ballots == 6586)
    let winners = Set(try village.results(id).filter(\.hasWon).map(\.idea.code))
    let selected = file.projects.indices.filter { official[$0] == "1" }.map { file.projects[$0].id }
    #expect(winners == Set(selected) && winners.count == 30)
    #expect(try house.get(place).body.count < 200_000)
    #expect(try house.get("\(place)?page=2").status == 200)
  }
}
