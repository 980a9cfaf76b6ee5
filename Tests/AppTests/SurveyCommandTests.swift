import Choice
import Foundation
import Testing

@testable import App

@Suite struct `kurak survey` {
  private let head = "person,round,village,sex,q1,q2\n"

  private func file(_ rows: String) throws -> SurveyFile {
    try SurveyFile(Array((head + rows).utf8))
  }

  @Test func `reads both rounds of a person`() throws {
    let answers = try file("a,baseline,v,f,yes,5\na,endline,v,f,no,\nb,invited,v,m,,\n").answers
    #expect(answers.items.map(\.isScale) == [false, true])
    #expect(answers.people.map(\.baseline) == [[1, 5], []])
    #expect(answers.people[0].endline == [0, nil])
  }

  @Test(arguments: [
    ("a,middle,v,f,yes,1", 2, "the round must be invited, baseline or endline"),
    (",baseline,v,f,yes,1", 2, "the person has no code"),
    ("a,baseline,v,f,maybe,1", 2, "an answer must be yes, no or 1 to 5"),
    ("a,baseline,v,f,yes,6", 2, "an answer must be yes, no or 1 to 5"),
    (
      "a,baseline,v,f,yes,1\nb,baseline,v,f,3,1", 3,
      "an item is either yes and no or 1 to 5, not both"
    ),
    ("a,baseline,v,f,yes,1\na,baseline,v,f,yes,1", 3, "a stands twice in the round baseline"),
    ("a,baseline,v,f,yes,1\na,endline,w,f,yes,1", 3, "a has another village or sex than before"),
  ])
  func `says which row is wrong and why`(rows: String, row: Int, sentence: String) {
    #expect(throws: SurveyFile.Fault(row: row, sentence: sentence)) { try file(rows) }
  }

  @Test func `misses the columns it needs`() {
    for text in ["person,q\na,yes\n", "person,round\na,baseline\n", ""] {
      #expect(throws: SurveyFile.Fault.self) { try SurveyFile(Array(text.utf8)) }
    }
  }

  @Test func `computes a file and refuses words it does not know`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).csv")
    try Data((head + "a,baseline,v,f,yes,5\n").utf8).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    #expect(try SurveyCommand.run([path.path, "--format", "json"]) == 0)
    for words in [["--least", "4"], ["--least", "x"], ["--format", "xml"], ["--by", "luck"]] {
      #expect(throws: Complaint.self) { try SurveyCommand.run([path.path] + words) }
    }
  }

  /// Forty women in two villages: ten said yes before, the same and fourteen more after.
  private var school: String {
    (0..<40).map { person in
      """
      p\(person),baseline,v\(person % 2),f,\(person < 10 ? "yes" : "no"),
      p\(person),endline,v\(person % 2),f,\(person < 24 ? "yes" : "no"),

      """
    }.joined()
  }

  @Test func `prints the figures of a change, and hides what is too few`() throws {
    let found = try PrintedFile.object(
      try PrintedFile.print(
        head.replacing(",q2", with: ",") + school, kind: "csv", SurveyCommand.compute, "--format",
        "json"))
    #expect(found["least_count"] as? Int == 10)
    let items = try #require(found["items"] as? [NSDictionary])
    let item = try #require(items.first)
    #expect(items.count == 1 && item["item"] as? String == "q1")
    #expect(item["paired_n"] as? Int == 40 && item["verdict"] as? String == "rise")
    let before = try #require(item["baseline"] as? [Double])
    // Wilson for 10 of 40; McNemar with 14 against none: two times a half to the 14th.
    for (value, known) in zip(before, [0.25, 0.141871, 0.401940]) {
      #expect(abs(value - known) < 1e-6)
    }
    #expect(abs((item["exact_p"] as? Double ?? 0) - 2 / 16384) < 1e-12)
    #expect(abs((item["mid_p"] as? Double ?? 0) - 1 / 16384) < 1e-12)
    #expect(item["changed_to_no"] is NSNull, "none is fewer than ten")
    #expect(item["changed_to_yes"] is NSNull, "it would tell the other by the difference")
  }

  @Test func `prints sentences otherwise`() throws {
    let text = try PrintedFile.print(head + school, kind: "csv", SurveyCommand.compute)
    #expect(text.contains("25") && text.contains("60") && !text.contains("{"))
  }
}
