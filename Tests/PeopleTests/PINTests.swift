import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import People

/// Two women and one phone.
@Suite struct `A PIN on a shared phone` {
  let house: PeopleHouse
  let village: ID<Community>
  let phone: Browser
  let staff: Browser

  init() throws {
    house = try PeopleHouse()
    (staff, village) = try house.village()
    phone = Browser(house)
  }

  private func come(_ person: ID<Person>, _ pin: String = "274905") -> Response {
    phone.send("/ky/sign-in", ["person": person.description, "pin": pin])
  }

  private func leave() -> Response { phone.send("/ky/sign-out", [:], from: "/ky/me") }

  private func set(_ pin: String, current: String, on browser: Browser) -> Response {
    browser.send("/ky/me/pin", ["current": current, "pin": pin, "door": "x"], from: "/ky/me")
  }

  /// Somebody with a password, who signed in on the phone by it.
  private func withPassword(_ name: String, _ login: String) throws -> ID<Person> {
    let person = try house.add(name, [.participant], to: village)
    let code = try house.card(of: person, in: village)
    _ = Browser(house).send("/ky/card/\(code)", ["login": login, "password": "бадам жол 81"])
    _ = phone.send("/ky/sign-in", ["login": login, "password": "бадам жол 81"])
    return person
  }

  @Test func `stands at the door as a first name and a patch, no more`() throws {
    _ = try house.participant("Айгүл Сыдыкова", phone, in: village)
    _ = try house.participant("Бермет Асанова", phone, in: village, pin: "815263")
    #expect(leave().headers["location"] == "/ky/sign-in")
    let door = phone.get("/ky/sign-in").text
    for name in ["Айгүл", "Бермет"] { #expect(door.contains(name)) }
    for name in ["Сыдыкова", "Асанова"] { #expect(!door.contains(name)) }
    #expect(door.matches(of: #/class="door-patch door-[0-7]"/#).count == 2)
  }

  @Test func `tells two of one name apart by the whole name`() throws {
    _ = try house.participant("Айгүл Сыдыкова", phone, in: village)
    _ = try house.participant("Айгүл Асанова", phone, in: village)
    _ = leave()
    let door = phone.get("/ky/sign-in").text
    #expect(door.contains("Айгүл Сыдыкова") && door.contains("Айгүл Асанова"))
  }

  @Test func `switches from one to the other, each to her own page`() throws {
    let first = try house.participant("Айгүл", phone, in: village)
    let second = try house.participant("Бермет", phone, in: village, pin: "815263")
    #expect(come(first, "815263").status == 422, "the PIN of the other opens")
    #expect(come(first).status == 303)
    #expect(phone.get("/ky/me").text.contains("<h1>Айгүл"))
    let old = try #require(phone.cookie("kurak"))
    #expect(come(second, "815263").status == 303)
    #expect(phone.get("/ky/me").text.contains("<h1>Бермет"))
    let thief = Browser(house)
    thief.keep("kurak", old)
    #expect(!thief.isSignedIn, "her session outlived her at this phone")
  }

  @Test func `is set by whoever has a password, and opens on that phone alone`() throws {
    let woman = try withPassword("Айгүл", "айгүл")
    #expect(leave().headers["location"] != "/ky/sign-in", "the phone knows her before she said so")
    _ = phone.send("/ky/sign-in", ["login": "айгүл", "password": "бадам жол 81"])
    #expect(set("274905", current: "туура эмес", on: phone).status == 422)
    #expect(set("111111", current: "бадам жол 81", on: phone).status == 422)
    #expect(come(woman).status == 422)
    let done = set("274905", current: "бадам жол 81", on: phone)
    #expect(done.status == 303)
    #expect(phone.isSignedIn)
    #expect(leave().headers["location"] == "/ky/sign-in")
    #expect(come(woman).status == 303)
    let stranger = Browser(house)
    let typed = ["person": woman.description, "pin": "274905"]
    #expect(stranger.send("/ky/sign-in", typed).status == 422)
    #expect(
      stranger.send("/ky/sign-in", ["login": "айгүл", "password": "бадам жол 81"]).status == 303)
  }

  @Test func `is changed by whoever knows the one until now`() throws {
    let woman = try house.participant("Айгүл", phone, in: village)
    #expect(set("815263", current: "999998", on: phone).status == 422)
    #expect(set("815263", current: "274905", on: phone).status == 303)
    _ = leave()
    #expect(come(woman).status == 422)
    #expect(come(woman, "815263").status == 303)
  }

  @Test func `is no way in for whoever sees what others do`() throws {
    #expect(!staff.get("/ky/me").text.contains("/me/pin"))
    #expect(set("274905", current: PeopleHouse.passphrase, on: staff).status == 409)
    #expect(try house.count("SELECT count(*) FROM credential WHERE pin_hash IS NOT NULL") == 0)
  }

  @Test func `set twice by one command is set once`() throws {
    let woman = try house.participant("Айгүл", phone, in: village)
    let before = try house.count("SELECT count(*) FROM journal WHERE table_name = 'credential'")
    let command = UUID16.v7(at: house.now)
    let actor = Actor(
      person: woman, community: village, roles: [.participant], now: house.now, command: command)
    for hash in ["first", "second"] {
      _ = try house.environment.perform(SetPIN(secret: .init(kind: .pin, hash: hash)), by: actor)
    }
    let after = try house.count("SELECT count(*) FROM journal WHERE table_name = 'credential'")
    #expect(after == before + 1)
    #expect(try house.count("SELECT count(*) FROM credential WHERE pin_hash = 'first'") == 1)
    #expect(throws: DomainError.self) {
      try house.environment.perform(
        SetPIN(secret: .init(kind: .pin, hash: "third")),
        by: Actor(
          person: nil, community: village, roles: [], now: house.now, command: .v7(at: house.now)))
    }
  }

  @Test func `closes on this phone after five wrong ones, in the same words as every no`() throws {
    let woman = try house.participant("Айгүл", phone, in: village)
    let other = try house.participant("Бермет", phone, in: village, pin: "815263")
    _ = leave()
    var said: Set<[String]> = []
    for _ in 0..<5 {
      let answer = come(woman, "135790")
      #expect(answer.status == 422)
      said.insert(faults(answer))
    }
    house.wait(seconds: 120)
    let right = come(woman)
    #expect(right.status == 422, "the sixth try opens")
    said.insert(faults(right))
    // Somebody whom this phone does not know is answered in the same words.
    let stranger = try house.participant("Чынара", Browser(house), in: village)
    said.insert(faults(come(stranger)))
    #expect(said.count == 1, "\(said)")
    // Her neighbour is not shut out with her, and neither is she elsewhere.
    #expect(come(other, "815263").status == 303)
    #expect(try house.count("SELECT count(*) FROM command_done WHERE name = 'close-pin'") == 1)
    let line: String? = try house.environment.database.read { tx in
      try tx.first("SELECT after FROM journal WHERE table_name = 'device_person'") { row in
        try row(0)
      }
    }
    #expect(line?.contains("closings") == true)
    #expect(line?.contains(woman.description) != true, "the line names her")
  }

  @Test func `opens again when she has come in by a new card`() throws {
    let woman = try house.participant("Айгүл", phone, in: village)
    _ = leave()
    for _ in 0..<5 { _ = come(woman, "135790") }
    let code = try house.card(of: woman, in: village)
    house.wait(seconds: 120)
    #expect(phone.send("/ky/card/\(code)", ["login": "айгүл", "pin": "815263"]).status == 303)
    _ = leave()
    #expect(come(woman, "815263").status == 303)
  }

  @Test func `opens again when she has come in by her password`() throws {
    let woman = try withPassword("Айгүл", "айгүл")
    _ = set("274905", current: "бадам жол 81", on: phone)
    _ = leave()
    for _ in 0..<5 { _ = come(woman, "135790") }
    house.wait(seconds: 120)
    #expect(come(woman).status == 422)
    _ = phone.send("/ky/sign-in", ["login": "айгүл", "password": "бадам жол 81"])
    _ = leave()
    house.wait(seconds: 120)
    #expect(come(woman).status == 303)
  }

  @Test func `counts each try before it looks, however many come at once`() throws {
    let woman = try house.participant("Айгүл", phone, in: village)
    let token = try #require(phone.cookie("kurak-device"))
    let taken = try (0..<9).compactMap { _ in
      try house.environment.database.write { tx in
        try Device.takeTry(woman, on: token, in: tx)
      }
    }
    #expect(taken == [1, 2, 3, 4, 5])
  }

  @Test func `is forgotten on this phone when she says so`() throws {
    let woman = try house.participant("Айгүл", phone, in: village)
    _ = try house.participant("Бермет", phone, in: village, pin: "815263")
    _ = come(woman)
    #expect(phone.send("/ky/me/phone/leave", [:], from: "/ky/me").status == 303)
    #expect(phone.isSignedIn)
    _ = leave()
    let door = phone.get("/ky/sign-in").text
    #expect(!door.contains("Айгүл") && door.contains("Бермет"))
    #expect(come(woman).status == 422)
  }

  private func faults(_ answer: Response) -> [String] {
    answer.text.matches(of: #/class="fault"[^>]*>([^<]*)</#).map { String($0.1) }
  }
}
