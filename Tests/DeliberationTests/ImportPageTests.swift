import Archive
import Choice
import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Deliberation

@Suite struct `A conversation held elsewhere, through the page` {
  let village: DeliberationHouse

  init() throws { village = try DeliberationHouse() }

  /// Sixty people of two camps on ten statements, as Polis writes it.
  private func votes(_ people: Range<Int> = 0..<60) -> String {
    let rows = people.flatMap { person in
      (1...10).compactMap { number in
        camps(person, number).map {
          "1502659005668,then,\(number),\(person),\($0.rawValue)"
        }
      }
    }
    return "timestamp,datetime,comment-id,voter-id,vote\n" + rows.joined(separator: "\n") + "\n"
  }

  private var comments: String {
    "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
      + (1...10).map { "1502659005668,then,\($0),7,0,0,1,\"Statement, number \($0)\"\n" }.joined()
      + "1502659005668,then,11,7,0,0,-1,Not for all\n"
  }

  private let summary = "topic,\"Water, or the road?\"\nurl,https://pol.is/4yy3sh84js\nviews,234\n"

  private func upload(
    _ files: KeyValuePairs<String, String>, as role: Role = .facilitator, in language: String = "en"
  ) throws -> Response {
    try village.house.upload(
      "/\(language)/deliberations/import", field: "file",
      files: files.map { ($0.key, Array($0.value.utf8)) }, as: role)
  }

  private func confirm(
    _ path: String, _ question: String = "Water, or the road?", as role: Role = .facilitator
  ) throws -> Response {
    try village.house.post(
      "\(path)/confirm", ["question": question, "language": "en"], as: role)
  }

  private func kept() throws -> Int {
    try village.count("SELECT count(*) FROM deliberation_import")
  }

  private func topics() throws -> Int {
    try village.count("SELECT count(*) FROM deliberation_topic")
  }

  @Test func `is looked at, taken in, and shown with its groups`() throws {
    let list = try village.house.get("/en/deliberations", as: .facilitator).text
    #expect(list.contains("/en/deliberations/import\""))
    let answer = try upload([
      "x-votes.csv": votes(), "x-comments.csv": comments, "summary.csv": summary,
      "notes.txt": "hello",
    ])
    #expect(answer.status == 303)
    let path = try #require(answer.headers["location"])
    let preview = try village.house.get(path, as: .facilitator).text
    for part in [
      "Nothing has been taken in yet", ">60<", ">11<", "14.08.2017",
      ">votes.csv, comments.csv, summary.csv<",
      "Statement, number 3", "1 of them was not shown", "Every row is taken",
      "value=\"Water, or the road?\"",
    ] {
      #expect(preview.contains(part), "\(part)")
    }
    #expect(try topics() == 0)
    let done = try confirm(path)
    #expect(done.status == 303)
    let results = try #require(done.headers["location"])
    let waiting = try village.house.get(results).text
    #expect(waiting.contains("being counted") && waiting.contains("name=\"again\""))
    try village.count()
    let page = try village.house.get(results).text
    #expect(page.contains("Group 1") && page.contains("Group 2") && page.contains("Statement"))
    #expect(!page.contains("Not for all"))
    let topic = try #require(ID<Topic>(results.split(separator: "/").dropLast().last ?? ""))
    #expect(try village.find(topic) { id, tx in try Opinion.count(in: id, tx: tx) } == 11)
    #expect(try village.page(topic).text.contains("https://pol.is/4yy3sh84js"))
    // The people of a conversation are nobody here.
    #expect(try village.count("SELECT count(*) FROM person WHERE name LIKE '%5%'") == 0)
    let bytes = try village.count("SELECT coalesce(sum(length(bytes)), 0) FROM deliberation_import")
    #expect(bytes == 0, "what was taken in does not stay behind as a file")
  }

  @Test func `is one question however often it is sent`() throws {
    let path = try #require(try upload(["v.csv": votes()]).headers["location"])
    let first = try confirm(path).headers["location"]
    #expect(try confirm(path).headers["location"] == first)
    #expect(try village.house.get(path, as: .facilitator).headers["location"] == first)
    #expect(try topics() == 1)
  }

  @Test func `gives the same figures as the command line gives`() throws {
    let path = try #require(
      try upload(["votes.csv": votes(), "comments.csv": comments]).headers["location"])
    let results = try #require(try confirm(path).headers["location"])
    let topic = try #require(ID<Topic>(results.split(separator: "/").dropLast().last ?? ""))
    let held = try HeldElsewhere(
      question: Translated([.en: "x"]), source: "x", language: .en, from: village.house.now,
      until: village.house.now, comments: try PolisExport.statements(in: Array(comments.utf8)),
      try PolisExport.conversation(
        votes: Array(votes().utf8), comments: Array(comments.utf8)))
    let other = try village.house.perform(ImportTopic(held))
    try village.count()
    let (one, two) = (try village.figures(topic), try village.figures(other))
    #expect(one?.groups.map(\.size) == two?.groups.map(\.size))
    #expect(one?.stability?.seed == two?.stability?.seed && one?.answers == two?.answers)
  }

  @Test func `comes as one zip, with a matrix in place of a list`() throws {
    let matrix =
      "participant,group-id,n-votes,1,2\n"
      + (0..<12).map { "\($0),0,2,1,\($0 % 2 == 0 ? "-1" : "")\n" }.joined()
    let packed = try zip([
      ArchiveFile("export/participants-votes.csv", text: matrix),
      ArchiveFile("export/summary.csv", text: summary),
    ])
    let answer = try village.house.upload(
      "/en/deliberations/import", field: "file", name: "export.zip", packed, as: .facilitator)
    let path = try #require(answer.headers["location"])
    let json = try village.house.get(path, as: .facilitator, accept: "application/json").text
    #expect(json.contains(#""people":12"#) && json.contains(#""votes":18"#))
    #expect(json.contains(#""withoutWords":2"#) && json.contains("export.zip"))
  }

  @Test(arguments: [
    ("en", "votes.csv, row 3: the answer is “yes”, not 1, 0 or -1."),
    ("ru", "votes.csv, строка 3: ответ «yes», а не 1, 0 или -1."),
    ("ky", "votes.csv, 3-сап: жооп «yes», ал 1, 0 же -1 болушу керек."),
    ("uz", "votes.csv, 3-сатр: жавоб «yes», у 1, 0 ёки -1 бўлиши керак."),
  ])
  func `tells row by row what stays behind`(language: String, sentence: String) throws {
    let faulty = "comment-id,voter-id,vote\n1,1,1\n1,2,yes\n1,Айгүл,1\n2,3\n1,1,-1\n"
    let answer = try upload(
      ["v.csv": faulty, "c.csv": "comment-id,moderated,comment-body\n1,maybe,x\n"], in: language)
    let path = try #require(answer.headers["location"])
    let page = try village.house.get(path, as: .facilitator).text
    #expect(page.contains(sentence))
    #expect(page.contains("«Айгүл»") || page.contains("“Айгүл”"))
    #expect(page.ranges(of: "<li>").count >= 4)
    if language == "en" {
      #expect(page.contains("comments.csv, row 2: moderated is “maybe”, not a number."))
      #expect(page.contains("votes.csv, row 5: 2 cells instead of 3."))
      #expect(page.contains("1 answer was changed later"))
      #expect(page.contains("Only 1 person answered"))
    }
  }

  @Test func `names a thousand faults page by page, and counts the rest`() throws {
    let rows = (0..<1_500).map { "1,\($0),?\n" }.joined()
    let path = try #require(
      try upload(["v.csv": "comment-id,voter-id,vote\n1,1,1\n" + rows]).headers["location"])
    let page = try village.house.get("\(path)?page=20", as: .facilitator).text
    #expect(page.contains("row 1,002") || page.contains("row 1\u{A0}002"))
    #expect(page.contains("1\u{A0}500") || page.contains("1,500"))
    #expect(try village.house.get("\(path)?page=999", as: .facilitator).status == 200)
  }

  @Test(
    arguments: [
      ([:], "Please choose the files."),
      (["v.csv": ""], "Please choose the files."),
      (["letter.txt": "Dear neighbours"], "None of the files holds answers"),
      (["c.csv": "comment-id,comment-body\n1,x\n"], "None of the files holds answers"),
      (["v.csv": "comment-id,voter-id,vote\n"], "Not one answer can be taken."),
      (["v.csv": "comment-id,voter-id,vote\n1,x,1\n"], "voter-id is “x”, not a number."),
      (["v.csv": "comment-id,voter-id,vote\n\"1,1,1\n"], "never closed"),
      (["v.csv": "vote,vote,comment-id,voter-id\n1,1,1,1\n"], "the column vote stands there twice"),
      (
        [
          "a.csv": "comment-id,voter-id,vote\n1,1,1\n",
          "b.csv": "comment-id,voter-id,vote\n1,1,1\n",
        ],
        "is the second file of its kind"
      ),
      (["x.zip": "PK\u{3}\u{4} and nothing more"], "The zip cannot be read"),
    ] as [([String: String], String)])
  func `is refused with a reason, and nothing is kept`(
    files: [String: String], reason: String
  ) throws {
    let answer = try village.house.upload(
      "/en/deliberations/import", field: "file",
      files: files.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) },
      as: .facilitator)
    #expect(answer.status == 422)
    #expect(answer.text.contains(reason), "\(reason)")
    #expect(try kept() == 0 && topics() == 0)
  }

  @Test func `is refused where it is a bomb, or larger than any conversation`() throws {
    let bomb = try zip([
      ArchiveFile("votes.csv", [UInt8](repeating: 0x31, count: 30 << 20))
    ])
    let answer = try village.house.upload(
      "/en/deliberations/import", field: "file", name: "x.zip", bomb, as: .facilitator)
    #expect(answer.status == 422 && answer.text.contains("unfolds to more than"))
    let wide = "participant," + (0...10_000).map(String.init).joined(separator: ",")
    let cells = String(repeating: ",1", count: 10_001)
    let many = try upload(["m.csv": "\(wide)\n1\(cells)\n"])
    #expect(many.status == 422 && many.text.contains("There are more than"))
    let rows = (0..<(ExportReading.mostVotes / 1_000 + 1)).flatMap { person in
      (0..<1_000).map { "\($0),\(person),1\n" }
    }
    let long = try upload(["v.csv": "comment-id,voter-id,vote\n" + rows.joined()])
    #expect(long.status == 422 && long.text.contains("kurak import deliberation"))
    #expect(try kept() == 0)
  }

  @Test func `cannot break a page or a database by what stands in it`() throws {
    let words = "<script>alert(1)</script>\u{0}\u{202E}\u{1b}[31m"
    let answer = try upload([
      "v.csv": votes(0..<12),
      "c.csv": "comment-id,comment-body\n1,\(words)\n2,\"=HYPERLINK(1)\"\n",
      "s.csv": "topic,<b>\u{0}who</b>\nurl,javascript:alert(1)\n", "<i>.csv": "x",
    ])
    let path = try #require(answer.headers["location"])
    let preview = try village.house.get(path, as: .facilitator).text
    #expect(!preview.contains("<script>alert"))
    #expect(!preview.contains("<b>") && !preview.contains("<i>"))
    #expect(preview.contains("&lt;script&gt;alert(1)"))
    let results = try #require(try confirm(path, "Who?").headers["location"])
    try village.count()
    let page = try village.house.get(results).text
    #expect(!page.contains("<script>alert") && !page.contains("\u{202E}"))
    #expect(!page.contains("href=\"javascript:"))
  }

  @Test func `asks for the question again, with what was typed`() throws {
    let path = try #require(try upload(["v.csv": votes(0..<12)]).headers["location"])
    let empty = try confirm(path, "")
    #expect(empty.status == 422 && empty.text.contains("question-fault"))
    let long = String(repeating: "ы", count: 201)
    let answer = try confirm(path, long)
    #expect(answer.status == 422 && answer.text.contains(long))
    #expect(try topics() == 0)
  }

  @Test func `is dropped by a button, and forgotten after a week`() throws {
    let path = try #require(try upload(["v.csv": votes(0..<12)]).headers["location"])
    #expect(try village.house.post("\(path)/drop", [:], as: .facilitator).status == 303)
    #expect(try village.house.get(path, as: .facilitator).status == 404)
    #expect(try confirm(path).status == 404)
    _ = try upload(["v.csv": votes(0..<12)])
    village.house.now = village.house.now.advanced(days: 8)
    _ = try upload(["v.csv": votes(0..<12)])
    #expect(try kept() == 1)
  }

  @Test func `is for those who look after decisions, and for nobody else`() throws {
    let path = try #require(try upload(["v.csv": votes(0..<12)]).headers["location"])
    let may: Set<Role> = [.administrator, .facilitator, .deputy]
    for role in Role.allCases where !may.contains(role) {
      #expect(try village.house.get("/en/deliberations/import", as: role).status == 403)
      #expect(try upload(["v.csv": votes(0..<12)], as: role).status == 403)
      #expect(try village.house.get(path, as: role).status == 403)
      #expect(try confirm(path, as: role).status == 403)
      #expect(try village.house.post("\(path)/drop", [:], as: role).status == 403)
    }
    let list = try village.house.get("/en/deliberations", as: .resident).text
    #expect(!list.contains("/en/deliberations/import\""))
    #expect(try kept() == 1 && topics() == 0)
  }

  @Test(arguments: [
    "brexit-consensus", "canadian-electoral-reform", "vtaiwan.uberx", "scoop-hivemind.ubi",
  ])
  func `that was real comes in whole`(_ name: String) throws {
    guard let data = ProjectFolder.data else { return }
    let files = try ["votes.csv", "comments.csv", "summary.csv"].map { file in
      (file, [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(data)/polis/\(name)/\(file)"))))
    }
    let answer = try village.house.upload(
      "/en/deliberations/import", field: "file", files: files, as: .facilitator)
    let path = try #require(answer.headers["location"])
    let preview = try village.house.get(path, as: .facilitator).text
    #expect(preview.contains("Every row is taken."))
    let results = try #require(try confirm(path, name).headers["location"])
    try village.count()
    let page = try village.house.get(results)
    #expect(page.status == 200 && page.text.contains("Counted: "))
  }
}
