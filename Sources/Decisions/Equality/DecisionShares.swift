import Choice
import Core
import Database
import JSON
import Web

/// How many women and men could vote and did, as it was on the day of the count.
struct DecisionShares: Sendable, Equatable {
  static let table = Table("decision_share")
  /// Fewer are not shown: a small number can tell who it is.
  static let least = 5

  /// Women, men, and those of whom it is not said.
  var entitled: [Int]
  var voted: [Int]

  /// Counts from the register; who voted, never how.
  static func count(
    of decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> DecisionShares {
    DecisionShares(
      entitled: try group(
        """
        SELECT elector_sex.sex, count(DISTINCT membership.person)
        FROM membership LEFT JOIN elector_sex ON elector_sex.person = membership.person
        WHERE membership.community = \(community)
          AND membership.role IN (\(list: Electors.roles.sorted { $0.rawValue < $1.rawValue }))
        GROUP BY elector_sex.sex
        """, in: tx),
      voted: try group(
        """
        SELECT elector_sex.sex, count(*)
        FROM ballot_cast LEFT JOIN elector_sex ON elector_sex.person = ballot_cast.person
        WHERE ballot_cast.decision = \(decision) AND ballot_cast.community = \(community)
        GROUP BY elector_sex.sex
        """, in: tx))
  }

  private static func group(_ query: SQL, in tx: borrowing Transaction<some Any>) throws -> [Int] {
    let rows: [(Sex?, Int)] = try tx.all(query) { row in (try row(0), try row(1)) }
    return [Sex.woman, .man, nil].map { sex in rows.first { $0.0 == sex }?.1 ?? 0 }
  }

  func write(
    for decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.insert(
      into: Self.table, ID<DecisionShares>.derived("decision-share", decision.uuid),
      [
        "community": community, "decision": decision, "women_entitled": entitled[0],
        "men_entitled": entitled[1], "unsaid_entitled": entitled[2], "women_voted": voted[0],
        "men_voted": voted[1], "unsaid_voted": voted[2],
      ])
  }

  static func find(
    _ decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> DecisionShares? {
    try tx.first(
      """
      SELECT women_entitled, men_entitled, unsaid_entitled, women_voted, men_voted, unsaid_voted
      FROM decision_share WHERE decision = \(decision) AND community = \(community)
      """
    ) { row in
      DecisionShares(
        entitled: [try row(0), try row(1), try row(2)], voted: [try row(3), try row(4), try row(5)])
    }
  }
}

/// The same as it may be shown: small counts hidden, and others with them as far as needed.
struct ShownShares: JSONModel, Equatable {
  let steps: [Step]

  struct Step: JSONModel, Equatable {
    let name: String
    let women: Int?
    let men: Int?
    let unsaid: Int?

    /// The part of women among those of whom it is said, in percent; hidden with what it is of.
    var percent: Int? {
      guard let women, let men, women + men > 0 else { return nil }
      return (women * 200 + women + men) / (2 * (women + men))
    }

    static let fields: [JSONField<Self>] = [
      .init("step") { $0.name }, .init("women") { $0.women }, .init("men") { $0.men },
      .init("unsaid") { $0.unsaid }, .init("women_percent") { $0.percent },
    ]
  }

  static let fields: [JSONField<Self>] = [.init("steps") { $0.steps }]

  /// Who voted and who did not are the rows; who was entitled is their sum.
  init(_ shares: DecisionShares?, population: Population?, options: [Idea], winners: Set<Int>) {
    var steps: [Step] = []
    if let population {
      steps.append(
        Step(name: "population", women: population.women, men: population.men, unsaid: nil))
    }
    if let shares, shares.entitled[0] + shares.entitled[1] > 0 {
      steps += ShownShares.safe(shares)
    }
    // Who stands says so herself, and her name is on the ballot: nothing to hide.
    if options.contains(where: { $0.sex != nil }) {
      steps.append(ShownShares.step("candidates", options))
      steps.append(
        ShownShares.step("winners", options.filter { winners.contains($0.number) }))
    }
    self.steps = steps
  }

  private static func safe(_ shares: DecisionShares) -> [Step] {
    let absent = zip(shares.entitled, shares.voted).map { max(0, $0 - $1) }
    guard let table = try? SafeTable([shares.voted, absent], least: DecisionShares.least) else {
      return []
    }
    return [
      Step(
        name: "entitled", women: table.shown(column: 0), men: table.shown(column: 1),
        unsaid: table.shown(column: 2)),
      Step(
        name: "voted", women: table.shown(row: 0, column: 0), men: table.shown(row: 0, column: 1),
        unsaid: table.shown(row: 0, column: 2)),
    ]
  }

  private static func step(_ name: String, _ people: [Idea]) -> Step {
    Step(
      name: name, women: people.count { $0.sex == .woman }, men: people.count { $0.sex == .man },
      unsaid: people.count { $0.sex == nil })
  }
}
