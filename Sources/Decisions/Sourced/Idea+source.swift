import Core
import Database

extension Idea {
  /// The idea that a draft already has of it.
  static func taken(
    from source: ID<Never>, into decision: ID<Decision>, in tx: borrowing Transaction<some Any>
  ) throws -> ID<Idea>? {
    try tx.first(
      "SELECT id FROM idea WHERE decision = \(decision) AND source = \(source)"
    ) { row in try row(0) }
  }

  /// What the ideas of a decision were before, those that came from elsewhere alone.
  static func sources(
    of decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [(idea: ID<Idea>, source: ID<Never>)] {
    try tx.all(
      """
      SELECT id, source FROM idea
      WHERE decision = \(decision) AND community = \(community) AND source IS NOT NULL
      ORDER BY number
      """
    ) { row in (idea: try row(0), source: try row(1)) }
  }
}

extension Kind {
  /// Whether what residents proposed may be chosen among: neither people nor a yes or no.
  var takesProposals: Bool { choices == .idea || choices == .option }
}

extension Decisions {
  /// A decision that is being prepared, for those who fill it from another room.
  package struct Draft: Sendable {
    package let id: ID<Decision>
    package let title: Translated
    /// Whether each idea has a price.
    package let isBudget: Bool
    package let budget: Amount
    /// What its ideas were before.
    package let sources: Set<ID<Never>>
  }

  /// What has opened, and what cannot be filled so, is not found.
  package static func prepared(
    _ id: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Draft {
    let found = try Decision.find(id, community: community, in: tx)
    guard found.state == .draft, found.kind.takesProposals else { throw DomainError.notFound }
    return Draft(
      id: id, title: found.title, isBudget: found.kind.choices == .idea, budget: found.budget,
      sources: Set(try Idea.sources(of: id, community: community, in: tx).map(\.source)))
  }
}
