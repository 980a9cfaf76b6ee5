import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import People

@Suite struct `A session` {
  let house: PeopleHouse
  let administrator: Browser
  let village: ID<Community>

  init() throws {
    house = try PeopleHouse()
    (administrator, village) = try house.village()
  }

  @Test func `of those who see others ends after half an hour of silence`() {
    house.wait(seconds: 29 * 60)
    #expect(administrator.isSignedIn)
    house.wait(seconds: 29 * 60)
    #expect(administrator.isSignedIn, "what she does keeps her in")
    house.wait(seconds: 31 * 60)
    #expect(!administrator.isSignedIn)
  }

  @Test func `of those who see others ends after a day's work, however busy`() {
    for _ in 0..<(12 * 3) { house.wait(seconds: 20 * 60); _ = administrator.get("/ky/me") }
    #expect(!administrator.isSignedIn)
  }

  @Test func `of a participant lasts thirty days of silence`() throws {
    let phone = Browser(house)
    _ = try house.participant("Айгүл", phone, in: village)
    house.wait(seconds: 29 * 86_400)
    #expect(phone.isSignedIn)
    house.wait(seconds: 31 * 86_400)
    #expect(!phone.isSignedIn)
  }

  @Test func `ends at signing out, on the server too`() throws {
    let token = try #require(administrator.cookie("kurak"))
    let answer = administrator.send("/ky/sign-out", [:], from: "/ky/me")
    #expect(answer.headers["clear-site-data"] != nil)
    #expect(administrator.cookie("kurak") == nil)
    let thief = Browser(house)
    thief.keep("kurak", token)
    #expect(!thief.isSignedIn)
  }

  @Test func `ends everywhere else when the password changes`() throws {
    let other = Browser(house)
    _ = other.send(
      "/ky/sign-in", ["login": "гүлнара", "password": PeopleHouse.passphrase])
    #expect(other.isSignedIn)
    let wrong = administrator.send(
      "/ky/me/password", ["current": "алма", "password": "жаңы жол менен барабыз 9"],
      from: "/ky/me")
    #expect(wrong.status == 422)
    let changed = administrator.send(
      "/ky/me/password",
      ["current": PeopleHouse.passphrase, "password": "жаңы жол менен барабыз 9"],
      from: "/ky/me")
    #expect(changed.status == 303)
    #expect(administrator.isSignedIn)
    #expect(!other.isSignedIn)
  }

  @Test func `lies in a cookie no script and no other site can use`() throws {
    let browser = Browser(house)
    let answer = browser.send(
      "/ky/sign-in", ["login": "гүлнара", "password": PeopleHouse.passphrase])
    let line = try #require(
      answer.headers.all("set-cookie").first { $0.hasPrefix("kurak=") })
    for part in ["HttpOnly", "SameSite=Strict", "Path=/"] { #expect(line.contains(part)) }
  }

  @Test func `is bound to the host and to TLS where there is TLS`() throws {
    let secure = try PeopleHouse(isTLS: true)
    let token = try #require(
      try SetUpToken.issue(in: secure.environment.database, at: secure.now))
    let answer = Browser(secure).get("/ky/set-up/\(token)")
    let line = try #require(answer.headers.all("set-cookie").first)
    #expect(line.hasPrefix("__Host-kurak-visit="))
    #expect(line.contains("; Secure"))
  }
}
