import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Rights

@Suite struct `Whom a village calls` {
  let house: TestHouse

  init() throws {
    house = try TestHouse(
      migrations: Rights.migrations, endpoints: Rights(try RealShelf.shelf.get()).endpoints)
  }

  static let centre = LocalReferralText(
    .crisisCentre, name: Translated([.ky: "Кара-Суу кризистик борбору"]),
    help: Translated([.ky: "Жашай турган жер, юрист."]), phones: ["0555 12 34 56"],
    hours: "9–18", place: "Кара-Суу шаары", languages: [.ky, .uz])

  private func fields(_ more: [(String, String)] = []) -> [(String, String)] {
    [
      ("kind", "crisis-centre"), ("name.ky", "Кара-Суу кризистик борбору"), ("help.ky", "Юрист"),
      ("phones", "0555 12 34 56, 03232 12345"), ("hours", "9–18"), ("place", "Кара-Суу шаары"),
      ("language", "ky"), ("language", "uz"),
      ("command", UUID16.v7(at: house.now).description),
    ] + more
  }

  private func all() throws -> [LocalReferral] {
    try house.read { tx in try LocalReferral.all(of: house.community, in: tx) }
  }

  @Test func `is written by a form, and stands on both pages with numbers to press`() throws {
    let sent = try house.post("/ky/phones/new", fields: fields(), as: .councilWoman)
    #expect(sent.status == 303 && sent.headers["location"] == "/ky/phones")
    for path in ["/ky/phones", "/ky/safety"] {
      let page = try house.get(path).text
      #expect(page.contains("Кара-Суу кризистик борбору"), "\(path)")
      #expect(page.contains("href=\"tel:0555123456\"") && page.contains("href=\"tel:0323212345\""))
      #expect(page.contains("Кара-Суу шаары") && page.contains("Кыргызча, Ўзбекча"))
    }
    // In another language the name is marked with its own.
    #expect(try house.get("/en/phones").text.contains("<span lang=\"ky\">Кара-Суу"))
  }

  @Test func `is kept by the facilitator, the administrator and the women's council alone`() throws
  {
    for role in Role.allCases {
      let may = [.administrator, .facilitator, .councilWoman].contains(role)
      #expect(try house.get("/ky/phones/new", as: role).status == (may ? 200 : 403), "\(role)")
      if may { continue }
      #expect(throws: DomainError.forbidden) {
        try house.perform(AddReferral(Self.centre), as: role)
      }
    }
  }

  @Test func `is amber until somebody called, and again a year later`() throws {
    let id = try house.perform(AddReferral(Self.centre))
    func card() throws -> Substring {
      let page = try house.get("/ky/safety").text
      let start = try #require(page.firstRange(of: "r-\(id)"))
      let end = try #require(page[start.upperBound...].firstRange(of: "</section>"))
      return page[start.upperBound..<end.lowerBound]
    }
    #expect(try card().contains("tag warn"))
    #expect(try house.post("/ky/phones/\(id)/check", [:], as: .facilitator).status == 303)
    #expect(try !card().contains("tag warn") && card().contains("23.11.2026"))
    house.now = Instant(try #require(Day(year: 2027, month: 12, day: 1)), hour: 9)
    #expect(try card().contains("tag warn") && card().contains("23.11.2026"))
  }

  @Test func `has not been called under another number`() throws {
    let id = try house.perform(AddReferral(Self.centre, verified: true))
    var text = Self.centre
    text.hours = "8–17"
    #expect(try house.perform(ChangeReferral(id, from: 1, to: text), as: .councilWoman) == 2)
    #expect(try all().first?.verified == house.now.day)
    text.phones = ["0777 00 11 22"]
    #expect(try house.perform(ChangeReferral(id, from: 2, to: text)) == 3)
    #expect(try all().first?.verified == nil)
    #expect(try house.perform(ChangeReferral(id, from: 3, to: text, verified: true)) == 4)
    #expect(try all().first?.verified == house.now.day)
    #expect(throws: DomainError.rule(Message("rights.rule.changed-meanwhile"))) {
      try house.perform(ChangeReferral(id, from: 2, to: text))
    }
  }

  @Test func `comes back with what was typed where it cannot be called`() throws {
    let wrong = try house.post(
      "/ky/phones/new", fields: fields().filter { $0.0 != "phones" } + [("phones", "Айгүл эже")],
      as: .facilitator)
    #expect(wrong.status == 422 && wrong.text.contains("phones-fault"))
    #expect(wrong.text.contains("value=\"Айгүл эже\"") && wrong.text.contains("value=\"9–18\""))
    let nowhere = try house.post(
      "/ky/phones/new", fields: [("kind", "legal-aid"), ("phones", ""), ("place", "")],
      as: .facilitator)
    #expect(nowhere.status == 422 && nowhere.text.contains("phones-fault"))
    for phone in ["12", "05+55", "0555x", "1234567890123456"] {
      #expect(!LocalReferralText.canBeCalled(phone), "\(phone)")
    }
    for phone in ["103", "+996 555 123456", "(03232) 1-23-45"] {
      #expect(LocalReferralText.canBeCalled(phone), "\(phone)")
    }
    #expect(throws: DomainError.self) {
      try house.perform(AddReferral(LocalReferralText(.other, phones: ["103"])))
    }
    let four = LocalReferralText(.legalAid, phones: ["103", "102", "111", "117"])
    #expect(throws: DomainError.self) { try house.perform(AddReferral(four)) }
  }

  @Test func `is corrected from what stands there, and taken off`() throws {
    let id = try house.perform(AddReferral(Self.centre, verified: true))
    let form = try house.get("/ky/phones/\(id)", as: .facilitator).text
    #expect(form.contains("value=\"0555 12 34 56\"") && form.contains("name=\"base\" value=\"1\""))
    #expect(form.components(separatedBy: " checked>").count == 3, "two languages")
    let changed = try house.post(
      "/ky/phones/\(id)", fields: fields([("base", "1")]), as: .facilitator)
    #expect(changed.status == 303)
    #expect(try all().first?.text.phones == ["0555 12 34 56", "03232 12345"])
    #expect(try house.post("/ky/phones/\(id)/removal", [:], as: .councilWoman).status == 303)
    #expect(try all().isEmpty)
    #expect(try house.post("/ky/phones/\(id)/removal", [:], as: .councilWoman).status == 404)
  }

  @Test func `is written once, however often it is sent, and so many are enough`() throws {
    let command = UUID16.v7(at: house.now)
    let first = try house.perform(AddReferral(Self.centre), id: command)
    #expect(try house.perform(AddReferral(Self.centre), id: command) == first)
    #expect(try all().count == 1)
    for _ in 1..<LocalReferral.most { _ = try house.perform(AddReferral(Self.centre)) }
    #expect(throws: DomainError.rule(Message("rights.rule.most", .number(LocalReferral.most)))) {
      try house.perform(AddReferral(Self.centre))
    }
    #expect(try house.get("/ky/phones", as: .facilitator).text.utf8.count < 120_000)
    if TestEngine.isSQLite {
      let plan = try house.read { tx in
        try tx.plan(of: "SELECT id FROM rights_referral \(LocalReferral.listing(house.community))")
      }
      #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") }, "\(plan)")
    }
  }

  /// A court of aksakals settles quarrels between neighbours; nobody in danger is sent there.
  @Test func `sends nobody in danger to a court of aksakals`() throws {
    _ = try house.perform(AddReferral(LocalReferralText(.aksakalCourt, phones: ["0777 111 222"])))
    #expect(try !house.get("/ky/safety").text.contains("tel:0777111222"))
    let list = try house.get("/en/phones").text
    #expect(list.contains("tel:0777111222") && list.contains("Not for violence"))
    for paper in ["rights/violence/card", "phones/notice", "phones/card"] {
      let card = try house.get("/ky/\(paper).pdf")
      #expect(try !Poppler.text(of: card.body).contains("0777111222"), "\(paper)")
    }
  }

  @Test func `needs no form on the page of safety, and its forms are of no use in a copy`() throws {
    _ = try house.perform(AddReferral(Self.centre))
    #expect(try !house.get("/ky/safety").text.contains("<form"))
    let visitor = try house.get("/ky/phones").text
    #expect(!visitor.contains("<form") && visitor.contains("data-public"))
    let keeper = try house.get("/ky/phones", as: .councilWoman).text
    #expect(keeper.contains("class=\"button-row not-in-copy\""))
    let kept = Rights(try RealShelf.shelf.get()).endpoints.filter(\.isKeptByAnybody)
    #expect(kept.contains { $0.pattern.text == "/phones" })
    #expect(try house.get("/ky/rights").text.contains("/ky/laws /ky/phones "))
    // On the list of opened pages it stands under the name under which safety does.
    #expect(visitor.contains("<title>Телефон номерлери"))
  }

  @Test(arguments: Language.allCases)
  func `hangs on the board and lies in a pocket`(language: Language) throws {
    _ = try house.perform(AddReferral(Self.centre, verified: true))
    for paper in ["notice", "card"] {
      let answer = try house.get("/\(language.rawValue)/phones/\(paper).pdf")
      let text = try Poppler.text(of: answer.body)
      for number in ["0555123456", "102", "103", "117", "111"] {
        #expect(text.contains(number), "\(paper): \(number)")
      }
      #expect(text.contains(Poppler.plain("23.11.2026")), "\(paper)")
      #expect(!text.contains("117117"), "a number stands beside itself")
    }
  }

  @Test func `stands on the cards for whoever may be in danger`() throws {
    _ = try house.perform(AddReferral(Self.centre))
    let urgent = try Poppler.text(of: house.get("/ky/rights/violence/card.pdf").body)
    #expect(urgent.components(separatedBy: Poppler.plain("0555 12 34 56")).count == 5)
    #expect(urgent.contains("103"))
    let other = try Poppler.text(of: house.get("/ky/rights/budget/card.pdf").body)
    #expect(!other.contains(Poppler.plain("0555 12 34 56")))
  }

  @Test func `is nobody's from another village`() throws {
    let id = try house.perform(AddReferral(Self.centre))
    let stranger = try house.addPerson("Мады", roles: [.facilitator], in: house.neighbour)
    #expect(house.get("/ky/phones/\(id)", by: stranger).status == 404)
    #expect(house.post("/ky/phones/\(id)/check", [:], by: stranger).status == 404)
    #expect(house.post("/ky/phones/\(id)/removal", [:], by: stranger).status == 404)
    #expect(!house.get("/ky/phones", by: stranger).text.contains("tel:0555123456"))
    #expect(try all().count == 1)
  }
}
