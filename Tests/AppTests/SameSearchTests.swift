import Core
import Culture
import Database
import Foundation
import HTTP
import KurakTesting
import Stories
import Testing
import Web

@testable import App

@Suite struct `One search for rights and practices` {
  let whole: WholeHouse

  init() throws { whole = try WholeHouse() }

  private func found(_ query: String, in language: String) throws -> [String] {
    let answer = whole.house.respond(
      to: Request(
        .get, "/\(language)/search?q=\(URLPath.encode(query))",
        headers: ["Host": "kurak.test", "Accept": "application/json"]))
    let model = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
    let items = try #require(model?["found"] as? [[String: Any]])
    return items.compactMap { $0["path"] as? String }
  }

  @Test(arguments: [
    ("ky", "ашар", "ashar"), ("ru", "лоскутное", "kurak"), ("uz", "сумалак", "nooruz"),
    ("en", "rotating savings", "sherine"), ("ky", "Курманжан", "kurmanjan-datka"),
    ("ky", "Каныкей", "women-of-the-epic"), ("ru", "пословица", "proverbs"),
    ("uz", "мақол", "proverbs"), ("en", "kelin", "named-with-care"),
  ])
  func `finds a practice first where it is asked for`(
    language: String, query: String, practice: String
  ) throws {
    #expect(try found(query, in: language).first == "culture/\(practice)")
  }

  /// The list of searches of the shelf, whose first answers practices must not displace.
  @Test func `still finds the right card first`() throws {
    let text = try String(
      contentsOfFile: ProjectFolder.path("Tests/Fixtures/rights-searches.txt"), encoding: .utf8)
    let rows = text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.count == 132)
    for row in rows where row.count == 3 {
      let place = ["law-", "decree-"].contains { row[2].hasPrefix($0) } ? "laws#" : "rights/"
      #expect(try found(row[1], in: row[0]).first == place + row[2], "\(row[1])")
    }
  }

  /// As many texts of people as may lie there, made of the lessons that ship, so that their words are
  /// as many as people have.
  @Test func `weighs no more than any page when the village has laid all that it may`() throws {
    let letters = try lessons()
    let (environment, community) = (whole.house.environment, whole.community)
    let author = try #require(
      try environment.database.read { tx in
        try tx.first("SELECT id FROM person ORDER BY id") { row in try row(0) as ID<Person> }
      })
    func perform<C: Command>(_ command: C, as person: ID<Person>? = author) throws -> C.Outcome {
      try environment.performAsSystem(command, in: community, person: person)
    }
    for place in 0..<VillagePractice.mostLaid {
      let text = VillageText(
        title: Translated([.ky: letters(place, 60)]), about: Translated([.ky: letters(place, 900)]))
      _ = try perform(ShowPractice(try perform(AddPractice(text))), as: nil)
    }
    for place in 0..<Story.mostLaid {
      let text = StoryText(
        letters(200 + place, 60), letters(200 + place, 900), in: .ky, others: .agreed)
      _ = try perform(ShowStory(try perform(TellStory(text, for: [.open]))), as: nil)
    }
    for language in Language.allCases {
      let answer = whole.house.respond(
        to: Request(
          .get, "/\(language.rawValue)/search",
          headers: ["Host": "kurak.test", "Accept": "text/html", "Accept-Encoding": "gzip"]))
      #expect(answer.headers["content-encoding"] == "gzip")
      #expect(answer.body.count < 60_000, "\(language): \(answer.body.count)")
    }
  }

  /// Pieces of the Kyrgyz lessons, each its own.
  private func lessons() throws -> (Int, Int) -> String {
    let folder = URL(fileURLWithPath: ProjectFolder.path("Content/courses"))
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix("lesson.ky.md") }.sorted()
    let all = try files.map { path in
      try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }.joined().filter { $0.isLetter || $0 == " " }
    let text = Array(all)
    return { place, count in
      let start = place * 797 % (text.count - count)
      return String(text[start..<start + count])
    }
  }
}
