import Core
import Database
import HTTP
import KurakTesting
import Sodium
import Testing
import Web

@testable import People

@Suite struct `An invitation card` {
  let house: PeopleHouse
  let administrator: Browser
  let village: ID<Community>

  init() throws {
    house = try PeopleHouse()
    (administrator, village) = try house.village()
  }

  @Test func `lets its holder in once, with a PIN of her choice`() throws {
    let woman = try house.add("Айгүл", [.participant], to: village)
    let code = try house.card(of: woman, in: village)
    let phone = Browser(house)
    let door = phone.get("/c/\(code)")
    #expect(door.status == 303)
    #expect(phone.get(door.headers["location"] ?? "").text.contains("Айгүл"))
    let claimed = phone.send("/ky/card/\(code)", ["login": "айгүл", "pin": "274905"])
    #expect(claimed.status == 303)
    #expect(phone.isSignedIn)
    #expect(Browser(house).get("/ky/card/\(code)").status == 404)
  }

  @Test func `is typed as anybody types it`() throws {
    let woman = try house.add("Айгүл", [.participant], to: village)
    let code = try house.card(of: woman, in: village)
    for typed in [code.lowercased(), ShortCode.grouped(code), " \(ShortCode.grouped(code)) "] {
      let answer = Browser(house).send("/ky/card", ["code": typed])
      #expect(answer.headers["location"] == "/ky/card/\(code)", "\(typed)")
    }
    let unknown = Browser(house).send("/ky/card", ["code": "ABCD-EFGH-JK"])
    #expect(unknown.status == 422)
    #expect(unknown.text.contains("ABCD-EFGH-JK"))
  }

  @Test func `has no letters that look alike`() {
    for _ in 0..<200 {
      #expect(!ShortCode.make(length: 10).contains { "ILOU01".contains($0) && "ILOU".contains($0) })
    }
  }

  @Test func `dies when a newer one is printed, and the old doors close`() throws {
    let phone = Browser(house)
    let woman = try house.participant("Айгүл", phone, in: village)
    #expect(phone.isSignedIn)
    let first = try house.card(of: woman, in: village)
    let second = try house.card(of: woman, in: village)
    let newPhone = Browser(house)
    #expect(newPhone.get("/ky/card/\(first)").status == 404)
    let claimed = newPhone.send("/ky/card/\(second)", ["login": "айгүл", "pin": "358024"])
    #expect(claimed.status == 303)
    #expect(!phone.isSignedIn, "the lost phone is still in")
    let old = phone.send(
      "/ky/sign-in", ["person": woman.description, "pin": "274905"])
    #expect(old.status == 422, "the lost phone's PIN still opens")
  }

  @Test func `ends after sixty days`() throws {
    let woman = try house.add("Айгүл", [.participant], to: village)
    let code = try house.card(of: woman, in: village)
    house.wait(seconds: 60 * 86_400 - 1)
    #expect(Browser(house).get("/ky/card/\(code)").status == 200)
    house.wait(seconds: 2)
    #expect(Browser(house).get("/ky/card/\(code)").status == 404)
  }

  @Test func `asks those who see others' data for a passphrase`() throws {
    for role in Role.allCases {
      let person = try house.add("The \(role.rawValue)", [role], to: village)
      let code = try house.card(of: person, in: village)
      let browser = Browser(house)
      let pin = browser.send("/ky/card/\(code)", ["login": role.rawValue, "pin": "274905"])
      #expect((pin.status == 422) == role.seesOthers, "\(role)")
      guard role.seesOthers else { continue }
      let short = browser.send(
        "/ky/card/\(code)", ["login": role.rawValue, "password": "алма жол сары"])
      #expect(short.status == 422, "\(role)")
      let long = browser.send(
        "/ky/card/\(code)", ["login": role.rawValue, "password": PeopleHouse.passphrase])
      #expect(long.status == 303, "\(role)")
    }
  }

  @Test func `keeps a login name to one person, whatever its letters' case`() throws {
    _ = try house.participant("Айгүл", Browser(house), in: village)
    let other = try house.add("Айгүл эже", [.participant], to: village)
    let code = try house.card(of: other, in: village)
    let browser = Browser(house)
    let taken = browser.send("/ky/card/\(code)", ["login": "АЙГҮЛ", "pin": "274905"])
    #expect(taken.status == 422)
    #expect(taken.text.contains("value=\"АЙГҮЛ\""))
    #expect(browser.send("/ky/card/\(code)", ["login": "айгүл2", "pin": "274905"]).status == 303)
  }

  @Test func `is printed for many at once, and its codes lie sealed`() throws {
    let women = try ["Айгүл", "Бермет"].map { try house.add($0, [.participant], to: village) }
    let batch = try house.environment.performAsSystem(
      IssueCards(persons: women, keys: house.environment.keys), in: village)
    let sheet = administrator.get("/ky/people/cards/\(batch)")
    #expect(sheet.body.starts(with: Array("%PDF".utf8)))
    let codes: [[UInt8]] = try house.environment.database.read { tx in
      try tx.all("SELECT sealed_code FROM invitation WHERE batch = \(batch)") { row in try row(0) }
    }
    #expect(codes.count == 2)
    for sealed in codes {
      let key = house.environment.keys.key(for: "invitation-seal")
      let code = String(decoding: try #require(Seal.open(sealed, key: key)), as: UTF8.self)
      let lines = try house.environment.database.contents()
      #expect(!lines.contains { $0.contains(code) }, "a code lies open in the file")
    }
  }

  @Test func `of somebody who sees others is an administrator's to print`() throws {
    let officer = try house.add("Ишенбек", [.officer], to: village)
    let command = IssueCards(persons: [officer], keys: house.environment.keys)
    let facilitator = Actor(
      person: try house.add("Фарида", [.facilitator], to: village), community: village,
      roles: [.facilitator], now: house.now, command: .v7(at: house.now))
    #expect(throws: DomainError.self) {
      try house.environment.perform(command, by: facilitator)
    }
    #expect(try house.count("SELECT count(*) FROM invitation WHERE person = \(officer)") == 0)
  }
}
