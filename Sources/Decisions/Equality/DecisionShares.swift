import Core
import Database
import Equality
import JSON
import Web

/// How many women and men could vote and did, as it was on the day of the count.
struct DecisionShares: Sendable, Equatable {
  static let table = Table("decision_share")
  /// Women, men, and those of whom it is not said.
  var entitled: [Int]
  var voted: [Int]

  /// Counts from the register; who voted, never how.
  static func count(
    of decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> DecisionShares {
    DecisionShares(
      entitled: try Sexes.count(
        """
        SELECT elector_sex.sex, count(DISTINCT membership.person)
        FROM membership LEFT JOIN elector_sex ON elector_sex.person = membership.person
        WHERE membership.community = \(community)
          AND membership.role IN (\(list: Electors.roles.sorted { $0.rawValue < $1.rawValue }))
        GROUP BY elector_sex.sex
        """, in: tx),
      voted: try Sexes.count(
        """
        SELECT elector_sex.sex, count(*)
        FROM ballot_cast LEFT JOIN elector_sex ON elector_sex.person = ballot_cast.person
        WHERE ballot_cast.decision = \(decision) AND ballot_cast.community = \(community)
        GROUP BY elector_sex.sex
        """, in: tx))
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

/// The same as it may be shown, with those who stood and were elected.
struct ShownShares: JSONModel, Equatable {
  let steps: [ShareStep]

  static let fields: [JSONField<Self>] = [.init("steps") { $0.steps }]

  init(_ shares: DecisionShares?, population: Population?, options: [Idea], winners: Set<Int>) {
    var steps: [ShareStep] = []
    if let population {
      steps.append(.population(women: population.women, men: population.men))
    }
    if let shares, shares.entitled[0] + shares.entitled[1] > 0 {
      steps += ShareStep.pair(
        ("entitled", Self.title("entitled"), shares.entitled),
        ("voted", Self.title("voted"), shares.voted))
    }
    // Who stands says so herself, and her name is on the ballot: nothing to hide.
    if options.contains(where: { $0.sex != nil }) {
      steps.append(Self.step("candidates", options))
      steps.append(Self.step("winners", options.filter { winners.contains($0.number) }))
    }
    self.steps = steps
  }

  static func read(
    _ decision: ID<Decision>, community: ID<Community>, _ options: [Idea], _ winners: Set<Int>,
    in tx: borrowing Transaction<some Any>
  ) throws -> ShownShares {
    ShownShares(
      try DecisionShares.find(decision, community: community, in: tx),
      population: try Population.find(community, in: tx), options: options, winners: winners)
  }

  private static func title(_ name: String) -> Message {
    Message(key: "decisions.shares.step.\(name)", arguments: [])
  }

  private static func step(_ name: String, _ people: [Idea]) -> ShareStep {
    ShareStep(
      name, title(name), women: people.count { $0.sex == .woman },
      men: people.count { $0.sex == .man }, unsaid: people.count { $0.sex == nil })
  }
}
