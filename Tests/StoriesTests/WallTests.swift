import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Stories

@Suite struct `The wall of recognition` {
  let village: StoriesHouse
  let gul: ID<Person>
  var house: TestHouse { village.house }

  init() throws {
    village = try StoriesHouse()
    gul = try village.house.addPerson("Гүлзат Үсөнова", roles: [.resident])
  }

  private static let words = "Арыкты чогуу тазалоого элди чакырды, суу жетти."

  private func thank(
    _ name: String = "Гүлзат Үсөнова", by person: ID<Person>? = nil, shown: Bool = true
  ) throws -> ID<Thanks> {
    let id = try village.act(
      GiveThanks(to: name, for: Self.words, on: house.now.day), by: person)
    if shown { _ = try house.perform(ShowThanks(id), as: .facilitator) }
    return id
  }

  @Test func `says who thanks whom, for what and when, once it was looked at`() throws {
    let sent = house.post(
      "/ky/recognition",
      ["to": "Гүлзат Үсөнова", "words": Self.words, "on": "2026-11-20"], by: village.asel)
    #expect(sent.status == 303)
    #expect(try !house.get("/ky/recognition").text.contains("Гүлзат"))
    let desk = try house.get("/ky/recognition", as: .facilitator)
    let path = try #require(desk.text.firstMatch(of: /action="([^"]*\/showing)"/)).1
    #expect(try house.post(String(path), [:], as: .facilitator).status == 303)
    let page = try house.get("/ky/recognition")
    #expect(page.text.contains("Гүлзат Үсөнова") && page.text.contains("суу жетти"))
    #expect(page.text.contains("Асел Өмүрова, 20.11.2026"))
  }

  @Test func `asks for something concrete that has happened`() throws {
    let vague = house.post(
      "/ky/recognition", ["to": "", "words": "Рахмат!", "on": "2027-01-01"], by: village.asel)
    #expect(vague.status == 422 && vague.text.contains("to-fault"))
    let short = house.post(
      "/ky/recognition", ["to": "Гүлзат", "words": "Рахмат!", "on": "2027-01-01"],
      by: village.asel)
    #expect(short.text.contains("words-fault") && short.text.contains("on-fault"))
    #expect(short.text.contains("value=\"Гүлзат\"") && short.text.contains(">Рахмат!</textarea>"))
    #expect(throws: rule("self")) {
      try village.act(
        GiveThanks(to: "асел  омурова", for: Self.words, on: house.now.day))
    }
  }

  @Test func `is left by her who is thanked, whenever she wants`() throws {
    let id = try thank("гулзат усонова")
    let hers = house.get("/ky/recognition", by: gul)
    #expect(hers.text.contains("id=\"about-you\""))
    #expect(!house.get("/ky/recognition", by: village.asel).text.contains("id=\"about-you\""))
    #expect(throws: DomainError.notFound) {
      try village.act(HideOwnThanks(id, isHidden: true))
    }
    let taken = house.post("/ky/recognition/\(id)/own", ["hidden": "yes"], by: gul)
    #expect(taken.status == 303)
    #expect(try !house.get("/ky/recognition").text.contains("суу жетти"))
    #expect(try !house.get("/ky/recognition", accept: "application/json").text.contains("суу"))
    _ = house.post("/ky/recognition/\(id)/own", ["hidden": "no"], by: gul)
    #expect(try house.get("/ky/recognition").text.contains("суу жетти"))
  }

  @Test func `can be left before anybody saw it`() throws {
    let id = try thank(shown: false)
    try village.act(HideOwnThanks(id, isHidden: true), by: gul)
    _ = try house.perform(ShowThanks(id), as: .facilitator)
    #expect(try !house.get("/ky/recognition").text.contains("суу жетти"))
  }

  @Test func `tells whoever wrote why it does not hang there`() throws {
    let id = try thank(shown: false)
    let path = "/ky/recognition/\(id)/hiding"
    #expect(try house.post(path, ["reason": ""], as: .facilitator).status == 422)
    #expect(try house.post(path, ["reason": "Мактоо эле"], as: .facilitator).status == 303)
    #expect(house.get("/ky/recognition", by: village.asel).text.contains("Мактоо эле"))
    #expect(!house.get("/ky/recognition", by: gul).text.contains("Мактоо эле"))
    #expect(throws: rule("hidden")) {
      try house.perform(HideThanks(id, because: "x"), as: .facilitator)
    }
    let own = try house.perform(
      GiveThanks(to: "Гүлзат", for: Self.words, on: house.now.day), as: .facilitator)
    #expect(throws: rule("own-look")) { try house.perform(ShowThanks(own), as: .facilitator) }
  }

  /// No count, no rank: three thanks to one and one to another look alike, and stand by their day.
  @Test func `counts nobody and ranks nobody`() throws {
    for _ in 0..<3 { _ = try thank() }
    house.now = house.now.advanced(days: 1)
    _ = try thank("Бурулча")
    let page = try house.get("/ky/recognition").text
    let first = try #require(page.firstRange(of: "<strong>Бурулча"))
    let second = try #require(page.firstRange(of: "<strong>Гүлзат"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(page.components(separatedBy: "<strong>Гүлзат").count == 4)
    let json = try house.get("/ky/recognition", accept: "application/json")
    let model = try JSONSerialization.jsonObject(with: Data(json.body)) as? [String: Any]
    #expect(Set((model ?? [:]).keys) == ["thanks", "page"])
  }

  @Test func `is written once, however often it is sent, and is nobody's from elsewhere`() throws {
    let command = UUID16.v7(at: house.now)
    let thank = GiveThanks(to: "Гүлзат", for: Self.words, on: house.now.day)
    let id = try village.act(thank, id: command)
    #expect(try village.act(thank, id: command) == id)
    #expect(try village.count("SELECT count(*) FROM story_thanks") == 1)
    let stranger = try house.addPerson("Гүлзат", roles: [.administrator], in: house.neighbour)
    for path in ["showing", "own"] {
      let answer = house.post("/ky/recognition/\(id)/\(path)", ["hidden": "yes"], by: stranger)
      #expect(answer.status == 404)
    }
  }
}
