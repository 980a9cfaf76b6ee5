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
    for words in [
      ["--least", "4"], ["--least", "x"], ["--format", "xml"], ["--by", "luck"], ["-f", "json"],
      ["--design", "margin=0.05"],
    ] {
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
    #expect(
      text.contains(
        """
          answers  no  yes  together
          before   30   10        40
          after    16   24        40
        """))
  }

  @Test func `prints the answers by sex and village, and hides small cells`() throws {
    // Of 30 women 20 say yes, of 16 men 12: the four who say no are few, and with the totals one
    // more cell of their row and column must go.
    let rows = (0..<46).map { person in
      let isWoman = person < 30
      let yes = isWoman ? person < 20 : person < 42
      return "p\(person),endline,v\(person % 2),\(isWoman ? "f" : "m"),\(yes ? "yes" : "no"),\n"
    }.joined()
    let text = try PrintedFile.print(head + rows, kind: "csv", SurveyCommand.compute)
    #expect(
      text.contains(
        """
          after, by sex  no  yes  together
          f               *    *        30
          m               *    *        16
          together       14   32        46
        """))
    #expect(
      text.contains(
        """
          after, by village  no  yes  together
        """))
    #expect(!text.contains("answers  no"), "nobody answered before, so nothing can be shown")
    #expect(text.contains("* too few to be shown, or another such count could be worked out"))
    let open = try PrintedFile.print(head + school, kind: "csv", SurveyCommand.compute)
    #expect(!open.contains("after, by sex"), "all are women")
  }

  @Test func `says how many to ask`() throws {
    func plan(_ words: String) throws -> NSDictionary {
      try PrintedFile.object(SurveyCommand.compute(["--design", words, "--format=json"]))
    }
    // Cochran's 385 for five points either way, 278 of a thousand; Connor's 120 pairs.
    #expect(try plan("margin=0.05")["answers_needed"] as? Int == 385)
    #expect(try plan("people=1000,margin=0.05")["answers_needed"] as? Int == 278)
    #expect(try plan("gained=0.25,lost=0.10")["pairs_needed"] as? Int == 120)
    #expect(
      try plan("gained=0.25,lost=0.10,cluster=20,correlation=0.05")["pairs_needed"] as? Int == 234)
    let villages = try plan(
      "gained=0.25,lost=0.10,cluster=21,correlation=0.05,answers=300,margin=0.05")
    #expect(villages["pairs_needed"] as? Int == 240)
    #expect(villages["answers_needed"] as? Int == 769)
    #expect(villages["design_effect"] as? Double == 2)
    #expect(villages["effective_answers"] as? Double == 150)
    let text = try SurveyCommand.compute(["--design", "people=1000,margin=0.05"])
    let line = "answers        278  to know a share near 50 % within 5 points of 1000 people"
    #expect(text.contains(line))
  }

  @Test(arguments: [
    ("margin", "margin is not KEY=NUMBER"), ("people=100", "nothing is asked"),
    ("margin=much", "margin is a number, not much"), ("gained=0.2", "gained and lost go together"),
    ("cluster=20", "cluster and correlation go together"),
    ("people=0,margin=0.05", "people is a whole number from 1"), ("colour=1", "it knows answers"),
    ("margin=2", "a number lies outside what it can mean"),
    ("gained=0.7,lost=0.7", "a number lies outside"),
  ])
  func `says what makes no sense in a design`(words: String, sentence: String) {
    let complaint = #expect(throws: Complaint.self) {
      try SurveyCommand.compute(["--design", words])
    }
    #expect(complaint?.code == 2 && complaint?.description.contains(sentence) == true)
  }
}
