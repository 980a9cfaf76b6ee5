import Core
import Database
import Equality
import KurakTesting
import People
import Web

@testable import Decisions

/// A village with a decision in it: what most tests of this room begin with.
struct Ballotry {
  let house: TestHouse

  init() throws {
    house = try TestHouse(migrations: Decisions.migrations, endpoints: Decisions().endpoints)
  }

  var community: ID<Community> { house.community }

  func terms(
    budget: Int = 100_000, rule: CountingRule = CountingRule(), paper: Bool = false,
    rereading: Rereading = .all
  ) -> DecisionTerms {
    DecisionTerms(
      title: Translated([.ky: "Айылдын бюджети", .en: "The village budget"]),
      description: Translated([.en: "What shall we do first?"]), budget: budget,
      closesAt: house.now.advanced(days: 7), way: .budget(rule), usesPaper: paper,
      rereading: rereading)
  }

  func draft(
    costs: [Int] = [60_000, 30_000, 20_000], budget: Int = 100_000,
    rule: CountingRule = CountingRule(), paper: Bool = false, rereading: Rereading = .all
  ) throws -> ID<Decision> {
    let id = try house.perform(
      DraftDecision(terms(budget: budget, rule: rule, paper: paper, rereading: rereading)),
      as: .deputy)
    try answerEquality(of: id)
    for (place, cost) in costs.enumerated() {
      let title = Translated([.ky: "Идея \(place + 1)", .en: "Idea \(place + 1) <b>"])
      _ = try house.perform(AddIdea(to: id, IdeaTerms(title: title, cost: cost)), as: .deputy)
    }
    return id
  }

  func open(
    costs: [Int] = [60_000, 30_000, 20_000], budget: Int = 100_000,
    rule: CountingRule = CountingRule(), paper: Bool = false, rereading: Rereading = .all
  ) throws -> ID<Decision> {
    let id = try draft(
      costs: costs, budget: budget, rule: rule, paper: paper, rereading: rereading)
    _ = try house.perform(OpenDecision(id), as: .deputy)
    return id
  }

  /// A question of any other kind, with its options or candidates, taking ballots.
  func open(
    _ way: Way, _ options: [(String, Sex?)] = [], paper: Bool = false, practice: Bool = false
  ) throws -> ID<Decision> {
    let terms = DecisionTerms(
      title: Translated([.ky: "Суроо", .en: "A question"]),
      closesAt: house.now.advanced(days: 7), way: way, usesPaper: paper, isPractice: practice)
    let id = try house.perform(DraftDecision(terms), as: .deputy)
    if !practice { try answerEquality(of: id) }
    for (name, sex) in options {
      _ = try house.perform(
        AddIdea(to: id, IdeaTerms(title: Translated([.ky: name, .en: name]), sex: sex)),
        as: .deputy)
    }
    _ = try house.perform(OpenDecision(id), as: .deputy)
    return id
  }

  /// Lets new residents vote with ballots of any kind.
  func cast(_ ballots: [Ballot], in decision: ID<Decision>) throws {
    for (person, ballot) in zip(try residents(ballots.count), ballots) {
      _ = try house.perform(
        CastBallot(in: decision, ballot), by: person, roles: [.resident])
    }
  }

  /// The six answers without which nothing opens.
  func answerEquality(of id: ID<Decision>) throws {
    let answers = EqualityQuestion.allCases.map { ($0, Translated([.ky: "Жооп \($0.rawValue)"])) }
    _ = try house.perform(
      AnswerEquality(of: id, Dictionary(answers) { first, _ in first }), as: .deputy)
  }

  func kindResult(_ id: ID<Decision>) throws -> any KindResult {
    try house.read { tx in
      let decision = try Decision.find(id, community: community, in: tx)
      guard let kind = decision.kind as? any CountedKind else { throw DomainError.notFound }
      return try KindResultModel.read(decision, kind, community: community, in: tx).result
    }
  }

  func publication(_ id: ID<Decision>) throws -> Publication {
    try house.read { tx in try Publication.find(id, community: community, in: tx) }
  }

  func residents(_ count: Int) throws -> [ID<Person>] {
    try (1...count).map { try house.addPerson("Тургун \($0)", roles: [.resident]) }
  }

  func vote(_ person: ID<Person>, _ numbers: [Int], in decision: ID<Decision>) throws {
    _ = try house.perform(
      CastBallot(in: decision, Ballot(numbers)), by: person, roles: [.resident])
  }

  /// Lets new residents vote, one for each ballot.
  func vote(_ ballots: [[Int]], in decision: ID<Decision>) throws {
    for (person, ballot) in zip(try residents(ballots.count), ballots) {
      try vote(person, ballot, in: decision)
    }
  }

  /// Lets the closing time pass and the clock's job run.
  func close(_ decision: ID<Decision>) throws {
    house.now = try find(decision).closesAt
    try Decisions.closeDue(house.environment)
  }

  func find(_ id: ID<Decision>) throws -> Decision {
    try house.read { tx in try Decision.find(id, community: community, in: tx) }
  }

  func ideas(_ id: ID<Decision>) throws -> [Idea] {
    try house.read { tx in try Idea.all(of: id, community: community, in: tx) }
  }

  func outcome(_ id: ID<Decision>) throws -> DecisionOutcome {
    try house.read { tx in try DecisionOutcome.find(id, community: community, in: tx) }
  }

  func results(_ id: ID<Decision>) throws -> [IdeaOutcome] {
    try house.read { tx in try IdeaOutcome.all(of: id, community: community, in: tx) }
  }

  func count(_ sql: SQL) throws -> Int { try house.read { tx in try tx.count(sql) } }

  /// The whole journal as one text.
  func journal() throws -> String {
    let lines: [String] = try house.read { tx in
      try tx.all(
        "SELECT table_name || ' ' || coalesce(before, '') || ' ' || coalesce(after, '') FROM journal"
      ) { row in try row(0) }
    }
    return lines.joined(separator: "\n")
  }
}

/// What a rule of the house says, by its key.
func rule(_ key: String, _ arguments: Message.Argument...) -> DomainError {
  .rule(Message(key: "decisions.rule.\(key)", arguments: arguments))
}

func fault(_ field: String, _ key: String, _ arguments: Message.Argument...) -> DomainError {
  .invalid([Fault(field, Message(key: "decisions.fault.\(key)", arguments: arguments))])
}
