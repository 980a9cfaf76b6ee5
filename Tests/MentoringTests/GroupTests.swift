import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Mentoring

@Suite struct `A group with one mentor` {
  let village: MentoringHouse
  let mentor: ID<Person>
  let women: [ID<Person>]
  let id: ID<Mentorship>

  init() throws {
    let village = try MentoringHouse()
    let women = try ["Айжан", "Бегимай", "Чынара"].map { try village.participant($0) }
    let requests = try women.map { try village.ask($0) }
    mentor = try village.mentor("Гүлнара", capacity: 4)
    id = try village.house.perform(ProposeMentorship(to: mentor, requests, title: "Бюджет тобу"))
    try village.accept(id, by: mentor)
    self.village = village
    self.women = women
  }

  private func leave(_ person: ID<Person>, _ reason: EndReason = .noTime, saying words: String = "")
    throws
  {
    _ = try village.house.perform(
      EndMentorship(id, because: reason, saying: words, village.letters), by: person,
      roles: [.participant])
  }

  @Test func `writes a meeting down once for all`() throws {
    _ = try village.log(id, by: women[0], said: "Бюджетти окудук")
    for person in women + [mentor] {
      let notes = try village.model(id, for: person, [.participant]).meetings.map(\.note.said)
      #expect(notes == ["Бюджетти окудук"])
    }
    #expect(try village.count("SELECT count(*) FROM mentoring_meeting") == 1)
    let page = village.house.get("/en/mentoring/pairs/\(id)", by: women[1]).text
    #expect(
      page.contains("Only this group and its mentor") && !page.contains("Only the two of you"))
  }

  @Test func `keeps the log of one of them with the same mentor apart`() throws {
    let own = try village.pair(mentor, women[0])
    _ = try village.log(own, by: women[0], said: "Жеке сөз")
    #expect(village.house.get("/ky/mentoring/pairs/\(own)", by: women[1]).status == 404)
    #expect(!village.house.get("/ky/mentoring/pairs/\(id)", by: women[1]).text.contains("Жеке сөз"))
  }

  @Test func `goes on when one leaves with a kind word`() throws {
    _ = try village.log(id, by: mentor, said: "Биринчи жолугушуу")
    try leave(women[0], saying: "Баарыңарга рахмат")
    let group = try village.find(id)
    #expect(group.state == .active && group.present.map(\.name) == ["Бегимай", "Чынара"])
    #expect(
      try village.model(id, for: mentor, [.mentor]).farewells.map(\.words) == ["Баарыңарга рахмат"])
    #expect(try village.model(id, for: women[1], [.participant]).farewells.isEmpty)
    #expect(throws: rule("not-active")) { try village.log(id, by: women[0]) }
    _ = try village.log(id, by: women[1])
  }

  @Test func `is closed to her who left, but for the way to the women's council`() throws {
    _ = try village.log(id, by: mentor, said: "Биринчи жолугушуу")
    try leave(women[0])
    _ = try village.log(id, by: mentor, said: "Экинчи жолугушуу")
    let page = village.house.get("/en/mentoring/pairs/\(id)", by: women[0])
    #expect(page.status == 200 && page.text.contains("You left this group"))
    #expect(page.text.contains("/concern\""))
    #expect(!page.text.contains("жолугушуу") && !page.text.contains("/meetings\""))
    let json = try village.model(id, for: women[0], [.participant])
    #expect(json.meetings.isEmpty && json.goals.isEmpty && json.hasLeft)
  }

  @Test func `ends with the last of them, and with its mentor`() throws {
    try leave(women[0])
    try leave(women[1])
    #expect(try village.find(id).state == .active)
    try leave(women[2], .goalsReached, saying: "Жеттик")
    #expect(try village.find(id).state == .ended)
    #expect(try village.model(id, for: mentor, [.mentor]).farewell == "Жеттик")
  }

  @Test func `is not overtaken when one of those proposed begins elsewhere`() throws {
    let other = try village.mentor("Назира")
    let asked = try ["Динара", "Жылдыз"].map { try village.participant($0) }
    let requests = try asked.map { try village.ask($0) }
    let group = try village.house.perform(
      ProposeMentorship(to: mentor, requests, title: "Сөз тобу"))
    let alone = try village.house.perform(ProposeMentorship(to: other, [requests[0]]))
    try village.accept(alone, by: other)
    #expect(try village.find(group).present.map(\.name) == ["Жылдыз"])
    try village.accept(group, by: mentor)
    #expect(try village.find(group).state == .active)
  }
}

@Suite struct `A proposal` {
  let village: MentoringHouse
  let mentor: ID<Person>
  let asel: ID<Person>
  let id: ID<Mentorship>

  init() throws {
    village = try MentoringHouse()
    mentor = try village.mentor("Гүлнара", capacity: 1)
    asel = try village.participant("Асел")
    id = try village.house.perform(ProposeMentorship(to: mentor, [try village.ask(asel)]))
  }

  @Test func `is over when she asks no more`() throws {
    _ = try village.house.perform(WithdrawRequest(), by: asel, roles: [.participant])
    #expect(try village.find(id).state == .overtaken)
    #expect(throws: rule("not-proposed")) { try village.accept(id, by: mentor) }
    #expect(try village.mentors()[0].free == 1)
  }

  @Test func `is taken back by the facilitator, and the place is free again`() throws {
    let page = try village.house.get("/en/mentoring/matching", as: .facilitator).text
    #expect(page.contains("Take back the proposal to Гүлнара"))
    let path = "/en/mentoring/matching/\(id)/back"
    #expect(try village.house.post(path, [:], as: .mentor).status == 403)
    #expect(try village.house.post(path, [:], as: .facilitator).status == 303)
    #expect(try village.mentors()[0].free == 1)
    #expect(try village.matching().rows[0].proposedTo.isEmpty)
    #expect(try village.house.post(path, [:], as: .facilitator).status == 409)
  }
}

@Suite struct `Reasons for an end` {
  @Test func `are counted without names, and only when they are many`() throws {
    let village = try MentoringHouse()
    let mentor = try village.mentor("Гүлнара", capacity: 9)
    func end(_ reason: EndReason) throws {
      let id = try village.pair(mentor, try village.participant("Асел"))
      _ = try village.house.perform(
        EndMentorship(id, because: reason, saying: "", village.letters), by: mentor,
        roles: [.mentor])
    }
    func tallies() throws -> [ReasonTally] {
      try village.house.read { tx in try ReasonTally.all(in: village.community, tx: tx) }
    }
    for reason in [EndReason.goalsReached, .schedule, .goalsReached, .personal] { try end(reason) }
    #expect(try tallies().isEmpty)
    try end(.goalsReached)
    #expect(try tallies().map(\.reason) == [.goalsReached, .personal, .schedule])
    #expect(try tallies().map(\.count) == [3, 1, 1])
    let page = try village.house.get("/en/mentoring/overview", as: .facilitator).text
    #expect(page.contains("Our hours never met"))
    #expect(
      try village.house.read { tx in
        try ReasonTally.all(in: village.house.neighbour, tx: tx).isEmpty
      })
  }
}

@Suite struct `A reminder` {
  @Test func `reaches both of a pair that is quiet, and nobody else`() throws {
    let village = try MentoringHouse()
    let mentor = try village.mentor("Гүлнара")
    let asel = try village.participant("Асел")
    let id = try village.pair(mentor, asel)
    func reminders(_ person: ID<Person>) throws -> [Int] {
      let viewer = Viewer(community: village.community, person: person, roles: [.participant])
      return try village.house.read { tx in
        try QuietPair.all(of: viewer, today: village.house.now.day, in: tx).map(\.weeks)
      }
    }
    #expect(try reminders(asel).isEmpty)
    village.house.now = village.house.now.advanced(days: 22)
    #expect(try reminders(asel) == [3])
    #expect(try reminders(mentor) == [3])
    #expect(try reminders(try village.participant("Бөтөн")).isEmpty)
    _ = try village.log(id, by: asel)
    #expect(try reminders(mentor).isEmpty)
  }
}
