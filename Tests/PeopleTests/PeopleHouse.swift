import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Localization
import Sodium
import Synchronization
import Web

@testable import People

/// The room People alone, with its real sessions, on a file of its own.
final class PeopleHouse: Sendable {
  let environment: Environment
  let dispatcher: Dispatcher
  private let folder: URL
  private let clock: Clock

  static let passphrase = "алма бадам сары жол 7"

  init(isTLS: Bool = false, sendsMail: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kurak-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let clock = Clock(Instant(Day(year: 2026, month: 11, day: 23) ?? Day(number: 0), hour: 10))
    self.clock = clock
    let database = try Database(path: folder.path + "/kurak.sqlite", readers: 2)
    try database.migrate([Journal.migration] + People.migrations)
    var environment = Environment(
      database: database, catalog: try TestHouse.catalog.get(),
      keys: ServerKeys(master: [UInt8](repeating: 7, count: 32)),
      now: { clock.now }, passwordCost: .testing, isTLS: isTLS)
    environment.sendsMail = sendsMail
    self.environment = environment
    dispatcher = Dispatcher(People(cost: .testing).endpoints, environment: environment) {
      request, environment in try Session.viewer(of: request, environment)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var now: Instant { clock.now }

  func wait(seconds: Int64) { clock.advance(seconds: seconds) }

  /// A village of that name with its administrator, set up in a browser as everywhere.
  func village(_ name: String = "Айкөл") throws -> (administrator: Browser, id: ID<Community>) {
    let token = try SetUpToken.issue(in: environment.database, at: now) ?? ""
    let browser = Browser(self)
    let answer = browser.send("/ky/set-up/\(token)", PeopleHouse.setUpForm(village: name))
    guard answer.status == 303,
      let made = try environment.database.read({ tx in try CommunityRecord.first(in: tx) })
    else { throw DomainError.notFound }
    return (browser, made.id)
  }

  static func setUpForm(village: String = "Айкөл") -> [String: String] {
    [
      "oblast.ky": "Ош облусу", "district.ky": "Кара-Суу району", "aimak.ky": "Айкөл айыл аймагы",
      "village.ky": village, "village.ru": village, "ayil-kenesh.ky": "Айкөл айылдык кеңеши",
      "name": "Гүлнара", "login": "гүлнара", "password": passphrase,
    ]
  }

  func add(_ name: String, _ roles: Set<Role>, to community: ID<Community>) throws -> ID<Person> {
    try environment.performAsSystem(AddPerson(personName: name, roles: roles), in: community)
  }

  /// The code on a new card of hers.
  func card(of person: ID<Person>, in community: ID<Community>) throws -> String {
    try People.invite(person, in: community, environment)
  }

  /// A participant who has claimed her card on that browser.
  func participant(
    _ name: String, _ browser: Browser, in community: ID<Community>, pin: String = "274905"
  ) throws -> ID<Person> {
    let person = try add(name, [.participant], to: community)
    let code = try card(of: person, in: community)
    _ = browser.send("/ky/card/\(code)", ["login": name, "pin": pin])
    return person
  }

  /// All that lies in the folder of the house.
  func everyByte() throws -> Data {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .reduce(into: Data()) { all, file in all += try Data(contentsOf: file) }
  }

  func count(_ sql: SQL) throws -> Int {
    try environment.database.read { tx in try tx.count(sql) }
  }

}

/// A clock that stands until a test moves it.
private final class Clock: Sendable {
  private let time: Mutex<Instant>
  init(_ now: Instant) { time = Mutex(now) }
  var now: Instant { time.withLock { $0 } }
  func advance(seconds: Int64) { time.withLock { $0 = $0.advanced(seconds: seconds) } }
}
