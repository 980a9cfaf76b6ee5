import Core
import Database
import KurakTesting
import Ledger
import Localization
import Testing
import Web

@testable import Choice
@testable import Decisions

@Suite struct `Counting a decision` {
  let village: Ballotry

  init() throws { village = try Ballotry() }

  private let ballots: [[Int]] = [
    [1, 2], [1], [2, 3], [3], [], [1, 3], [2], [1, 2, 3], [3], [1], [2],
  ]

  @Test func `waits for its time and then happens once`() throws {
    let id = try village.open()
    try village.vote(ballots, in: id)
    village.house.now = try village.find(id).closesAt.advanced(seconds: -1)
    try Decisions.closeDue(village.house.environment)
    #expect(try village.find(id).state == .open)
    try village.close(id)
    let counted = try village.find(id)
    #expect(counted.state == .counted)
    #expect(counted.countedAt == village.house.now)
    let lines = try village.count("SELECT count(*) FROM journal")
    village.house.now = village.house.now.advanced(days: 1)
    try Decisions.closeDue(village.house.environment)
    #expect(try village.count("SELECT count(*) FROM journal") == lines)
    #expect(try village.find(id).countedAt == counted.countedAt)
  }

  @Test(arguments: BudgetRule.allCases, Utility.ofTicks)
  func `weighs and sets aside what was stated, and so does whoever counts again`(
    method: BudgetRule, utility: Utility
  ) throws {
    let rule = CountingRule(method: method, utility: utility, completion: .none, gate: .whole)
    let id = try village.open(costs: [600, 300, 200], budget: 1000, rule: rule)
    #expect(try village.find(id).rule == rule)
    try village.vote(ballots, in: id)
    try village.close(id)
    // For 600 of 1,000 seven of eleven voters are needed, and five want it.
    let dear = try #require(try village.results(id).first { $0.idea.number == 1 })
    #expect(!dear.hasWon && dear.facts.kind == .belowGate && dear.facts.round == 7)
    #expect(try village.results(id).filter(\.hasWon).map(\.idea.number).sorted() == [2, 3])
    let publication = try village.house.read { tx in
      try Publication.find(id, community: village.community, in: tx)
    }
    let recount = Recount(
      publication.files + [Publication.File(Publication.sums, publication.sumList)])
    #expect(recount.faults.isEmpty, "\(recount.faults)")
    let page = try village.house.get("/en/decisions/\(id)").text
    #expect(page.contains("Its whole part of the sum"))
    #expect(page.contains("What a voter gains from an idea") == (method == .equalShares))
  }

  @Test(arguments: Completion.allCases, Start.allCases)
  func `agrees with the counting library`(completion: Completion, start: Start) throws {
    let rule = CountingRule(completion: completion, start: start, isExhaustive: false)
    let id = try village.open(costs: [600, 300, 200], budget: 1000, rule: rule)
    try village.vote(ballots, in: id)
    try village.close(id)
    let projects = [600, 300, 200].enumerated().map { place, cost in
      Project(id: String(place + 1), cost: Rational(cost))
    }
    let election = Election(
      budget: 1000, projects: projects, approvals: ballots.map { $0.map { $0 - 1 } })
    let expected = EqualShares(rule.parameters(seed: id.description)).count(election)
    let outcome = try village.outcome(id)
    let results = try village.results(id)
    #expect(outcome.cost == Amount(expected.cost))
    #expect(outcome.endowment == Amount(expected.endowment))
    #expect(outcome.raises == "\(expected.raises)")
    #expect(outcome.pleased == expected.votersWithWinner)
    #expect(outcome.ballots == 11 && outcome.blank == 1 && outcome.onPaper == 0)
    #expect(
      Set(results.filter(\.hasWon).map(\.idea.number)) == Set(expected.winners.map { $0 + 1 }))
    for result in results {
      let place = result.idea.number - 1
      #expect(result.votes == election.supporters[place])
      #expect(result.facts == IdeaOutcome.Facts(expected.reasons[place]))
    }
  }

  @Test(arguments: BudgetRule.allCases)
  func `follows the rule that was stated, and says why in its words`(method: BudgetRule) throws {
    let rule = CountingRule(method: method)
    let id = try village.open(costs: [600, 300, 200], budget: 1000, rule: rule)
    try village.vote(ballots, in: id)
    try village.close(id)
    #expect(try village.find(id).rule.method == method)
    let projects = [600, 300, 200].enumerated().map { place, cost in
      Project(id: String(place + 1), cost: Rational(cost))
    }
    let election = Election(
      budget: 1000, projects: projects, approvals: ballots.map { $0.map { $0 - 1 } })
    let expected = method.count(election, rule.parameters(seed: id.description))
    let results = try village.results(id)
    #expect(
      Set(results.filter(\.hasWon).map(\.idea.number)) == Set(expected.winners.map { $0 + 1 }))
    for language in Language.allCases {
      let page = try village.house.get("/\(language.rawValue)/decisions/\(id)").text
      #expect(!page.contains("decisions.reason") && !page.contains("decisions.method"))
    }
    let publication = try village.house.read { tx in
      try Publication.find(id, community: village.community, in: tx)
    }
    let sums = Publication.File(Publication.sums, publication.sumList)
    let recount = Recount(publication.files + [sums])
    #expect(
      recount.faults.isEmpty && Set(recount.winners) == Set(expected.winners.map { "\($0 + 1)" }))
  }

  @Test func `is content with no ballot at all`() throws {
    let id = try village.open()
    try village.close(id)
    #expect(try village.find(id).state == .counted)
    #expect(try village.outcome(id).ballots == 0)
    #expect(try village.results(id).allSatisfy { !$0.hasWon })
  }

  @Test func `knows how many could have voted`() throws {
    let id = try village.open()
    try village.vote([[1], [2]], in: id)
    _ = try village.house.addPerson("Экөө тең", roles: [.resident, .participant])
    _ = try village.house.addPerson("Коңшу", roles: [.resident], in: village.house.neighbour)
    try village.close(id)
    #expect(try village.outcome(id).electors == 3)
  }

  @Test func `goes on where it was cut off`() throws {
    let id = try village.open()
    try village.vote(ballots, in: id)
    village.house.now = try village.find(id).closesAt
    let environment = village.house.environment
    _ = try environment.performAsSystem(CloseDecision(decision: id), in: village.community)
    #expect(try village.find(id).state == .closed)
    #expect(try village.count("SELECT count(*) FROM decision_key") == 1)
    try Decisions.closeDue(environment)
    #expect(try village.find(id).state == .counted)
    #expect(try village.count("SELECT count(*) FROM decision_key") == 0)
  }

  @Test func `cannot be asked for by anybody`() throws {
    let id = try village.open()
    for role in Role.allCases {
      #expect(throws: DomainError.forbidden) {
        try village.house.perform(CloseDecision(decision: id), as: role)
      }
    }
  }

  @Test func `publishes no list of ballots where few voted`() throws {
    let small = try village.open()
    try village.vote([[1], [2], [3], [1], [2], [3], [1], [2], [3]], in: small)
    try village.close(small)
    let large = try village.open()
    try village.vote([[1], [2], [3], [1], [2], [3], [1], [2], [3], []], in: large)
    try village.close(large)
    let exist = try village.house.read { tx in
      try [small, large].map { id in
        try PublishedBallots.exist(for: id, community: village.community, in: tx)
      }
    }
    #expect(exist == [false, true])
    #expect(!PublishedBallots.isSafe(voters: 9) && PublishedBallots.isSafe(voters: 10))
  }

  @Test func `keeps sums exact however they are written`() throws {
    for text in ["0", "12", "35/3", "340282366920938463463374607431768211455/7"] {
      #expect(Amount(stored: text)?.stored == text)
    }
    for text in ["", "-1", "1/", "/2", "1/0", "1/2/3", "x", "1.5"] {
      #expect(Amount(stored: text) == nil)
    }
  }

  @Test func `says for every reason one sentence in every language`() throws {
    let idea = Idea(
      id: .make(at: village.house.now), number: 1, code: "1", title: Translated(),
      description: Translated(), cost: Amount(900))
    let reasons: [Reason] = [
      .funded(Funding(round: 1, payers: 3, short: 0, share: 300)),
      .funded(Funding(round: 2, payers: 2, short: 1, share: 500)), .free,
      .addedByCompletion(rank: 1, left: 950), .tooDear(money: 899, afterRounds: 2),
      .doesNotFit(left: 100), .noVotes,
    ]
    for language in Language.allCases {
      let words = village.house.environment.catalog[language]
      let sentences = reasons.map { reason in
        IdeaOutcome(idea: idea, votes: 3, hasWon: true, facts: .init(reason))
          .sentence(words, .equalShares, .som)
      }
      #expect(Set(sentences).count == reasons.count)
      #expect(sentences[1].contains("500") && sentences[4].contains("899"))
      #expect(!sentences.contains { $0.contains("decisions.") || $0.contains("{") })
    }
  }
}
