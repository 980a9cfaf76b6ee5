import Foundation
import Testing

@testable import Choice

struct GroupsCommandTests {
  private struct NoFile: Error {}

  private func run(_ arguments: [String], _ files: [String: [UInt8]]) -> CountCommand.Result {
    GroupsCommand.run(arguments) { path in
      guard let bytes = files[path] else { throw NoFile() }
      return bytes
    }
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

  private func answer(_ arguments: [String], _ files: [String: [UInt8]]) throws -> Answer {
    let result = run(arguments + ["--format", "json"], files)
    #expect(result.code == 0)
    return try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
  }

  @Test(arguments: ["f", "f/"])
  func `a folder and its file of votes are counted alike`(source: String) {
    let options = ["--compatible", "polis"]
    let files = ["f/votes.csv": votes, "f/comments.csv": Array("comment-id\n1\n".utf8)]
    #expect(run([source] + options, files) == run(["f/votes.csv"] + options, files))
    #expect(run([source] + options, files).code == 0)
  }

  @Test func `the answer names the groups, the limits and the seed`() throws {
    let answer = try answer(["f"], ["f/votes.csv": votes])
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
    let answer = try answer(["votes.csv"], ["votes.csv": file])
    #expect(answer.k == 0)
    #expect(answer.groups.isEmpty)
    #expect(answer.reason == "too few people: 20 voted on enough statements, 50 are needed")
    let text = run(["votes.csv"], ["votes.csv": file]).output
    #expect(text.contains("Groups: 0, because too few people: 20"))
    #expect(text.contains("Groups are shown from 50 people and a stability of 0.7"))
  }

  @Test func `comments beside the votes are heard`() throws {
    let rows = (1..<14).map { "\($0),1,Жол\n" }.joined()
    let comments = Array(("comment-id,moderated,comment-body\n0,-1,\n" + rows).utf8)
    let files = ["f/votes.csv": votes, "f/comments.csv": comments]
    let answer = try answer(["f", "--compatible", "polis"], files)
    #expect(answer.k > 0)
    #expect(answer.groups.flatMap(\.representative).allSatisfy { $0.statement != "0" })
    #expect(run(["f", "--compatible=polis"], files).output.contains("Жол"))
  }

  @Test func `compatible with Polis it shows groups however few people there are`() throws {
    let file = Camps.file(Camps.votes([10, 10]))
    let answer = try answer(["votes.csv", "--compatible", "polis"], ["votes.csv": file])
    #expect(answer.k >= 2)
    #expect(answer.stability == nil)
    #expect(answer.minimum_participants == nil)
    #expect(answer.pca?.statements.count == answer.statements)
    #expect(answer.pca?.components.map(\.count) == [answer.statements, answer.statements])
  }

  @Test func `compatible with Polis, people who all vote alike make no groups`() throws {
    let file = Array("comment-id,voter-id,vote\n1,1,1\n1,2,1\n".utf8)
    let answer = try answer(["votes.csv", "--compatible", "polis"], ["votes.csv": file])
    #expect(answer.k == 0)
    #expect(answer.reason == "too few people: 2")
  }

  @Test func `people are placed only when asked for, and only in groups`() {
    let files = ["votes.csv": votes, "few.csv": Camps.file(Camps.votes([10, 10]))]
    func places(_ arguments: String...) -> Bool {
      run(arguments + ["--format=json"], files).output.contains("centricness")
    }
    #expect(!places("votes.csv"))
    #expect(places("votes.csv", "--people=yes"))
    #expect(!places("few.csv", "--people=yes"))
  }

  @Test(arguments: [
    [], ["a", "b"], ["a", "--resamples", "99"], ["a", "--resamples", "many"],
    ["a", "--compatible", "loomio"], ["a", "--format"], ["a", "--colour", "red"],
    ["a", "--people", "some"],
  ])
  func `arguments without sense are code 2`(arguments: [String]) {
    let result = run(arguments, ["a": votes])
    #expect(result.code == 2)
    #expect(result.complaint.hasSuffix("Try: kurak groups --help\n"))
  }

  @Test func `a missing or broken file is code 1, with the row`() {
    #expect(run(["a"], [:]).code == 1)
    let broken = run(["a"], ["a": Array("comment-id,voter-id,vote\n1,1,9\n".utf8)])
    #expect(broken.code == 1)
    #expect(broken.complaint == "a: row 2: the vote is “9”, not 1, 0 or -1\n")
    let comments = run(
      ["f"], ["f/votes.csv": votes, "f/comments.csv": Array("comment-id,moderated\n1,x\n".utf8)])
    #expect(comments.code == 1)
    #expect(comments.complaint == "f/comments.csv: row 2: moderated is “x”, not a whole number\n")
  }

  @Test func `help explains itself`() {
    #expect(run(["--help"], [:]) == CountCommand.Result(output: GroupsCommand.help))
  }
}
