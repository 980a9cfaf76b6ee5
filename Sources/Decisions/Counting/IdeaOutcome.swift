import Choice
import Core
import Database
import JSON
import Web

/// What became of an idea, and why, as data for a sentence in any language.
struct IdeaOutcome: Sendable {
  static let table = Table("idea_outcome")

  let idea: Idea
  let votes: Int
  let hasWon: Bool
  let facts: Facts

  enum Kind: String, Sendable, SQLBindable, SQLReadable {
    case funded, free, completed
    case tooDear = "too-dear"
    case doesNotFit = "does-not-fit"
    case noVotes = "no-votes"
    case belowGate = "below-gate"
    case excluded
  }

  /// A reason in columns.
  struct Facts: Sendable, Hashable {
    let kind: Kind
    /// The round it was funded in, its place in the completion, how many came before, or how
    /// many votes it needed.
    let round: Int?
    let payers: Int?
    let short: Int?
    /// The most anybody paid, or what was left.
    let amount: Amount?
  }
}

extension IdeaOutcome.Facts {
  init(_ reason: Reason) {
    switch reason {
    case .funded(let funding):
      self.init(
        kind: .funded, round: funding.round, payers: funding.payers, short: funding.short,
        amount: Amount(funding.share))
    case .free: self.init(kind: .free, round: nil, payers: nil, short: nil, amount: nil)
    case .addedByCompletion(let rank, let left):
      self.init(kind: .completed, round: rank, payers: nil, short: nil, amount: Amount(left))
    case .tooDear(let money, let rounds):
      self.init(kind: .tooDear, round: rounds, payers: nil, short: nil, amount: Amount(money))
    case .doesNotFit(let left):
      self.init(kind: .doesNotFit, round: nil, payers: nil, short: nil, amount: Amount(left))
    case .noVotes: self.init(kind: .noVotes, round: nil, payers: nil, short: nil, amount: nil)
    case .belowGate(let needed):
      self.init(kind: .belowGate, round: needed?.int, payers: nil, short: nil, amount: nil)
    case .excluded: self.init(kind: .excluded, round: nil, payers: nil, short: nil, amount: nil)
    }
  }
}

extension IdeaOutcome {
  /// The ideas of a counted decision as its result lists them.
  static func page(
    _ paging: Paging, of decision: ID<Decision>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [IdeaOutcome] {
    try tx.all(
      query(decision, community) + " LIMIT \(Paging.size) OFFSET \(paging.offset)",
      IdeaOutcome.init(row:))
  }

  static func all(
    of decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [IdeaOutcome] {
    try tx.all(query(decision, community), IdeaOutcome.init(row:))
  }

  /// Those that get money, for the drawing.
  static func winners(
    of decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [IdeaOutcome] {
    try all(of: decision, community: community, in: tx).filter(\.hasWon)
  }

  static func query(_ decision: ID<Decision>, _ community: ID<Community>) -> SQL {
    """
    SELECT idea.id, idea.number, idea.code, idea.title, idea.description, idea.cost, idea.sex,
      idea_outcome.votes, idea_outcome.won, idea_outcome.reason, idea_outcome.round,
      idea_outcome.payers, idea_outcome.short, idea_outcome.amount
    FROM idea_outcome JOIN idea ON idea.id = idea_outcome.idea
    WHERE idea_outcome.decision = \(decision) AND idea_outcome.community = \(community)
    ORDER BY idea_outcome.position
    """
  }

  private init(row: borrowing Row) throws {
    idea = try Idea(row: row)
    votes = try row(7)
    hasWon = try row(8)
    facts = Facts(
      kind: try row(9), round: try row(10), payers: try row(11), short: try row(12),
      amount: try row(13))
  }
}
