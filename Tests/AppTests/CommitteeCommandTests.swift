import Foundation
import Testing

@testable import App

@Suite struct `kurak committee` {
  private func run(_ text: String, _ words: String...) throws -> Int32 {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).json")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try CommitteeCommand.run([file.path] + words)
  }

  private func complaint(_ text: String, _ words: String...) -> String {
    do {
      _ = try run(text, words.first ?? "--rule=av")
      return ""
    } catch let complaint as Complaint {
      return complaint.description
    } catch {
      return "\(error)"
    }
  }

  @Test func `elects by numbers and by names`() throws {
    #expect(
      try run(#"{"seats":1,"candidates":2,"ballots":[[0],[1],[1]]}"#, "--rule", "av") == 0)
    #expect(
      try run(
        #"{"seats":1,"candidates":["Асел","Гүл"],"ballots":[["Гүл"],["Асел"]]}"#, "--rule",
        "equal-shares", "--resolute", "--format", "json") == 0)
  }

  @Test(arguments: [
    ("nothing", "this is no JSON"),
    (#"{"seats":1,"ballots":[]}"#, "candidates is missing"),
    (#"{"seats":"one","candidates":2,"ballots":[]}"#, "seats: this is of another kind"),
    (#"{"seats":3,"candidates":2,"ballots":[]}"#, "3 seats and only 2 candidates"),
    (#"{"seats":1,"candidates":2,"ballots":[[0],[7]]}"#, "ballot 2 names candidate 7"),
    (#"{"seats":1,"candidates":["A"],"ballots":[["B"]]}"#, "ballot 1 names B"),
    (#"{"seats":1,"candidates":["A","A"],"ballots":[]}"#, "A stands there twice"),
    (#"{"seats":1,"candidates":-4,"ballots":[]}"#, "cannot be -4 candidates"),
    (
      #"{"seats":1,"candidates":2,"ballots":[],"quotas":[{"name":"m","candidates":[0,1],"at_most":0}]}"#,
      "no committee of this size meets the quotas"
    ),
  ])
  func `says what is wrong with a file`(text: String, sentence: String) {
    #expect(complaint(text).contains(sentence))
  }

  @Test func `says what is wrong with the words`() throws {
    #expect(complaint("{}", "--rule=loudest").contains("--rule is one of av, sav"))
    #expect(complaint("{}", "--format=xml").contains("one FILE.json"))
  }
}
