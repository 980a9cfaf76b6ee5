import Choice
import Core
import Database

/// A counted decision of any kind, as every open format tells it.
struct PublicResult: Sendable {
  let decision: Decision
  let electors: Int?
  let ballots: Int
  let blank: Int
  let isDecided: Bool
  let lines: [Line]

  struct Line: Sendable {
    /// The key of an answer, or the published number of an option.
    let option: String
    let title: Translated
    /// Nothing where so few voted that it is withheld.
    let value: Rational?
    let cost: Amount?
    let hasWon: Bool
  }

  /// How many decisions one file holds, the latest first.
  static let most = 500

  /// Everything that is counted and published; no practice vote.
  static func all(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [PublicResult] {
    try Decision.counted(of: community, limit: most, in: tx).map {
      try read($0, community: community, in: tx)
    }
  }

  static func read(
    _ decision: Decision, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> PublicResult {
    guard let kind = decision.kind as? any CountedKind else {
      return try budget(decision, community, in: tx)
    }
    let model = try KindResultModel.read(decision, kind, community: community, in: tx)
    return PublicResult(
      decision: decision, electors: model.outcome.electors, ballots: model.outcome.ballots,
      blank: model.result.blank, isDecided: model.result.isDecided,
      lines: model.result.counts.map { line in
        let option = model.options.first { String($0.number) == line.option }
        return Line(
          option: line.option, title: option?.title ?? Translated(), value: line.value,
          cost: nil, hasWon: line.hasWon)
      })
  }

  private static func budget(
    _ decision: Decision, _ community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> PublicResult {
    let outcome = try DecisionOutcome.find(decision.id, community: community, in: tx)
    let ideas = try IdeaOutcome.all(of: decision.id, community: community, in: tx)
    return PublicResult(
      decision: decision, electors: outcome.electors, ballots: outcome.ballots,
      blank: outcome.blank, isDecided: ideas.contains(where: \.hasWon),
      lines: ideas.map {
        Line(
          option: $0.idea.code, title: $0.idea.title, value: Rational($0.votes),
          cost: $0.idea.cost, hasWon: $0.hasWon)
      })
  }
}

extension Decision {
  /// What is counted and no lesson, the latest first.
  static func counted(
    of community: ID<Community>, limit: Int, in tx: borrowing Transaction<some Any>
  ) throws -> [Decision] {
    try tx.all(countedQuery(of: community, limit: limit), Decision.init(row:))
  }

  /// What is or was open to everybody and no lesson, the latest first.
  static func announced(
    of community: ID<Community>, limit: Int, in tx: borrowing Transaction<some Any>
  ) throws -> [Decision] {
    try tx.all(announcedQuery(of: community, limit: limit), Decision.init(row:))
  }

  static func countedQuery(of community: ID<Community>, limit: Int) -> SQL {
    listQuery(community, "state = 'counted'", limit)
  }

  static func announcedQuery(of community: ID<Community>, limit: Int) -> SQL {
    listQuery(community, "state <> 'draft'", limit)
  }
}
