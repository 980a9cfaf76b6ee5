import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Culture

@Suite struct `A practice of the village` {
  let culture: CultureHouse
  var house: TestHouse { culture.house }

  init() throws { culture = try CultureHouse() }

  private func fields(_ more: [(String, String)] = []) -> [(String, String)] {
    [
      ("title.ky", "Суу бөлүү"), ("about.ky", "Жазында кезек менен."), ("uses.ky", ""),
      ("care.ky", ""), ("command", UUID16.v7(at: house.now).description),
    ] + more
  }

  @Test func `is written in one language, and says which are missing`() throws {
    let sent = try house.post("/ky/culture/village/new", fields: fields(), as: .resident)
    #expect(sent.status == 303)
    let path = try #require(sent.headers["location"])
    let page = try house.get(path, as: .resident)
    #expect(page.text.contains("Русский, Ўзбекча, English"))
    #expect(page.text.contains("Жазында кезек менен."))
    let form = try house.get(path + "/text", as: .resident)
    #expect(form.text.components(separatedBy: "<fieldset").count == 5)
    #expect(form.text.components(separatedBy: "tag warn").count == 4)
    #expect(form.text.contains("lang=\"uz-Cyrl\""))
  }

  @Test func `waits until somebody else has looked at it`() throws {
    let id = try culture.practice(shown: false)
    let path = "/ky/culture/village/\(id)"
    #expect(try house.get(path).status == 404)
    #expect(try house.get(path, as: .participant).status == 404)
    #expect(try house.get(path, as: .resident).status == 200)
    #expect(try house.get("/ky/culture", as: .facilitator).text.contains(path))
    #expect(try house.get("/ky/culture", as: .resident).text.contains(path))
    #expect(try !house.get("/ky/culture", as: .participant).text.contains(path))
    #expect(try !house.get("/ky/culture", accept: "application/json").text.contains("Суу бөлүү"))
    #expect(try house.post(path + "/showing", [:], as: .facilitator).status == 303)
    #expect(try house.get(path).text.contains("Суу бөлүү"))
    #expect(try house.get("/en/culture").text.contains("/en/culture/village/\(id)"))
  }

  @Test func `is never let through by whoever wrote it`() throws {
    let id = try culture.practice(shown: false, by: .facilitator)
    #expect(throws: rule("own-look")) {
      try house.perform(ShowPractice(id), as: .facilitator)
    }
    _ = try house.perform(ShowPractice(id), as: .administrator)
  }

  @Test func `goes out of sight with a reason that its author alone is told`() throws {
    let id = try culture.practice()
    let path = "/ky/culture/village/\(id)"
    #expect(throws: DomainError.invalid([Fault("reason", Message("culture.fault.reason"))])) {
      try house.perform(HidePractice(id, because: ""), as: .facilitator)
    }
    let empty = try house.post(path + "/hiding", ["reason": " "], as: .facilitator)
    #expect(empty.status == 422 && empty.text.contains("reason-fault"))
    #expect(
      try house.post(path + "/hiding", ["reason": "Коңшуну кордойт"], as: .facilitator).status
        == 303)
    #expect(try house.get(path).status == 404)
    #expect(try house.get(path, as: .resident).text.contains("Коңшуну кордойт"))
    _ = try house.perform(
      ChangePractice(
        id, from: 1,
        to: VillageText(
          title: Translated([.ky: "Суу"]), about: Translated([.ky: "Кезек менен."]))),
      as: .resident)
    #expect(try culture.find(id).stage == .waiting && culture.find(id).reason.isEmpty)
  }

  @Test func `gets another language from those who run the school, and stays in sight`() throws {
    let id = try culture.practice()
    var text = CultureHouse.water
    text.title[.uz] = "Сув бўлиш"
    #expect(
      throws: DomainError.invalid([Fault("about.uz", Message("web.fault.required"))])
    ) { try house.perform(ChangePractice(id, from: 1, to: text), as: .facilitator) }
    text.about[.uz] = "Баҳорда навбат билан."
    #expect(try house.perform(ChangePractice(id, from: 1, to: text), as: .facilitator) == 2)
    #expect(try culture.find(id).stage == .shown)
    #expect(try house.get("/uz/culture/village/\(id)").text.contains("Баҳорда навбат билан."))
    #expect(throws: rule("changed-meanwhile")) {
      try house.perform(ChangePractice(id, from: 1, to: text), as: .facilitator)
    }
    #expect(throws: DomainError.forbidden) {
      try house.perform(ChangePractice(id, from: 2, to: CultureHouse.water), as: .participant)
    }
  }

  @Test func `comes back with what was typed and what is missing`() throws {
    let nothing = try house.post(
      "/ky/culture/village/new", fields: [("title.ky", ""), ("about.en", "Turns")], as: .resident)
    #expect(nothing.status == 422)
    #expect(nothing.text.contains("title.en-fault") && nothing.text.contains(">Turns</textarea>"))
    let long = try house.post(
      "/ky/culture/village/new",
      fields: fields([("title.ru", String(repeating: "щ", count: 121))]), as: .resident)
    #expect(long.status == 422 && long.text.contains("title.ru-fault"))
    #expect(throws: DomainError.self) {
      try house.perform(
        AddPractice(VillageText(title: Translated(), about: Translated())), as: .resident)
    }
  }

  @Test func `is written once, however often it is sent`() throws {
    let command = UUID16.v7(at: house.now)
    let first = try culture.practice(shown: false, id: command)
    #expect(try culture.practice(shown: false, id: command) == first)
    #expect(try house.read { tx in try tx.count("SELECT count(*) FROM culture_practice") } == 1)
    for _ in 1..<AddPractice.mostWaiting { _ = try culture.practice(shown: false) }
    #expect(throws: rule("most", .number(AddPractice.mostWaiting))) {
      try culture.practice(shown: false)
    }
  }

  @Test func `has a picture and a voice, seen by whoever may read it`() throws {
    let id = try culture.practice()
    let path = "/ky/culture/village/\(id)/files"
    let ogg = Array("OggS".utf8) + [1, 2]
    #expect(
      try house.upload(path, field: "sound", name: "v", ogg, as: .participant).status == 403)
    #expect(
      try house.upload(path, field: "sound", name: "v", ogg, as: .resident).status == 303)
    #expect(try house.upload(path, field: "picture", name: "p", [1], as: .resident).status == 422)
    let page = try house.get("/ky/culture/village/\(id)", as: .facilitator)
    let file = try #require(page.text.firstMatch(of: /src="([^"]*\/files\/[^"]*)"/)).1
    // Nobody has looked at it yet: it is seen by whoever does, and by her who laid it there.
    #expect(try culture.find(id).stage == .waiting)
    #expect(try house.get(String(file)).status == 404)
    #expect(try house.get("/ky/culture/village/\(id)").status == 404)
    #expect(try house.get(String(file), as: .resident).status == 200)
    _ = try house.perform(ShowPractice(id), as: .facilitator)
    let answer = try house.get(String(file))
    #expect(answer.headers["content-type"] == "audio/ogg")
    #expect(answer.headers["content-security-policy"] == "default-src 'none'; sandbox")
    _ = try house.perform(HidePractice(id, because: "x"), as: .facilitator)
    #expect(try house.get(String(file)).status == 404)
    #expect(try house.post(String(file) + "/removal", [:], as: .resident).status == 303)
    #expect(try house.get(String(file), as: .resident).status == 404)
  }

  @Test func `stays in sight with a picture that those who run the school laid there`() throws {
    let id = try culture.practice()
    let path = "/ky/culture/village/\(id)/files"
    let ogg = Array("OggS".utf8) + [1, 2]
    #expect(
      try house.upload(path, field: "sound", name: "v", ogg, as: .facilitator).status == 303)
    #expect(try culture.find(id).stage == .shown)
    _ = try house.perform(HidePractice(id, because: "x"), as: .facilitator)
    #expect(try house.upload(path, field: "sound", name: "v", ogg, as: .resident).status == 303)
    let found = try culture.find(id)
    #expect(found.stage == .waiting && found.reason.isEmpty)
  }

  @Test func `is nobody's from another village`() throws {
    let id = try culture.practice()
    let stranger = try house.addPerson("Мады", roles: [.administrator], in: house.neighbour)
    #expect(house.get("/ky/culture/village/\(id)", by: stranger).status == 404)
    #expect(
      house.post("/ky/culture/village/\(id)/hiding", ["reason": "x"], by: stranger).status == 404)
    #expect(try culture.find(id).stage == .shown)
  }

  @Test func `is escaped wherever it stands`() throws {
    let text = VillageText(
      title: Translated([.ky: "<b>Суу"]), about: Translated([.ky: "<script>alert(1)</script>"]))
    let id = try culture.practice(text)
    let page = try house.get("/ky/culture/village/\(id)")
    #expect(page.text.contains("&lt;script&gt;") && !page.text.contains("<script>alert"))
    #expect(try !house.get("/ky/culture").text.contains("<b>Суу"))
  }
}

@Suite struct `Practices on a phone` {
  let culture: CultureHouse
  var house: TestHouse { culture.house }

  init() throws { culture = try CultureHouse() }

  @Test func `go there with the list, those of the village beside those that ship`() throws {
    let (shown, waiting) = (try culture.practice(), try culture.practice(shown: false))
    for role in [nil, Role.resident] {
      let list = try house.get("/ky/culture", as: role).text
      let keep = try #require(list.firstMatch(of: /data-keep="([^"]*)"/)).1.split(separator: " ")
      #expect(keep.contains("/ky/culture/ashar"))
      #expect(keep.contains("/ky/culture/village/\(shown)"))
      #expect(!keep.contains("/ky/culture/village/\(waiting)"))
    }
  }

  @Test func `are named while they stand, and go when they are hidden`() throws {
    let id = try culture.practice()
    func standing() throws -> [ID<VillagePractice>] {
      try house.read { tx in try VillagePractice.standing(in: house.community, tx) }
    }
    #expect(try standing() == [id])
    #expect(try house.get("/ky/culture/village/\(id)").text.contains("data-public"))
    _ = try house.perform(HidePractice(id, because: "x"), as: .facilitator)
    #expect(try standing().isEmpty)
    #expect(try !house.get("/ky/culture/village/\(id)", as: .resident).text.contains("data-keep"))
  }

  @Test func `are read by their index, only so many with the shelf`() throws {
    for _ in 0..<3 { _ = try culture.practice() }
    let plan = try house.read { tx in
      try tx.plan(
        of: """
          SELECT id FROM culture_practice WHERE community = \(house.community)
            AND stage = 'shown' ORDER BY made_at DESC, id DESC LIMIT 2000
          """)
    }
    if TestEngine.isSQLite {
      #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") }, "\(plan)")
    }
    let laid = try house.read { tx in
      try VillagePractice.shown(of: house.community, in: tx)
    }
    #expect(laid.count == 3)
  }
}
