import Foundation
import Testing

@testable import Choice

/// The examples of the articles Committees, OpinionGroups and Matching.
struct ArticleExampleTests {
  private struct Council: Decodable {
    struct Bound: Decodable {
      let name: String
      let candidates: [String]
      let at_least: Int
    }
    let seats: Int
    let candidates: [String]
    let ballots: [[String]]
    let quotas: [Bound]
  }

  private func council(quotas: Bool) throws -> CommitteeElection {
    let file = try JSONDecoder().decode(
      Council.self, from: Data(Article.resource("council.json")))
    let place = { (name: String) in try #require(file.candidates.firstIndex(of: name)) }
    return try CommitteeElection(
      seats: file.seats, candidates: file.candidates,
      ballots: file.ballots.map { try $0.map(place) },
      quotas: quotas
        ? file.quotas.map {
          Quota(name: $0.name, candidates: try Set($0.candidates.map(place)), atLeast: $0.at_least)
        } : [])
  }

  @Test(arguments: [
    ("av", ["ABD"]), ("sav", ["ABC"]), ("seqphragmen", ["ABC"]), ("equal-shares", ["ABC"]),
    ("equal-shares-with-av-completion", ["ABD"]), ("pav", ["ABC"]), ("seqpav", ["ABC"]),
    ("cc", ["ACE", "BCE"]), ("maximin-support", ["ABC", "ACD", "BCD"]),
  ])
  func `each rule elects whom the article says`(name: String, committees: [String]) throws {
    let election = try council(quotas: false)
    let rule = try #require(CommitteeRule(rawValue: name))
    let elected = try rule.elect(election).committees.map { committee in
      String(committee.compactMap { election.candidates[$0].first })
    }
    #expect(elected == committees)
  }

  @Test func `two women are elected where the quota asks for them`() throws {
    let outcome = try CommitteeRule.approval.elect(council(quotas: true))
    #expect(outcome.committees == [[0, 1, 2]])
  }

  @Test(arguments: [("Committees", "council.json"), ("Matching", "mentors.csv")])
  func `the file in the article is the one beside it`(article: String, file: String) throws {
    #expect(try Article.code(in: article) == String(decoding: Article.resource(file), as: UTF8.self))
  }

  @Test func `the village has the groups that the article shows`() throws {
    let result = try GroupsCommand.run(["conversation.csv"], reading: Article.resource)
    #expect(result.code == 0)
    for line in [
      "Stability: 0.861 over 100 resamples", "Group 1: 31 people", "Group 2: 29 people",
      "28 of 31 agree", "25 of 29 disagree", "27 of 29 agree", "52 of 60 agree", "51 of 60 agree",
      "52 of 60 disagree",
    ] { #expect(result.output.contains(line)) }
  }
}
