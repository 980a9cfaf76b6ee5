import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Gatherings

@Suite struct `Preparing a gathering` {
  let village: GatheringHouse

  init() throws { village = try GatheringHouse() }

  @Test func `is seen by nobody else until it is announced`() throws {
    let id = try village.draft()
    for role in [nil, .participant, .resident, .mentor, .caseWorker] as [Role?] {
      #expect(try village.house.get("/ky/gatherings/\(id)", as: role).status == 404)
      #expect(try village.house.get("/ky/gatherings/\(id)/notice.pdf", as: role).status == 404)
      #expect(!(try village.house.get("/ky/gatherings", as: role).text.contains("Ичүүчү суу")))
    }
    #expect(try village.page("\(id)").contains("Nobody sees this but those who prepare it"))
    _ = try village.house.perform(AnnounceGathering(id), as: .officer)
    let page = try village.page("\(id)", as: nil, "ky")
    for words in ["Ичүүчү суу жөнүндө", "Маданият үйү", "14:30", "Суу түтүгүн оңдоо", "14:50"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.contains("Жыйынды алып баруу"))
  }

  @Test func `is for staff, deputies and officers`() throws {
    for role in [.participant, .resident, .mentor, .caseWorker] as [Role] {
      #expect(throws: DomainError.forbidden) {
        try village.house.perform(PlanGathering(village.plan()), as: role)
      }
    }
    for role in [.administrator, .facilitator, .deputy, .officer] as [Role] {
      _ = try village.house.perform(PlanGathering(village.plan()), as: role)
    }
  }

  @Test func `needs an agenda before it is announced`() throws {
    let id = try village.house.perform(PlanGathering(village.plan()), as: .deputy)
    #expect(throws: rule("no-agenda")) {
      try village.house.perform(AnnounceGathering(id), as: .deputy)
    }
  }

  @Test func `orders its agenda, and tells when each item begins`() throws {
    let id = try village.draft()
    let last = try village.house.perform(
      AddAgendaItem(to: id, village.item("Ар түрдүү", minutes: 5)), as: .deputy)
    _ = try village.house.perform(RaiseAgendaItem(last, of: id), as: .deputy)
    #expect(try village.items(id).map { $0.title.text(.ky) }[1] == "Ар түрдүү")
    #expect(try village.items(id).starts(from: 870) == [870, 890, 895])
    _ = try village.house.perform(
      RemoveAgendaItem(try village.items(id)[0].id, of: id), as: .deputy)
    #expect(try village.items(id).map(\.place) == [1, 2])
    _ = try village.house.perform(
      ReviseAgendaItem(last, of: id, village.item("Башка", minutes: 7)), as: .deputy)
    #expect(try village.items(id)[0].minutes == 7)
  }

  @Test func `says where the quorum's number comes from`() throws {
    for (quorum, field) in [
      (Quorum(.number, amount: 0, source: "Устав"), "quorum-amount"),
      (Quorum(.number, amount: 5), "quorum-source"),
      (Quorum(.share, amount: 101, of: 50, source: "Устав"), "quorum-amount"),
      (Quorum(.majority, source: "Регламент"), "quorum-total"),
    ] {
      do {
        _ = try village.house.perform(PlanGathering(village.plan(quorum: quorum)), as: .deputy)
        Issue.record("\(quorum) was taken")
      } catch DomainError.invalid(let faults) {
        #expect(faults.map(\.field) == [field])
      }
    }
  }

  @Test func `counts the quorum as people do`() {
    #expect(Quorum(.majority, of: 21).needed == 11)
    #expect(Quorum(.majority, of: 20).needed == 11)
    #expect(Quorum(.share, amount: 33, of: 100).needed == 33)
    #expect(Quorum(.share, amount: 33, of: 101).needed == 34)
    #expect(Quorum(.none).isReached(by: 0))
    #expect(!Quorum(.number, amount: 3).isReached(by: 2))
  }

  @Test func `cannot be changed once it is open`() throws {
    let id = try village.open()
    #expect(throws: rule("begun")) {
      try village.house.perform(
        ChangeGathering(id, to: village.plan(quorum: .none), led: Officers()), as: .deputy)
    }
    #expect(throws: rule("begun")) {
      try village.house.perform(RemoveAgendaItem(try village.items(id)[0].id, of: id), as: .deputy)
    }
    // One more thing may come up.
    _ = try village.house.perform(AddAgendaItem(to: id, village.item("Ар түрдүү")), as: .deputy)
    #expect(try village.items(id).count == 3)
  }

  @Test func `is another village's business`() throws {
    let id = try village.announced()
    let stranger = try village.house.addPerson(
      "Мады", roles: [.officer], in: village.house.neighbour)
    for path in ["", "/edit", "/agenda", "/attendance", "/register", "/notice.pdf"] {
      let answer = village.house.get("/ky/gatherings/\(id)\(path)", by: stranger)
      #expect(answer.status == 404, "\(path)")
    }
    for path in ["/announce", "/attendance", "/close", "/items"] {
      let fields: KeyValuePairs = [
        "change": "women 1", "title.ky": "Кирүү", "minutes": "5", "reporter": "",
      ]
      let answer = village.house.post("/ky/gatherings/\(id)\(path)", fields, by: stranger)
      #expect(answer.status == 404, "\(path)")
    }
    #expect(try village.present(id) == Presence())
  }

  @Test func `comes back with what was typed and what is wrong`() throws {
    let answer = try village.house.post(
      "/en/gatherings/new",
      [
        "kind": "village", "title.ky": "<b>Суу", "place.ky": "", "day": "5.12.2026",
        "time": "25:00", "quorum": "majority", "quorum-total": "", "quorum-source": "",
      ], as: .deputy)
    #expect(answer.status == 422)
    #expect(answer.text.contains("value=\"&lt;b&gt;Суу\""))
    for field in ["place.ky", "time", "quorum-total", "quorum-source"] {
      #expect(answer.text.contains("id=\"\(field)-fault\""), "\(field)")
    }
  }

  @Test func `stands at the door of the house until it is over`() throws {
    _ = try village.draft()
    let id = try village.announced()
    func door(from day: Day) throws -> [ID<Gathering>] {
      try village.house.read { tx in
        try GatheringFront.coming(to: village.community, from: day, tx: tx)
      }.map(\.gathering.id)
    }
    #expect(try door(from: GatheringHouse.day) == [id])
    #expect(try door(from: GatheringHouse.day.advanced(by: 1)).isEmpty)
    #expect(
      try village.house.read { tx in
        try GatheringFront.coming(to: village.house.neighbour, from: village.house.now.day, tx: tx)
      }.isEmpty)
  }

  @Test func `is one gathering however often its form is sent`() throws {
    let command = UUID16.v7(at: village.house.now)
    let ids = try (0..<3).map { _ in
      try village.house.perform(PlanGathering(village.plan()), as: .deputy, id: command)
    }
    #expect(Set(ids).count == 1)
  }
}

@Suite struct `The papers before a gathering` {
  let village: GatheringHouse

  init() throws { village = try GatheringHouse() }

  @Test func `are a notice for the board and an agenda`() throws {
    let id = try village.announced(village.plan("Өңүрдүн суусу: күзгү тазалоо"))
    let notice = try Poppler.text(of: village.house.get("/ky/gatherings/\(id)/notice.pdf").body)
    for words in [
      "Айыл жыйыны", "Өңүрдүн суусу: күзгү тазалоо", "2026-жылдын 5-декабры", "14:30",
      "Маданият үйү", "Суу түтүгүн оңдоо", "Көчө жарыгы", "кеминде 5 киши",
      "Жамааттын уставы, 12-пункт", "http://kurak.test/ky/gatherings/\(id)",
    ] { #expect(notice.contains(Poppler.plain(words)), "\(words)") }
    let agenda = try Poppler.text(of: village.house.get("/ky/gatherings/\(id)/agenda.pdf").body)
    for words in ["14:30", "14:50", "Гүлмира Өмүрова", "Көчө жарыгы", "Мүнөт"] {
      #expect(agenda.contains(Poppler.plain(words)), "\(words)")
    }
  }

  @Test func `stand in the calendar of any phone`() throws {
    let id = try village.announced()
    for path in ["gatherings.ics", "gatherings/\(id)/gathering.ics"] {
      let text = try village.house.get("/ky/\(path)").text
      #expect(text.contains("DTSTART:20261205T083000Z"), "\(path)")
      #expect(text.contains("SUMMARY:Ичүүчү суу жөнүндө") && text.contains("UID:\(id)@kurak"))
    }
    #expect(try village.house.get("/ky/gatherings/\(id)/gathering.ics").text.contains("PT35M"))
    _ = try village.draft(village.plan("Жашыруун"))
    #expect(!(try village.house.get("/ky/gatherings.ics").text.contains("Жашыруун")))
  }
}
