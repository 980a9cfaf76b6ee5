import Foundation
import Testing

@testable import Choice

@Suite struct `What is said of groups` {
  private struct NoFile: Error {}

  private func report(
    _ source: String, _ files: [String: [UInt8]], polis: Bool = false, people: Bool = false
  ) throws -> GroupsReport {
    let folder = PolisFolder(source) { path in
      guard let bytes = files[path] else { throw NoFile() }
      return bytes
    }
    let conversation = try #require(folder).conversation
    return GroupsReport(
      map: polis ? PolisMap(conversation).map : OpinionMap(counting: conversation), isPolis: polis,
      showsPeople: people)
  }

  private let votes = Camps.file(Camps.votes([30, 30]))

  private struct Answer: Decodable {
    struct Entry: Decodable { let statement, direction: String }
    struct Group: Decodable {
      let size: Int
      let members: [String]
      let representative: [Entry]
    }
    struct Map: Decodable {
      let statements: [String]
      let components: [[Double]]
    }
    let participants, statements, k: Int
    let pca: Map?
    let minimum_participants: Int?
    let stability, stability_threshold: Double?
    let resamples: Int?
    let seed, reason: String?
    let groups: [Group]
    let consensus: [String: [Entry]]
  }

  private func answer(
    _ source: String, _ files: [String: [UInt8]], polis: Bool = false
  ) throws -> Answer {
    let json = try report(source, files, polis: polis).json
    return try JSONDecoder().decode(Answer.self, from: Data(json.utf8))
  }

  @Test(arguments: ["f", "f/"])
  func `a folder and its file of votes are counted alike`(source: String) throws {
    let files = ["f/votes.csv": votes, "f/comments.csv": Array("comment-id\n1\n".utf8)]
    #expect(
      try report(source, files, polis: true).json
        == (try report("f/votes.csv", files, polis: true).json))
  }

  @Test func `the answer names the groups, the limits and the seed`() throws {
    let answer = try answer("f", ["f/votes.csv": votes])
    #expect(answer.participants == 60)
    #expect(answer.statements == 14)
    #expect(answer.k == 2)
    #expect(answer.groups.map(\.size) == [30, 30])
    #expect(answer.groups[0].members == (0..<30).map { "\($0)" })
    #expect(answer.groups[0].representative.contains { $0.direction == "agree" })
    #expect(answer.minimum_participants == 50)
    #expect(answer.stability_threshold == 0.7)
    #expect(answer.resamples == 100)
    #expect(answer.seed != nil)
    #expect(answer.reason == nil)
  }

  @Test func `where there are no groups, the limits and the reason are said`() throws {
    let file = Camps.file(Camps.votes([10, 10]))
    let answer = try answer("votes.csv", ["votes.csv": file])
    #expect(answer.k == 0)
    #expect(answer.groups.isEmpty)
    #expect(answer.reason == "too few people: 20 voted on enough statements, 50 are needed")
    let text = try report("votes.csv", ["votes.csv": file]).table
    #expect(text.contains("Groups: 0, because too few people: 20"))
    #expect(text.contains("Groups are shown from 50 people and a stability of 0.7"))
  }

  @Test func `comments beside the votes are heard`() throws {
    let rows = (1..<14).map { "\($0),1,Жол\n" }.joined()
    let comments = Array(("comment-id,moderated,comment-body\n0,-1,\n" + rows).utf8)
    let files = ["f/votes.csv": votes, "f/comments.csv": comments]
    let answer = try answer("f", files, polis: true)
    #expect(answer.k > 0)
    #expect(answer.groups.flatMap(\.representative).allSatisfy { $0.statement != "0" })
    #expect(try report("f", files, polis: true).table.contains("Жол"))
  }

  @Test func `compatible with Polis it shows groups however few people there are`() throws {
    let file = Camps.file(Camps.votes([10, 10]))
    let answer = try answer("votes.csv", ["votes.csv": file], polis: true)
    #expect(answer.k >= 2)
    #expect(answer.stability == nil)
    #expect(answer.minimum_participants == nil)
    #expect(answer.pca?.statements.count == answer.statements)
    #expect(answer.pca?.components.map(\.count) == [answer.statements, answer.statements])
  }

  @Test func `compatible with Polis, people who all vote alike make no groups`() throws {
    let file = Array("comment-id,voter-id,vote\n1,1,1\n1,2,1\n".utf8)
    let answer = try answer("votes.csv", ["votes.csv": file], polis: true)
    #expect(answer.k == 0)
    #expect(answer.reason == "too few people: 2")
  }

  @Test func `people are placed only when asked for, and only in groups`() throws {
    let files = ["votes.csv": votes, "few.csv": Camps.file(Camps.votes([10, 10]))]
    func places(_ source: String, people: Bool) throws -> Bool {
      try report(source, files, people: people).json.contains("centricness")
    }
    #expect(try !places("votes.csv", people: false))
    #expect(try places("votes.csv", people: true))
    #expect(try !places("few.csv", people: true))
  }
}
