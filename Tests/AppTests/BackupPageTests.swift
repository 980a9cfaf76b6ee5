import Backup
import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Sodium
import Testing
import Web

@testable import App

@Suite struct `The page of backups` {
  let whole: WholeHouse
  private var database: Database { whole.house.environment.database }

  init() throws {
    whole = try WholeHouse()
    let hash = try PasswordHash.make(Array("жети кыз бир үйдө".utf8), cost: .testing)
    let community = whole.community
    try whole.house.environment.database.write { tx in
      try tx.run(
        """
        INSERT INTO credential (id, community, login, login_key, password_hash, changed_at)
        SELECT id, \(community), 'a', 'a', \(hash), 0 FROM person
        WHERE name = 'The administrator'
        """)
    }
  }

  private func look(_ language: String = "en", accept: String = "text/html") -> Response {
    let secret = whole.sessions[.administrator] ?? ""
    let headers: Headers = [
      "Host": "kurak.test", "Accept": accept, "Cookie": "kurak=\(secret)",
    ]
    return whole.house.respond(to: Request(.get, "/\(language)/backup", headers: headers))
  }

  private func send(_ what: String, _ form: String = "", command: UUID16? = nil) -> Response {
    let secret = whole.sessions[.administrator] ?? ""
    let token = whole.house.environment.keys.formToken.make(for: secret)
    let headers: Headers = [
      "Host": "kurak.test", "Origin": "http://kurak.test", "Accept": "text/html",
      "Cookie": "kurak=\(secret)", "Content-Type": "application/x-www-form-urlencoded",
    ]
    let id = command ?? .v7(at: whole.house.environment.now())
    let body = "token=\(token)&command=\(id)&\(form)"
    return whole.house.respond(
      to: Request(.post, "/en/backup/\(what)", headers: headers, body: Array(body.utf8)))
  }

  private var password: String { "password=" + URLPath.encode("жети кыз бир үйдө") }

  private func keyShown(on page: Response) throws -> KeyPair {
    let match = try #require(page.text.firstMatch(of: #/([A-Z2-7]{4}-){13}[A-Z2-7]{4}/#))
    return try #require(BackupKey.pair(of: String(match.0)))
  }

  @Test func `shows a key once, to who knows her password, and keeps only what seals`() throws {
    #expect(look().text.contains("No key was made yet"))
    #expect(send("file").status == 409, "a backup without a key")
    #expect(send("key", "password=wrong").status == 422)
    #expect(try database.read(BackupKeyRecord.find) == nil)
    let command = UUID16.v7(at: whole.house.environment.now())
    let page = send("key", password, command: command)
    #expect(page.status == 200)
    let pair = try keyShown(on: page)
    #expect(try database.read(BackupKeyRecord.find) == pair.publicKey)
    let kept = try database.contents().joined()
    let hex = pair.secretKey.map { String($0, radix: 16) }.joined()
    #expect(!kept.contains("\(pair.secretKey)") && !kept.contains(BackupKey.text(of: pair)))
    #expect(!kept.contains(hex))
    let name = BackupKey.name(of: pair.publicKey)
    #expect(look().text.contains(name) && !look().text.contains(BackupKey.text(of: pair)))
    // The same form once more neither shows nor makes another.
    let again = send("key", password, command: command)
    #expect(again.status == 409)
    #expect(again.text.contains("shown already"))
    #expect(try database.read(BackupKeyRecord.find) == pair.publicKey)
  }

  @Test func `gives a backup that the key opens, and notes who took it`() throws {
    let pair = try keyShown(on: send("key", password))
    let answer = send("file")
    #expect(answer.status == 200)
    #expect(
      answer.headers["content-disposition"]?.hasPrefix("attachment; filename=\"kurak-") == true)
    let path = whole.directory + "/../\(UUID())"
    defer {
      try? FileManager.default.removeItem(atPath: path)
      try? FileManager.default.removeItem(atPath: path + "-new")
    }
    try Data(answer.body).write(to: URL(fileURLWithPath: path))
    let found = try Restoring(file: path, key: pair, knowing: DataDirectory.migrations).run(
      to: .folder(path + "-new"))
    #expect(found.files == 1)
    let restored = try Database(path: path + "-new/kurak.sqlite", readers: 1)
    let people = "SELECT count(*) FROM person" as SQL
    let (here, there) = (
      try database.read { tx in try tx.count(people) },
      try restored.read { tx in try tx.count(people) }
    )
    #expect(here == there)
    #expect(look().text.contains("The last one from this page was made"))
    let noted = try database.read { tx in
      try tx.count("SELECT count(*) FROM journal WHERE table_name = 'backup_made'")
    }
    #expect(noted == 1)
  }

  @Test func `gives no administrator the data of other communities`() throws {
    _ = try keyShown(on: send("key", password))
    try database.write { tx in
      try tx.run(
        """
        INSERT INTO community (id, oblast, district, aimak, village, created_at)
        VALUES (\(UUID16(high: 9, low: 9)), '', '', '', '', 0)
        """)
    }
    #expect(send("file").status == 409)
    #expect(send("key", password).status == 409)
    #expect(look().text.contains("several communities"))
    #expect(!look().text.contains("Make a backup and save it"))
  }

  @Test func `says when a backup was last restored, and why not`() throws {
    let environment = whole.house.environment
    #expect(look().text.contains("It has not succeeded yet"))
    try StartDrill.ifDue(environment)
    #expect(try whole.house.steps.next() == nil, "not on the first day")
    try database.write { tx in try tx.run("UPDATE community SET created_at = 0") }
    for _ in 1...2 { try StartDrill.ifDue(environment) }
    #expect(look().text.contains("running now or will soon"))
    try whole.house.steps.drain()
    #expect(look().text.contains("Last succeeded"))
    for language in ["ky", "ru", "uz"] { #expect(look(language).status == 200) }
    // Once a week is enough.
    try StartDrill.ifDue(environment)
    #expect(try whole.house.steps.next() == nil)
    #expect(try drills() == 1)

    let stranger = whole.directory + "/cases.sqlite"
    try Data().write(to: URL(fileURLWithPath: stranger))
    #expect(send("drill").status == 303)
    try whole.house.steps.drain()
    let page = look().text
    #expect(page.contains("Something stood in the way") && page.contains("cases.sqlite"))
    #expect(page.contains("Last succeeded"), "what was proven before stays")
    // After a failure it is tried again the next day.
    try FileManager.default.removeItem(atPath: stranger)
    try StartDrill.ifDue(environment)
    #expect(try whole.house.steps.next() == nil)
    let yesterday = environment.now().advanced(days: -1)
    try database.write { tx in
      try tx.run("UPDATE restore_drill SET begun_at = \(yesterday) WHERE fault IS NOT NULL")
    }
    try StartDrill.ifDue(environment)
    try whole.house.steps.drain()
    #expect(try drills() == 3)
    #expect(!look().text.contains("Something stood in the way"))
    let json = look(accept: "application/json").text
    #expect(json.contains(#""drillFault":null"#))
  }

  private func drills() throws -> Int {
    try database.read { tx in try tx.count("SELECT count(*) FROM restore_drill") }
  }
}
