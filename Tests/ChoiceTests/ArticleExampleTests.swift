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
      ballots: try file.ballots.map { try $0.map(place) },
      quotas: quotas
        ? try file.quotas.map {
          Quota(
            $0.name, members: try Set($0.candidates.map(place)), seats: $0.at_least...file.seats)
        } : [])
  }

  @Test(arguments: [
    ("av", ["ABD"]), ("sav", ["ABC"]), ("seqphragmen", ["ABC"]), ("equal-shares", ["ABC"]),
    ("equal-shares-with-av-completion", ["ABD"]),
    ("equal-shares-with-increment-completion", ["ABC"]), ("pav", ["ABC"]), ("seqpav", ["ABC"]),
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
    let beside = try String(decoding: Article.resource(file), as: UTF8.self)
    #expect(try Article.code(in: article) == beside)
  }

  @Test func `the village has the groups that the article shows`() throws {
    let folder = try #require(PolisFolder("conversation.csv", reading: Article.resource))
    let said = GroupsReport(map: OpinionMap(counting: try folder.conversation)).table
    for line in [
      "Stability: 0.861 over 100 resamples", "Group 1: 31 people", "Group 2: 29 people",
      "28 of 31 agree", "25 of 29 disagree", "27 of 29 agree", "52 of 60 agree", "51 of 60 agree",
      "52 of 60 disagree",
    ] { #expect(said.contains(line)) }
  }

  @Test(arguments: [
    (MentorMatch.Way.participants, [1, 0, 2, nil], 516), (.mentors, [0, 1, 2, nil], 532),
    (.satisfaction, [0, 1, 2, nil], 532),
  ])
  func `mentors are matched as the article says`(
    way: MentorMatch.Way, mentors: [Int?], satisfaction: Int
  ) {
    let match = MentorMatch(
      [
        Seeker(
          "Nargiza", languages: ["ky", "ru"], district: "Alay", prefers: ["Ruslan", "Gulnara"]),
        Seeker(
          "Saltanat", languages: ["ky", "ru"], district: "Alay", prefers: ["Gulnara", "Ruslan"]),
        Seeker(
          "Zarina", languages: ["uz"], district: "Uzgen", wantsWoman: true, prefers: ["Feruza"]),
        Seeker(
          "Meerim", languages: ["ky"], district: "Alay", wantsWoman: true, prefers: ["Gulnara"]),
      ],
      with: [
        Mentor(
          "Gulnara", languages: ["ky", "ru"], district: "Alay", prefers: ["Nargiza", "Saltanat"]),
        Mentor(
          "Ruslan", languages: ["ru"], district: "Uzgen", isWoman: false,
          prefers: ["Saltanat", "Zarina"]),
        Mentor(
          "Feruza", languages: ["uz", "ru"], district: "Uzgen", prefers: ["Zarina", "Nargiza"]),
      ], by: way)
    #expect(match.matching.mentors == mentors)
    #expect(match.satisfaction == satisfaction)
    let report = MatchReport(match).table
    #expect(report.contains("nobody for  language  women  conflict  earlier  full"))
    #expect(report.contains("Meerim             2      0         0        0     1"))
    #expect(report.contains("Stable"))
  }
}
