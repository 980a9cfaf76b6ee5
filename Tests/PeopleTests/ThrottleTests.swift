import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import People

@Suite struct `Guessing` {
  private let now = Instant(seconds: 1_000_000)

  private let house: TestHouse
  private let throttle = Throttle()

  init() throws { house = try TestHouse(migrations: [], endpoints: []) }

  private func wait(_ account: String, _ address: String, later: Int64 = 0) throws -> Int {
    do {
      try throttle.check(
        account: account, address: address, at: now.advanced(seconds: later),
        in: house.environment)
      return 0
    } catch DomainError.tooFast(let seconds) {
      return seconds
    }
  }

  private func fail(_ account: String, _ address: String, later: Int64 = 0) throws {
    try throttle.failed(
      account: account, address: address, at: now.advanced(seconds: later), in: house.environment)
  }

  @Test func `is free five times, then waits longer and longer, a minute at most`() throws {
    var waits: [Int] = []
    for _ in 0..<14 {
      waits.append(try wait("айгүл", "a"))
      try fail("айгүл", "a")
    }
    #expect(waits == [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60])
  }

  @Test func `at one name does not slow her down elsewhere, nor her neighbours`() throws {
    for _ in 0..<50 { try fail("айгүл", "thief") }
    #expect(try wait("айгүл", "her phone") == 0)
    #expect(try wait("бермет", "thief") == 0)
  }

  @Test func `by a whole village behind one address waits two seconds at most`() throws {
    for number in 0..<205 { try fail("woman \(number % 100)", "village") }
    #expect(try wait("somebody else", "village") == 2)
  }

  @Test func `is forgiven by success and by an hour`() throws {
    for _ in 0..<8 { try fail("айгүл", "a") }
    try throttle.succeeded(account: "айгүл", address: "a", in: house.environment)
    #expect(try wait("айгүл", "a") == 0)
    for _ in 0..<8 { try fail("бермет", "a") }
    try fail("бермет", "a", later: 3601)
    #expect(try wait("бермет", "a", later: 3601) == 0)
  }

  @Test func `under a clock ten years ahead locks nobody out when it is put right`() throws {
    for _ in 0..<30 { try fail("айгүл", "a", later: 10 * 365 * 86_400) }
    #expect(try wait("айгүл", "a") == 60)
  }

  @Test(.enabled(if: !TestEngine.isSQLite))
  func `is counted together by all servers of a database, under no readable name`() throws {
    let other = try house.secondServer()
    for number in 0..<6 {
      try throttle.failed(
        account: "айгүл", address: "198.51.100.7", at: now,
        in: number % 2 == 0 ? house.environment : other)
    }
    #expect(try wait("айгүл", "198.51.100.7") == 2)
    #expect(throws: DomainError.self) {
      try Throttle().check(account: "айгүл", address: "198.51.100.7", at: now, in: other)
    }
    let kept = try house.environment.database.contents().filter { $0.hasPrefix("failure:") }
    #expect(kept.count == 2)
    #expect(!kept.joined().contains("айгүл") && !kept.joined().contains("198.51"))
  }

  @Test func `at the door is told to wait, and opens afterwards`() throws {
    let house = try PeopleHouse()
    _ = try house.village()
    let browser = Browser(house)
    var statuses: [Int] = []
    for _ in 0..<7 {
      let answer = browser.send("/ky/sign-in", ["login": "гүлнара", "password": "туура эмес"])
      statuses.append(answer.status)
      if answer.status == 429 { #expect(answer.headers["retry-after"] != nil) }
    }
    #expect(statuses == [422, 422, 422, 422, 422, 429, 429])
    house.wait(seconds: 61)
    let right = browser.send(
      "/ky/sign-in", ["login": "гүлнара", "password": PeopleHouse.passphrase])
    #expect(right.status == 303)
  }

  @Test func `at cards is slowed as well`() throws {
    let house = try PeopleHouse()
    _ = try house.village()
    let browser = Browser(house)
    let statuses = (0..<7).map { number in
      browser.get("/ky/card/ABCDEFGHJ\(number + 2)").status
    }
    #expect(statuses.last == 429)
  }
}
