import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Decisions

@Suite struct `Open data` {
  let village: Ballotry
  var house: TestHouse { village.house }

  init() throws { village = try Ballotry() }

  private func counted(_ sample: KindSample, practice: Bool = false) throws -> ID<Decision> {
    let id = try village.open(sample.way, sample.options, practice: practice)
    try village.cast(sample.ballots, in: id)
    try village.close(id)
    return id
  }

  @Test(arguments: KindSample.all)
  func `tells every kind in every format`(sample: KindSample) throws {
    let id = try counted(sample)
    let table = try house.get("/en/decisions/results.csv").text
    let lines = table.split(separator: "\r\n").filter { $0.contains(id.description) }
    #expect(lines.count == max(sample.options.count, sample.options.isEmpty ? 3 : 0))
    #expect(lines.allSatisfy { $0.contains(sample.way.kind.name) })
    let winners = try village.kindResult(id).counts.count(where: \.hasWon)
    #expect(lines.count { $0.hasSuffix(",1") } == winners)
    let popolo = try JSONSerialization.jsonObject(
      with: Data(try house.get("/en/decisions/popolo.json").body))
    let events = (popolo as? [String: Any])?["vote_events"] as? [[String: Any]]
    #expect(events?.count == 1 && events?.first?["motion_id"] as? String == id.description)
    let drawing = try house.get("/en/decisions/\(id)/result.svg")
    #expect(drawing.headers["content-type"]?.hasPrefix("image/svg+xml") == true)
    #expect(drawing.text.hasPrefix("<svg xmlns=") && drawing.text.hasSuffix("</svg>"))
    let page = try house.get("/en/decisions/\(id)/embed")
    #expect(page.headers["content-security-policy"]?.contains("frame-ancestors *") == true)
    #expect(page.text.contains("<svg") && !page.text.contains("<form"))
  }

  /// What every reader of Popolo stands on; the schemas themselves are held against it in the
  /// browser's tests.
  @Test func `is Popolo whose parts name one another, and no voter`() throws {
    for sample in KindSample.all { _ = try counted(sample) }
    let budget = try village.open()
    try village.vote([[1], [1, 2]], in: budget)
    try village.close(budget)
    let body = try house.get("/ru/decisions/popolo.json").body
    let told = try #require(
      try JSONSerialization.jsonObject(with: Data(body)) as? [String: [[String: Any]]])
    #expect(Set(told.keys) == ["organizations", "motions", "vote_events"])
    func ids(_ kind: String, _ key: String = "id") -> [String] {
      (told[kind] ?? []).compactMap { $0[key] as? String }
    }
    let count = KindSample.all.count + 1
    #expect(Set(ids("motions")).count == count && Set(ids("vote_events")).count == count)
    #expect(ids("vote_events", "motion_id") == ids("motions"))
    let bodies = Set(ids("organizations"))
    for kind in ["motions", "vote_events"] {
      #expect(ids(kind, "organization_id").count == count)
      #expect(bodies.isSuperset(of: ids(kind, "organization_id")))
      #expect(ids(kind, "result").allSatisfy { ["pass", "fail"].contains($0) })
    }
    #expect(bodies.isSuperset(of: ids("organizations", "parent_id")))
    for event in told["vote_events"] ?? [] {
      let (start, end) = (event["start_date"] as? String, event["end_date"] as? String)
      #expect(try #require(start) < #require(end))
      #expect(event["votes"] == nil && event["voters"] == nil)
      for line in event["counts"] as? [[String: Any]] ?? [] {
        #expect((line["option"] as? String)?.isEmpty == false)
        #expect((line["value"] as? Int).map { $0 >= 0 } == true)
        #expect(Set(line.keys) == ["option", "value"])
      }
    }
    let text = String(decoding: body, as: UTF8.self)
    #expect(!text.contains("person") && !text.contains("Тургун"))
  }

  @Test func `lets nothing else be framed`() throws {
    let id = try counted(KindSample.all[0])
    for part in ["", "/ballot", "/line", "/equality"] {
      let policy = try house.get("/en/decisions/\(id)\(part)", as: .resident).headers[
        "content-security-policy"]
      #expect(policy?.contains("frame-ancestors 'none'") == true, "\(part)")
    }
  }

  @Test func `tells the budget, too, in the same table and drawing`() throws {
    let id = try village.open()
    try village.vote([[1], [1, 2], [2], [3]], in: id)
    try village.close(id)
    let table = try house.get("/en/decisions/results.csv").text
    #expect(table.contains(",KGS,") && table.contains("equal-shares"))
    #expect(try house.get("/en/decisions/\(id)/embed").text.contains("ideas won"))
    #expect(try house.get("/ky/decisions/\(id)/result.svg").text.hasSuffix("</svg>"))
  }

  @Test func `announces what opened and closed, and no lesson`() throws {
    let id = try counted(KindSample.all[0])
    let lesson = try counted(KindSample.all[1], practice: true)
    let open = try village.open(.majority())
    let draft = try village.draft()
    let feed = try house.get("/en/decisions/feed.atom")
    #expect(feed.headers["content-type"]?.hasPrefix("application/atom+xml") == true)
    #expect(feed.text.hasPrefix("<?xml") && feed.text.hasSuffix("</feed>"))
    let text = feed.text
    #expect(text.contains("\(id)#opened") && text.contains("\(id)#closed"))
    #expect(text.contains("\(open)#opened") && !text.contains("\(open)#closed"))
    #expect(!text.contains(lesson.description) && !text.contains(draft.description))
    let table = try house.get("/en/decisions/results.csv").text
    #expect(!table.contains(lesson.description) && !table.contains(open.description))
    #expect(try house.get("/en/decisions/\(lesson)/embed").status == 404)
  }

  @Test func `says what every column means, in four languages`() throws {
    for language in Language.allCases {
      let page = try house.get("/\(language.rawValue)/decisions/open-data").text
      for column in ResultsTable.columns { #expect(page.contains("<code>\(column)</code>")) }
      #expect(!page.contains(">decisions."))
    }
  }
}
