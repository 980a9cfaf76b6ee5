import Core
import Database
import HTTP
import KurakTesting
import Sodium
import Testing
import Web

@testable import People

@Suite struct `Signing in` {
  let house: PeopleHouse
  let administrator: Browser
  let village: ID<Community>

  init() throws {
    house = try PeopleHouse()
    (administrator, village) = try house.village()
  }

  private func signIn(
    _ browser: Browser, login: String = "гүлнара", password: String = PeopleHouse.passphrase,
    code: String = ""
  ) -> Response {
    browser.send("/ky/sign-in", ["login": login, "password": password, "code": code])
  }

  @Test func `opens with the passphrase, whatever the case of the name`() {
    for login in ["гүлнара", "ГҮЛНАРА", " Гүлнара "] {
      let browser = Browser(house)
      #expect(signIn(browser, login: login).status == 303, "\(login)")
      #expect(browser.isSignedIn)
    }
  }

  @Test func `says the same of a wrong password and of an unknown name`() {
    let wrong = signIn(Browser(house), password: "алма бадам кызыл жол 7")
    let unknown = signIn(Browser(house), login: "жок адам")
    #expect(wrong.status == 422)
    #expect(unknown.status == 422)
    #expect(faults(wrong) == faults(unknown))
    #expect(!faults(wrong).isEmpty)
    #expect(unknown.text.contains("жок адам"), "what she typed is lost")
    #expect(!wrong.text.contains("кызыл"), "a password came back")
  }

  private func faults(_ answer: Response) -> [String] {
    answer.text.matches(of: #/class="fault"[^>]*>([^<]*)</#).map { String($0.1) }
  }

  @Test func `opens with a PIN only on the phone that scanned her card`() throws {
    let phone = Browser(house)
    let woman = try house.participant("Айгүл", phone, in: village)
    _ = phone.send("/ky/sign-out", [:], from: "/ky/me")
    #expect(!phone.isSignedIn)
    #expect(phone.get("/ky/sign-in").text.contains("Айгүл"))
    let fields = ["person": woman.description, "pin": "274905"]
    #expect(phone.send("/ky/sign-in", fields).status == 303)
    let stranger = Browser(house)
    #expect(!stranger.get("/ky/sign-in").text.contains("Айгүл"))
    #expect(stranger.send("/ky/sign-in", fields).status == 422)
    #expect(!stranger.isSignedIn)
  }

  @Test func `closes the PIN to whoever may now see others' data`() throws {
    let phone = Browser(house)
    let woman = try house.participant("Айгүл", phone, in: village)
    _ = try house.environment.performAsSystem(
      ChangePerson(
        person: woman, personName: "Айгүл", called: nil, roles: [.participant, .facilitator]),
      in: village)
    #expect(!phone.isSignedIn)
    let answer = phone.send("/ky/sign-in", ["person": woman.description, "pin": "274905"])
    #expect(answer.status == 422)
  }

  @Test func `closes a short password too when she may see others' data`() throws {
    let woman = try house.add("Айгүл", [.participant], to: village)
    let code = try house.card(of: woman, in: village)
    _ = Browser(house).send("/ky/card/\(code)", ["login": "айгүл", "password": "бадам жол"])
    #expect(signIn(Browser(house), login: "айгүл", password: "бадам жол").status == 303)
    _ = try house.environment.performAsSystem(
      ChangePerson(person: woman, personName: "Айгүл", called: nil, roles: [.deputy]),
      in: village)
    #expect(signIn(Browser(house), login: "айгүл", password: "бадам жол").status == 422)
  }

  @Test func `begins a new session each time and ends the browser's old one`() throws {
    let browser = Browser(house)
    _ = signIn(browser)
    let first = try #require(browser.cookie("kurak"))
    _ = signIn(browser)
    #expect(browser.cookie("kurak") != first)
    let thief = Browser(house)
    thief.keep("kurak", first)
    #expect(!thief.isSignedIn)
  }

  @Test func `takes no session that the browser brought along`() {
    let browser = Browser(house)
    browser.keep("kurak", "CHOSENBYSOMEBODYELSE00000")
    _ = signIn(browser)
    #expect(browser.cookie("kurak") != "CHOSENBYSOMEBODYELSE00000")
    #expect(browser.isSignedIn)
  }

  @Test func `goes back to where she came from, and nowhere else`() {
    for (back, place) in [
      ("/ky/people", "/ky/people"), ("https://evil.test/", "/ky"), ("//evil.test", "/ky"),
      ("/\\evil.test", "/ky"), ("javascript:alert(1)", "/ky"),
    ] {
      let answer = Browser(house).send(
        "/ky/sign-in",
        ["login": "гүлнара", "password": PeopleHouse.passphrase, "back": back])
      let location = answer.headers["location"] ?? ""
      #expect(location == place || (place == "/ky" && location == "/ky/"), "\(back): \(location)")
    }
  }

  @Test func `needs the second factor once it is on, and each code once`() throws {
    let page = administrator.get("/ky/me").text
    let shown = try #require(page.firstMatch(of: #/name="secret" value="([A-Z2-7]+)"/#))
    let secret = try #require(Base32.decode(String(shown.1)))
    let code = TOTP.code(secret: secret, at: house.now.seconds)
    let wrong = administrator.send(
      "/ky/me/second-factor", ["secret": String(shown.1), "code": "000000"], from: "/ky/me")
    #expect(wrong.status == 422 || code == "000000")
    let on = administrator.send(
      "/ky/me/second-factor", ["secret": String(shown.1), "code": code], from: "/ky/me")
    #expect(on.status == 303)
    #expect(signIn(Browser(house)).status == 422, "no code is asked for")
    #expect(signIn(Browser(house), code: code).status == 422, "the code that turned it on opens")
    house.wait(seconds: 30)
    let next = TOTP.code(secret: secret, at: house.now.seconds)
    #expect(signIn(Browser(house), code: next).status == 303)
    #expect(signIn(Browser(house), code: next).status == 422, "a code opens twice")
  }

  @Test func `keeps passwords as Argon2id and nothing else`() throws {
    let hash: String? = try house.environment.database.read { tx in
      try tx.first("SELECT password_hash FROM credential") { row in try row(0) }
    }
    #expect(hash?.hasPrefix("$argon2id$") == true)
    let lines = try house.environment.database.contents()
    #expect(!lines.contains { $0.contains(PeopleHouse.passphrase) })
    let token = try #require(administrator.cookie("kurak"))
    #expect(!lines.contains { $0.contains(token) }, "a session's token lies in the file")
  }
}
