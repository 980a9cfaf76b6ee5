import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import Mentoring

@Suite struct `Bringing two together` {
  let village: MentoringHouse
  let asel: ID<Person>

  init() throws {
    village = try MentoringHouse()
    asel = try village.participant("Асел")
  }

  private func row() throws -> MatchingModel.Row {
    try #require(try village.matching().rows.first)
  }

  @Test func `shows each constraint and whom it keeps away`() throws {
    let enemy = try village.mentor("Өтө жакын")
    _ = try village.mentor("Орусча гана", languages: [.ru])
    _ = try village.mentor("Эркек", isWoman: false)
    let good = try village.mentor("Гүлнара")
    try village.ask(
      asel, .init(languages: [.ky], wantsWoman: true, wishes: [good], avoids: [enemy]))
    let row = try row()
    #expect(row.candidates.map(\.person) == [good] && row.candidates[0].wished == 1)
    #expect(row.obstacles.map(\.obstacle) == [.language, .woman, .avoided])
    #expect(row.obstacles.allSatisfy { $0.count == 1 })
    #expect(row.expectation == "Жыйында сүйлөгүм келет")
  }

  @Test func `puts wishes first, then the own district, then room`() throws {
    let roomy = try village.mentor("А", capacity: 9)
    let near = try village.mentor("Б", district: "Мады")
    let wished = try village.mentor("В")
    let full = try village.mentor("Г", district: "Мады", capacity: 1)
    _ = try village.pair(full, try village.participant("Башка"))
    try village.ask(asel, .init(languages: [.ky], district: "Мады", wishes: [wished]))
    let row = try row()
    #expect(row.candidates.map(\.person) == [wished, near, roomy])
    #expect(row.others == 1, "who has no room is on the page of the request")
    #expect(row.candidates.allSatisfy { $0.person != full })
  }

  @Test func `suggests what suits all who wait together`() throws {
    let gul = try village.mentor("Гүлнара", capacity: 1)
    let nazira = try village.mentor("Назира", languages: [.ky, .uz], capacity: 1)
    let first = try village.ask(asel, .init(languages: [.ky], wishes: [gul]))
    let second = try village.ask(
      try village.participant("Барно"), .init(languages: [.uz], wishes: [nazira]))
    let rows = try village.matching().rows
    #expect(rows.first { $0.request == first }?.suggested == gul)
    #expect(rows.first { $0.request == second }?.suggested == nazira)
    _ = try village.pair(gul, try village.participant("Айжан"))
    let later = try village.matching().rows
    // Гүлнара is full now: one place is left for two.
    #expect(later.compactMap(\.suggested) == [nazira])
  }

  @Test func `proposes, and the mentor begins`() throws {
    let gul = try village.mentor("Гүлнара")
    let request = try village.ask(asel)
    let id = try village.house.perform(ProposeMentorship(to: gul, [request]))
    #expect(try village.find(id).state == .proposed)
    #expect(try row().proposedTo == [gul])
    try village.accept(id, by: gul)
    #expect(try village.find(id).state == .active)
    #expect(try village.matching().rows.isEmpty)
    let model = try village.model(id, for: asel, [.participant])
    #expect(model.reply == "Жума күнү күтөм")
  }

  @Test func `refuses what a constraint forbids, and says which`() throws {
    let eric = try village.mentor("Эрик", isWoman: false)
    let request = try village.ask(asel, .init(languages: [.ky], wantsWoman: true))
    #expect(
      throws: rule(
        "obstacle", .text("Асел"), .text("Эрик"),
        .message(Message("mentoring.obstacle.woman")))
    ) { try village.house.perform(ProposeMentorship(to: eric, [request])) }
  }

  @Test func `fills no mentor beyond her capacity`() throws {
    let gul = try village.mentor("Гүлнара", capacity: 1)
    let request = try village.ask(asel)
    _ = try village.pair(gul, try village.participant("Айжан"))
    #expect(throws: rule("full", .text("Гүлнара"))) {
      try village.house.perform(ProposeMentorship(to: gul, [request]))
    }
  }

  @Test func `lets the first yes count where two mentors were asked`() throws {
    let (gul, nazira) = (try village.mentor("Гүлнара"), try village.mentor("Назира"))
    let request = try village.ask(asel)
    let first = try village.house.perform(ProposeMentorship(to: gul, [request]))
    let second = try village.house.perform(ProposeMentorship(to: nazira, [request]))
    #expect(throws: rule("proposed", .text("Асел"))) {
      try village.house.perform(ProposeMentorship(to: gul, [request]))
    }
    try village.accept(second, by: nazira)
    #expect(try village.find(first).state == .overtaken)
    #expect(throws: rule("not-proposed")) { try village.accept(first, by: gul) }
    #expect(throws: rule("answered", .text("Асел"))) {
      try village.house.perform(ProposeMentorship(to: gul, [request]))
    }
  }

  @Test func `leaves the wish open when the mentor declines`() throws {
    let gul = try village.mentor("Гүлнара")
    let request = try village.ask(asel)
    let id = try village.house.perform(ProposeMentorship(to: gul, [request]))
    _ = try village.house.perform(
      DeclineMentorship(id, because: .noTime, saying: "Кечир", village.letters), by: gul,
      roles: [.mentor])
    #expect(try village.find(id).state == .declined)
    #expect(try village.matching().rows.count == 1)
    #expect(try row().candidates[0].free == 2)
  }

  @Test func `does not bring together again who did not suit`() throws {
    let gul = try village.mentor("Гүлнара")
    let id = try village.pair(gul, asel)
    _ = try village.house.perform(
      EndMentorship(id, because: .didNotFit, saying: "", village.letters), by: asel,
      roles: [.participant])
    try village.ask(asel)
    #expect(try row().obstacles.map(\.obstacle) == [.parted])
  }

  @Test func `gathers a group with one mentor`() throws {
    let gul = try village.mentor("Гүлнара")
    let requests = try ["Айжан", "Бегимай", "Чынара"].map { name in
      try village.ask(try village.participant(name))
    }
    #expect(throws: DomainError.invalid([Fault("title", Message("web.fault.required"))])) {
      try village.house.perform(ProposeMentorship(to: gul, requests))
    }
    let id = try village.house.perform(ProposeMentorship(to: gul, requests, title: "Бюджет тобу"))
    try village.accept(id, by: gul)
    let group = try village.find(id)
    #expect(group.members.map(\.name) == ["Айжан", "Бегимай", "Чынара"])
    let own = try village.model(id, for: group.members[0].person, [.participant])
    #expect(own.expectations.map(\.name) == ["Айжан"])
    #expect(try village.model(id, for: gul, [.mentor]).expectations.count == 3)
  }

  @Test func `is asked anew, not twice, and taken back`() throws {
    let first = try village.ask(asel, expecting: "Биринчи")
    #expect(try village.ask(asel, expecting: "Экинчи") == first)
    #expect(try row().expectation == "Экинчи")
    _ = try village.house.perform(WithdrawRequest(), by: asel, roles: [.participant])
    #expect(try village.matching().rows.isEmpty)
    #expect(throws: DomainError.notFound) {
      try village.house.perform(WithdrawRequest(), by: asel, roles: [.participant])
    }
  }

  @Test func `leads a facilitator through her page`() throws {
    let gul = try village.mentor("Гүлнара")
    let request = try village.ask(asel)
    let page = try village.house.get("/ky/mentoring/matching", as: .facilitator)
    #expect(page.text.contains("Асел") && page.text.contains("Жыйында сүйлөгүм келет"))
    let done = try village.house.post(
      "/ky/mentoring/matching",
      ["request": request.description, "mentor": gul.description, "title": ""], as: .facilitator)
    #expect(done.status == 303)
    let again = try village.house.post(
      "/ky/mentoring/matching", ["request": request.description], as: .facilitator)
    #expect(again.status == 422)
  }

  @Test func `finds nobody of another village`() throws {
    let stranger = try village.house.addPerson(
      "Жат", roles: [.mentor], in: village.house.neighbour)
    let request = try village.ask(asel)
    #expect(throws: DomainError.notFound) {
      try village.house.perform(ProposeMentorship(to: stranger, [request]))
    }
  }
}
