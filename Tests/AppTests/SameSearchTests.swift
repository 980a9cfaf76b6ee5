import Core
import Foundation
import HTTP
import KurakTesting
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
}
