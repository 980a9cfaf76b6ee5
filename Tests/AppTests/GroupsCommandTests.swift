import Foundation
import Testing

@testable import App

@Suite struct `kurak groups` {
  private func run(_ words: [String], _ files: [String: [UInt8]]) -> SaidOfFile {
    SaidOfFile(words, files, GroupsCommand.count)
  }

  /// Two camps of thirty over ten statements, each person once with the other camp.
  private var votes: [UInt8] {
    let rows = (0..<60).flatMap { person in
      (0..<10).map { statement in
        let agrees = (statement % 2 == 0) == (person < 30)
        let isOdd = (person * 3 + statement) % 10 == 0
        return "\(statement),\(person),\(agrees == isOdd ? -1 : 1)\n"
      }
    }
    return Array(("comment-id,voter-id,vote\n" + rows.joined()).utf8)
  }

  @Test func `prints tables, or one object`() throws {
    for source in ["f", "f/", "f/votes.csv"] {
      let text = run([source], ["f/votes.csv": votes]).output
      #expect(text.contains("Groups: 2\n") && text.contains("Group 1: 30 people"))
    }
    let json = run(["f", "--format=json", "--people", "yes"], ["f/votes.csv": votes])
    let object = try PrintedFile.object(json.output)
    #expect(object["k"] as? Int == 2 && (object["people"] as? [Any])?.count == 60)
    let polis = run(["f", "--format=json", "--compatible", "polis"], ["f/votes.csv": votes])
    #expect(try PrintedFile.object(polis.output)["method"] as? String == "polis")
  }

  @Test(arguments: [
    ([], "groups takes one FOLDER or votes.csv"), (["a", "b"], "groups takes one"),
    (["a", "--resamples", "99"], "--resamples is a number from 100 to 100000, not 99"),
    (["a", "--resamples", "many"], "--resamples is a number from 100 to 100000, not many"),
    (["a", "--compatible", "loomio"], "--compatible is one of polis, not loomio"),
    (["a", "--format"], "--format needs a value"), (["a", "--colour", "red"], "unknown option"),
    (["a", "-f", "json"], "unknown option -f"),
    (["a", "--people", "some"], "--people is yes or no, not some"),
  ])
  func `words without sense are code 2, and it says which`(words: [String], sentence: String) {
    let said = run(words, ["a": votes])
    #expect(said.code == 2 && said.complaint.contains(sentence), "\(said.complaint)")
  }

  @Test func `a missing or broken file is code 1, with the row`() {
    #expect(run(["a"], [:]).code == 1)
    let broken = run(["a"], ["a": Array("comment-id,voter-id,vote\n1,1,9\n".utf8)])
    #expect(broken.code == 1)
    #expect(broken.complaint == "a: row 2: the vote is “9”, not 1, 0 or -1")
    let comments = run(
      ["f"], ["f/votes.csv": votes, "f/comments.csv": Array("comment-id,moderated\n1,x\n".utf8)])
    #expect(comments.code == 1)
    #expect(comments.complaint == "f/comments.csv: row 2: moderated is “x”, not a whole number")
  }
}
