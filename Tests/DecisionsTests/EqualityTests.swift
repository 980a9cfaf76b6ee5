import Core
import Database
import Equality
import HTTP
import KurakTesting
import Testing
import Web

@testable import Decisions

@Suite struct `The equality check` {
  let village: Ballotry
  var house: TestHouse { village.house }

  init() throws { village = try Ballotry() }

  private func shares(_ id: ID<Decision>) throws -> DecisionShares? {
    try house.read { tx in
      try DecisionShares.find(id, community: village.community, in: tx)
    }
  }

  @Test func `is passed before a decision opens, and stands afterwards`() throws {
    let id = try house.perform(DraftDecision(village.terms()), as: .deputy)
    _ = try house.perform(
      AddIdea(to: id, IdeaTerms(title: Translated([.ky: "Көпүрө"]), cost: 5)), as: .deputy)
    #expect(throws: DomainError.rule(Message("equality.rule.missing", .number(6)))) {
      try house.perform(OpenDecision(id), as: .deputy)
    }
    let place = "/en/decisions/\(id)"
    #expect(try house.get(place, as: .deputy).text.contains("Equality check: 0 of 6"))
    let half = try house.post(
      "\(place)/equality", ["decides.en": "Everybody <here>", "pays.en": "Nobody"], as: .deputy)
    #expect(half.status == 422 && half.text.contains("Everybody &lt;here&gt;"))
    try village.answerEquality(of: id)
    _ = try house.perform(OpenDecision(id), as: .deputy)
    let seen = try house.get(place).text
    for question in EqualityQuestion.allCases {
      #expect(seen.contains("Жооп \(question.rawValue)"))
    }
    #expect(throws: rule("frozen")) { try village.answerEquality(of: id) }
    #expect(try house.get("\(place)/equality", as: .deputy).status == 404)
  }

  @Test func `is thrown away with its draft, and not asked of a lesson`() throws {
    let id = try village.draft()
    _ = try house.perform(DiscardDecision(id), as: .deputy)
    #expect(try village.count("SELECT count(*) FROM equality_answer") == 0)
    let lesson = try village.open(.majority(), practice: true)
    #expect(try village.find(lesson).state == .open)
  }

  @Test func `counts women among those who could vote and did, once it is counted`() throws {
    let people = try village.residents(40)
    for (place, person) in people.enumerated() where place < 36 {
      _ = try house.perform(NoteSex(place < 20 ? .woman : .man, of: person), as: .officer)
    }
    _ = try house.perform(
      NotePopulation(women: 600, men: 400, source: "2026"), as: .deputy)
    let id = try village.open(.majority(quorum: 0))
    for person in people.prefix(10) + people[20..<30] {
      _ = try house.perform(
        CastBallot(in: id, Ballot(marks: [1])), by: person, roles: [.resident])
    }
    #expect(try shares(id) == nil)
    try village.close(id)
    #expect(
      try shares(id) == DecisionShares(entitled: [20, 16, 4], voted: [10, 10, 0]))
    let page = try house.get("/en/decisions/\(id)").text
    #expect(page.contains("share at each step") && page.contains("60%"))
    let steps = try told(id)
    #expect(steps.map(\.name) == ["population", "entitled", "voted"])
    // What the page hides is hidden from other rooms as well.
    #expect(steps.first?.percent == 60 && steps.allSatisfy { $0.unsaid == nil })
    for step in steps { #expect(step.women.map { page.contains(">\($0)</td>") } ?? true) }
    // What was noted later changes nothing that was counted.
    _ = try house.perform(NoteSex(nil, of: people[0]), as: .officer)
    #expect(
      try shares(id) == DecisionShares(entitled: [20, 16, 4], voted: [10, 10, 0]))
  }

  /// As other rooms are told.
  private func told(_ id: ID<Decision>, in other: ID<Community>? = nil) throws -> [ShareStep] {
    try house.read { tx in
      try Decisions.shares(of: id, community: other ?? village.community, in: tx)
    }
  }

  private func decided(_ days: ClosedRange<Day>, in other: ID<Community>? = nil) throws
    -> [ID<Decision>]
  {
    try house.read { tx in
      try Decisions.decided(on: days, in: other ?? village.community, tx)
    }
  }

  @Test func `is told to other rooms of what is counted, by the day of its closing`() throws {
    let (open, lesson) = (
      try village.open(.majority(quorum: 0)),
      try village.open(
        .majority(quorum: 0), practice: true)
    )
    let day = try village.find(open).closesAt.day
    #expect(try told(open).isEmpty && decided(day...day).isEmpty)
    try village.close(open)
    try village.close(lesson)
    #expect(try decided(day...day) == [open] && told(lesson).isEmpty)
    #expect(try decided(day.advanced(by: 1)...day.advanced(by: 9)).isEmpty)
    #expect(try decided(day.advanced(by: -9)...day.advanced(by: -1)).isEmpty)
    #expect(try decided(day...day, in: house.neighbour).isEmpty)
    #expect(throws: DomainError.notFound) { try told(open, in: house.neighbour) }
  }

  @Test(arguments: [[30, 3, 0], [4, 30, 0], [12, 12, 2], [0, 20, 20], [6, 6, 1]])
  func `shows no small number, nor what it could be worked out from`(voted: [Int]) {
    let shares = DecisionShares(entitled: [40, 40, 20], voted: voted)
    let shown = ShownShares(shares, population: nil, options: [], winners: [])
    #expect(shown.steps.map(\.name) == ["entitled", "voted"])
    let absent = zip(shares.entitled, voted).map { $0 - $1 }
    for (place, count) in voted.enumerated() {
      let entitled = [
        shown.steps[0].women, shown.steps[0].men, shown.steps[0].unsaid,
      ][place]
      let seen = [shown.steps[1].women, shown.steps[1].men, shown.steps[1].unsaid][place]
      #expect(seen == nil || count >= ShareStep.least)
      // A hidden number must not be the difference of two that are shown.
      if seen != nil && entitled != nil { #expect(absent[place] >= ShareStep.least) }
    }
  }

  @Test func `is for those of this village alone`() throws {
    let id = try village.draft()
    let stranger = try house.addPerson("Коңшу", roles: [.deputy, .officer], in: house.neighbour)
    #expect(house.get("/en/decisions/\(id)/equality", by: stranger).status == 404)
    let sent = house.post("/en/decisions/\(id)/equality", ["decides.ky": "Мен"], by: stranger)
    #expect(sent.status == 404)
    let person = try village.residents(1)[0]
    let open = try village.open(paper: true)
    let answer = house.post(
      "/en/decisions/\(open)/paper/sex", ["person": person.description, "sex": "woman"],
      by: stranger)
    #expect(answer.status == 404)
    #expect(try village.count("SELECT count(*) FROM elector_sex") == 0)
    #expect(
      try house.post(
        "/en/decisions/\(open)/paper/sex", ["person": person.description, "sex": "woman"],
        as: .officer
      ).status == 303)
    let register = try house.get("/en/decisions/\(open)/paper/register", as: .officer).text
    #expect(register.contains("aria-pressed=\"true\""))
  }
}
