import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import People

@Suite struct `Guessing` {
  private let now = Instant(seconds: 1_000_000)

  private func wait(_ throttle: Throttle, _ account: String, _ address: String) -> Int {
    do {
      try throttle.check(account: account, address: address, at: now)
      return 0
    } catch DomainError.tooFast(let seconds) {
      return seconds
    } catch {
      return -1
    }
  }

  @Test func `is free five times, then waits longer and longer, a minute at most`() {
    let throttle = Throttle()
    var waits: [Int] = []
    for _ in 0..<14 {
      waits.append(wait(throttle, "айгүл", "a"))
      throttle.failed(account: "айгүл", address: "a", at: now)
    }
    #expect(waits == [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60])
  }

  @Test func `at one name does not slow her down elsewhere, nor her neighbours`() {
    let throttle = Throttle()
    for _ in 0..<50 { throttle.failed(account: "айгүл", address: "thief", at: now) }
    #expect(wait(throttle, "айгүл", "her phone") == 0)
    #expect(wait(throttle, "бермет", "thief") == 0)
  }

  @Test func `by a whole village behind one address waits two seconds at most`() {
    let throttle = Throttle()
    for number in 0..<1000 {
      throttle.failed(account: "woman \(number % 300)", address: "village", at: now)
    }
    #expect(wait(throttle, "somebody else", "village") == 2)
  }

  @Test func `is forgiven by success and by an hour`() throws {
    let throttle = Throttle()
    for _ in 0..<8 { throttle.failed(account: "айгүл", address: "a", at: now) }
    throttle.succeeded(account: "айгүл", address: "a")
    #expect(wait(throttle, "айгүл", "a") == 0)
    for _ in 0..<8 { throttle.failed(account: "бермет", address: "a", at: now) }
    throttle.failed(account: "бермет", address: "a", at: now.advanced(seconds: 3601))
    try throttle.check(account: "бермет", address: "a", at: now.advanced(seconds: 3601))
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
