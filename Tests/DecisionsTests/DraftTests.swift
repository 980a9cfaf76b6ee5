import Choice
import Core
import Database
import KurakTesting
import Testing
import Web

@testable import Decisions

@Suite struct `A draft` {
  let village: Ballotry

  init() throws { village = try Ballotry() }

  @Test func `is opened once it has ideas`() throws {
    let id = try village.house.perform(DraftDecision(village.terms()), as: .deputy)
    #expect(throws: rule("no-ideas")) {
      try village.house.perform(OpenDecision(id), as: .deputy)
    }
    _ = try village.house.perform(
      AddIdea(to: id, IdeaTerms(title: Translated([.ru: "Мост"]), cost: 5)), as: .facilitator)
    try village.answerEquality(of: id)
    _ = try village.house.perform(OpenDecision(id), as: .deputy)
    let opened = try village.find(id)
    #expect(opened.state == .open)
    #expect(opened.openedAt == village.house.now)
    #expect(opened.rule == CountingRule())
    #expect(opened.seed == id.description)
  }

  @Test func `keeps its numbers without gaps`() throws {
    let id = try village.draft()
    let second = try village.ideas(id)[1]
    _ = try village.house.perform(RemoveIdea(second.id, of: id), as: .deputy)
    let left = try village.ideas(id)
    #expect(left.map(\.number) == [1, 2])
    #expect(left.map(\.code) == ["1", "2"])
    #expect(left.map { $0.title.text(.ky) } == ["Идея 1", "Идея 3"])
  }

  @Test func `refuses an idea that costs more than there is`() throws {
    let id = try village.draft(costs: [])
    let dear = IdeaTerms(title: Translated([.ky: "Көпүрө"]), cost: 100_001)
    #expect(throws: fault("cost", "over-budget")) {
      try village.house.perform(AddIdea(to: id, dear), as: .deputy)
    }
    #expect(try village.ideas(id).isEmpty)
  }

  @Test func `does not open when its sum was lowered below an idea, nor when it is too late`()
    throws
  {
    let id = try village.draft()
    _ = try village.house.perform(ReviseDecision(id, village.terms(budget: 50_000)), as: .deputy)
    #expect(throws: rule("idea-over-budget", .number(1))) {
      try village.house.perform(OpenDecision(id), as: .deputy)
    }
    _ = try village.house.perform(ReviseDecision(id, village.terms()), as: .deputy)
    village.house.now = village.house.now.advanced(days: 8)
    #expect(throws: rule("closes-in-past")) {
      try village.house.perform(OpenDecision(id), as: .deputy)
    }
  }

  @Test func `is frozen once it is open`() throws {
    let id = try village.open()
    let idea = try village.ideas(id)[0].id
    let terms = IdeaTerms(title: Translated([.ky: "Башка"]), cost: 1)
    let commands: [any Command] = [
      ReviseDecision(id, village.terms(budget: 5)), AddIdea(to: id, terms),
      ReviseIdea(idea, of: id, terms), RemoveIdea(idea, of: id), DiscardDecision(id),
      OpenDecision(id),
    ]
    for command in commands {
      #expect(throws: rule("frozen")) { try perform(command) }
    }
    #expect(try village.find(id).budget == Amount(100_000))
    #expect(try village.ideas(id).count == 3)
  }

  private func perform(_ command: some Command) throws {
    _ = try village.house.perform(command, as: .deputy)
  }

  @Test func `is thrown away with its ideas`() throws {
    let id = try village.draft()
    _ = try village.house.perform(DiscardDecision(id), as: .deputy)
    #expect(throws: DomainError.notFound) { try village.find(id) }
    #expect(try village.count("SELECT count(*) FROM idea") == 0)
  }

  @Test(arguments: [Role.resident, .participant, .mentor, .officer, .caseWorker])
  func `is not for`(role: Role) throws {
    #expect(throws: DomainError.forbidden) {
      try village.house.perform(DraftDecision(village.terms()), as: role)
    }
  }

  @Test func `is unknown in the neighbouring village`() throws {
    let id = try village.draft()
    let stranger = try village.house.addPerson(
      "Коңшу", roles: [.deputy], in: village.house.neighbour)
    let actor = Actor(
      person: stranger, community: village.house.neighbour, roles: [.deputy],
      now: village.house.now, command: .v7(at: village.house.now))
    #expect(throws: DomainError.notFound) {
      try village.house.environment.perform(OpenDecision(id), by: actor)
    }
  }
}
