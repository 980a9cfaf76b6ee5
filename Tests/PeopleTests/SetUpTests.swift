import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import People

@Suite struct `Setting up a village` {
  let house: PeopleHouse

  init() throws { house = try PeopleHouse() }

  @Test func `makes the village, its hosts and an administrator who is in`() throws {
    let (administrator, id) = try house.village()
    #expect(administrator.isSignedIn)
    let host: String? = try house.environment.database.read { tx in
      try tx.first("SELECT name FROM host WHERE community = \(id)") { row in try row(0) }
    }
    #expect(host?.contains("Айкөл айылдык кеңеши") == true)
    #expect(try house.count("SELECT count(*) FROM membership WHERE role = 'administrator'") == 1)
  }

  @Test func `happens once`() throws {
    let token = try #require(try SetUpToken.issue(in: house.environment.database, at: house.now))
    let browser = Browser(house)
    #expect(browser.send("/ky/set-up/\(token)", PeopleHouse.setUpForm()).status == 303)
    #expect(browser.get("/ky/set-up/\(token)").status == 404)
    #expect(browser.send("/ky/set-up/\(token)", PeopleHouse.setUpForm()).status != 303)
    #expect(try SetUpToken.issue(in: house.environment.database, at: house.now) == nil)
    #expect(try house.count("SELECT count(*) FROM community") == 1)
  }

  @Test func `needs the newest link, for a day`() throws {
    let old = try #require(try SetUpToken.issue(in: house.environment.database, at: house.now))
    let new = try #require(try SetUpToken.issue(in: house.environment.database, at: house.now))
    let browser = Browser(house)
    #expect(browser.get("/ky/set-up/\(old)").status == 404)
    #expect(browser.get("/ky/set-up/ABCDEFGHJKMNPQRSTVWX").status == 404)
    #expect(browser.get("/ky/set-up/\(new)").status == 200)
    house.wait(seconds: 86_401)
    #expect(browser.get("/ky/set-up/\(new)").status == 404)
  }

  @Test func `gives back what was typed, but never a password`() throws {
    let token = try #require(try SetUpToken.issue(in: house.environment.database, at: house.now))
    var form = PeopleHouse.setUpForm()
    form["password"] = "кыска сөз"
    let answer = Browser(house).send("/ky/set-up/\(token)", form)
    #expect(answer.status == 422)
    #expect(answer.text.contains("Кара-Суу району"))
    #expect(!answer.text.contains("кыска сөз"))
    #expect(try house.count("SELECT count(*) FROM community") == 0)
  }

  @Test(arguments: ["oblast.ky", "village.ky", "name", "login", "password"])
  func `asks for everything it needs`(field: String) throws {
    let token = try #require(try SetUpToken.issue(in: house.environment.database, at: house.now))
    var form = PeopleHouse.setUpForm(village: "Айкөл")
    form["village.ru"] = nil
    form[field] = ""
    let answer = Browser(house).send("/ky/set-up/\(token)", form)
    #expect(answer.status == 422)
    #expect(answer.text.contains("aria-invalid=\"true\""))
  }
}
