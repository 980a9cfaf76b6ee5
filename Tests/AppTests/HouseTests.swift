import Core
import Database
import Foundation
import HTTP
import JSON
import KurakTesting
import Localization
import Testing
import Web

@testable import App

@Suite struct `The whole house` {
  @Test func `greets a visitor in each language without an account`() throws {
    let whole = try WholeHouse()
    for language in Language.allCases {
      let answer = whole.house.respond(
        to: Request(.get, "/\(language.rawValue)/", headers: ["Host": "kurak.test"]))
      #expect(answer.status == 200)
      #expect(answer.text.contains("lang=\"\(language.tag)\""))
      #expect(answer.text.contains("Айкөл"))
      #expect(!answer.text.contains("The facilitator"), "names are not for visitors")
    }
  }

  @Test func `tells its administrator, and nobody else, when little room is left`() throws {
    let whole = try WholeHouse()
    // A folder that is gone has no room at all.
    try FileManager.default.removeItem(atPath: whole.directory)
    func home(_ role: Role) -> String {
      let headers: Headers = [
        "Host": "kurak.test", "Accept": "text/html",
        "Cookie": "kurak=\(whole.sessions[role] ?? "")",
      ]
      return whole.house.respond(to: Request(.get, "/en", headers: headers)).text
    }
    #expect(home(.administrator).contains("Only 0 MB are free"))
    #expect(!home(.facilitator).contains("MB are free"))
  }

  @Test func `describes itself as OpenAPI that a program can read`() throws {
    let whole = try WholeHouse()
    let answer = whole.house.respond(to: Request(.get, "/openapi.json"))
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    let paths = try #require(document["paths"] as? [String: Any])
    let described = paths.values.compactMap { ($0 as? [String: Any])?.count }.reduce(0, +)
    // All but the document itself.
    #expect(described == whole.house.dispatcher.table.endpoints.count - 1)
  }

  @Test func `answers health without a session or a community`() throws {
    let whole = try WholeHouse()
    let answer = whole.house.respond(to: Request(.get, "/health"))
    #expect(answer.text == #"{"status":"ok"}"#)
    #expect(answer.headers["set-cookie"] == nil)
  }

  @Test func `says every key of the sources in every language and no other`() throws {
    let catalog = try TestHouse.catalog.get()
    let used = try keysInSources()
    let missing = used.subtracting(catalog.keys)
    #expect(missing.isEmpty, "\(missing.sorted())")
  }

  @Test func `migrates an old directory once and then finds nothing to do`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let first = try DataDirectory(path).open(readers: 1)
    let schema = try schema(first.database)
    #expect(try first.database.migrate(DataDirectory.migrations).isEmpty)
    #expect(try schema == self.schema(first.database))
    #expect(try first.database.faults().isEmpty)
  }

  @Test func `knows how much room there is`() {
    #expect(FreeSpace.megabytes(in: FileManager.default.temporaryDirectory.path) > 0)
    #expect(FreeSpace.megabytes(in: "/nowhere/at/all") == 0)
  }

  @Test func `refuses a second process on the same directory`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let first = try DataDirectory(path).open(readers: 1)
    #expect(Kurak.run(["migrate", "--data", path]) == 3)
    #expect(Kurak.run(["serve", "--data", path, "--resources", ProjectFolder.path("")]) == 3)
    #expect(try first.database.faults().isEmpty)
  }

  @Test func `refuses a key that others can read`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    do { _ = try DataDirectory(path).open(readers: 1) }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: path + "/secret.key")
    #expect(throws: Complaint.self) { try DataDirectory(path).open(readers: 1) }
  }

  @Test func `keeps every journalled table under a community and an id`() throws {
    let whole = try WholeHouse()
    for table in DataDirectory.tables where table.name != "community" {
      let columns = try whole.house.environment.database.read { tx in
        try tx.columns(of: table.name)
      }
      #expect(columns.contains("id") && columns.contains("community"), "\(table.name)")
    }
  }

  /// Keys that stand as literals; those that are put together are found by the pages' own tests.
  private func keysInSources() throws -> Set<String> {
    var keys: Set<String> = []
    let sources = ProjectFolder.path("Sources")
    let files = FileManager.default.enumerator(atPath: sources)?.compactMap { $0 as? String } ?? []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(sources)/\(file)", encoding: .utf8)
      for match in text.matches(of: #/Message\(\s*"([a-z]+\.[a-z0-9.-]+)"/#) {
        keys.insert(String(match.1))
      }
    }
    return keys
  }

  private func schema(_ database: Database) throws -> [String] {
    try database.read { tx in
      try tx.all("SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY name") { row in
        try row(0)
      }
    }
  }
}
