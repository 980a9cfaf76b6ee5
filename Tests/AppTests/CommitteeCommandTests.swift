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
    #expect(complaint("{}", "--format=xml").contains("--format is one of text, json, not xml"))
    #expect(complaint("{}", "-f").contains("unknown option -f"))
    #expect(complaint("{}", "--resolute=maybe").contains("--resolute is yes or no, not maybe"))
    #expect(complaint("{}", "--seats=2").contains("JSON says its seats"))
  }

  private func object(_ text: String, _ words: String...) throws -> NSDictionary {
    try PrintedFile.object(
      try PrintedFile.print(text, kind: "json") {
        try CommitteeCommand.elect($0 + words + ["--format", "json"])
      })
  }

  @Test func `prints every tied committee, or one`() throws {
    let tied = #"{"seats":1,"candidates":2,"ballots":[[0],[1]]}"#
    let every: NSDictionary = [
      "rule": "av", "resolute": false, "seats": 1, "candidates": 2, "voters": 2,
      "committees": [[0], [1]], "approvals": [1, 1],
      "steps": [["candidate": 0, "votes": "1", "tied": [0, 1]] as [String: Any]],
    ]
    #expect(try object(tied, "--rule=av") == every)
    for word in ["--resolute", "--resolute=yes"] {
      #expect(try object(tied, "--rule=av", word)["committees"] as? [[Int]] == [[0]])
    }
    #expect(try object(tied, "--rule=av", "--resolute=no") == every)
  }

  @Test func `prints names and fractions, with the quota and without`() throws {
    let council = """
      {"seats":2,"candidates":["Гүл","Бек","Нур"],"ballots":[["Бек"],["Бек","Нур"],["Нур"],["Гүл"]],
       "quotas":[{"name":"men","candidates":["Бек","Нур"],"at_most_percent":50}]}
      """
    let found = try object(council, "--rule", "seqphragmen", "--resolute")
    #expect(found["committees"] as? [[String]] == [["Гүл", "Бек"]])
    #expect(found["without_quotas"] as? [[String]] == [["Бек", "Нур"]])
    #expect((found["steps"] as? [NSDictionary])?.map { $0["load"] as? String } == ["0.5", "1"])
  }

  @Test func `prints tables otherwise`() throws {
    let text = try PrintedFile.print(
      #"{"seats":1,"candidates":2,"ballots":[[0],[1],[1]]}"#, kind: "json",
      CommitteeCommand.elect, "--rule", "av")
    #expect(text.hasPrefix("Rule: av\nSeats: 1, candidates: 2, voters: 3\n"))
    #expect(text.contains("Committees:\n  1\n"))
    #expect(
      text.hasSuffix("seat  candidate  by             tied with\n   1  1          votes  2.0000\n"))
  }

  @Test func `counts by sequential Phragmén unless told otherwise, and says so`() throws {
    let tied = #"{"seats":1,"candidates":2,"ballots":[[0],[1]]}"#
    #expect(try object(tied)["rule"] as? String == "seqphragmen")
    #expect(CommitteeCommand.help.contains("seqphragmen (usual)"))
  }

  /// Three voters approve 1 and 2, two approve 3, one nobody; PrefLib numbers from one.
  private static let approvals = """
    # DATA TYPE: cat
    # NUMBER ALTERNATIVES: 3
    # NUMBER CATEGORIES: 2
    # CATEGORY NAME 1: Yes
    # CATEGORY NAME 2: No
    # ALTERNATIVE NAME 1: Асел
    # ALTERNATIVE NAME 2: Бакыт
    # ALTERNATIVE NAME 3: Чолпон
    3: {1,2},3
    2: 3,{1,2}
    1: {},{1,2,3}

    """

  private func said(_ name: String, _ text: String, _ words: String...) -> SaidOfFile {
    SaidOfFile([name] + words, name, text, CommitteeCommand.elect)
  }

  @Test func `reads approval files of PrefLib, by the name's end or by how they begin`() throws {
    for name in ["v.cat", "votes.txt"] {
      let said = said(name, Self.approvals, "--seats", "2", "--format", "json")
      let found = try PrintedFile.object(said.output)
      #expect(found["committees"] as? [[String]] == [["Асел", "Чолпон"], ["Бакыт", "Чолпон"]])
      #expect(found["voters"] as? Int == 6)
    }
    let seats = said("v.cat", Self.approvals)
    #expect(seats.code == 2 && seats.complaint.contains("how many seats there are: --seats N"))
    #expect(said("v.cat", Self.approvals, "--seats=9").complaint.contains("only 3 candidates"))
    let broken = said("v.cat", Self.approvals + "x: 1\n", "--seats=1")
    #expect(broken.code == 1 && broken.complaint.hasPrefix("v.cat: line 12: x is not a number"))
  }

  @Test func `takes ranks as approvals only when told how many`() throws {
    let ranks = """
      # DATA TYPE: soc
      # NUMBER ALTERNATIVES: 3
      4: 1,2,3
      2: 3,2,1

      """
    let refused = said("v.soc", ranks, "--seats=1", "--rule=av")
    #expect(refused.code == 2)
    #expect(refused.complaint.contains("holds ranks (soc) and av counts approvals; with --best N"))
    let found = try PrintedFile.object(
      said("v.soc", ranks, "--seats=1", "--rule=av", "--best=2", "--format=json").output)
    #expect(found["committees"] as? [[String]] == [["2"]])
    #expect(found["approvals"] as? [Int] == [4, 6, 2])
  }
}
