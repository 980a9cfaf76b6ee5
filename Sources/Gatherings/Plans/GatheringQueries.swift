import Core
import Database
import Web

extension Gathering {
  private static let columns: SQL = """
    id, kind, title, place, day, minute, invitation, quorum_rule, quorum_amount, quorum_total,
    quorum_source, population_women, population_men, population_source, chair, secretary, state,
    opened_at, ended_at, approved_at
    """

  package static func find(
    _ id: ID<Gathering>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Gathering {
    let found = try tx.first(
      "SELECT \(columns) FROM gathering WHERE id = \(id) AND community = \(community)",
      Gathering.init(row:))
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// The same for whoever reads: a draft is there for those alone who write it.
  static func find(
    _ id: ID<Gathering>, for viewer: Viewer, in tx: borrowing Transaction<some Any>
  ) throws -> Gathering {
    guard let community = viewer.community else { throw DomainError.notFound }
    let found = try find(id, community: community, in: tx)
    guard found.state != .draft || viewer.may(.conveners) else { throw DomainError.notFound }
    return found
  }

  /// One of which something may still be written.
  static func taking(
    _ id: ID<Gathering>, by actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> Gathering {
    let found = try find(id, community: actor.community, in: tx)
    guard found.takesFacts else {
      throw DomainError.rule(
        Message(found.state == .draft ? "gatherings.rule.draft" : "gatherings.rule.approved"))
    }
    return found
  }

  static func count(
    in community: ID<Community>, withDrafts: Bool, tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count(
      "SELECT count(*) FROM gathering WHERE community = \(community) \(drafts(withDrafts))")
  }

  /// The latest day first: what comes stands above what is past.
  static func page(
    _ paging: Paging, of community: ID<Community>, withDrafts: Bool,
    in tx: borrowing Transaction<some Any>
  ) throws -> [Gathering] {
    try tx.all(listing(paging, of: community, withDrafts: withDrafts), Gathering.init(row:))
  }

  static func listing(_ paging: Paging, of community: ID<Community>, withDrafts: Bool) -> SQL {
    """
    SELECT \(columns) FROM gathering WHERE community = \(community) \(drafts(withDrafts))
    ORDER BY day DESC, id DESC LIMIT \(Paging.size) OFFSET \(paging.offset)
    """
  }

  /// From a day on, for a calendar.
  static func since(_ day: Day, of community: ID<Community>) -> SQL {
    """
    SELECT \(columns) FROM gathering
    WHERE community = \(community) AND day >= \(day) AND state <> 'draft'
    ORDER BY day, id LIMIT 500
    """
  }

  private static func drafts(_ areShown: Bool) -> SQL { areShown ? "" : "AND state <> 'draft'" }

  init(row: borrowing Row) throws {
    let women: Int? = try row(11)
    let men: Int? = try row(12)
    let source: String = try row(13)
    var population: Population?
    if let women, let men { population = Population(women: women, men: men, source: source) }
    self.init(
      id: try row(0),
      plan: GatheringPlan(
        kind: try row(1), title: try row(2), place: try row(3), day: try row(4),
        minute: try row(5), invitation: try row(6),
        quorum: Quorum(try row(7), amount: try row(8), of: try row(9), source: try row(10)),
        population: population),
      officers: Officers(chair: try row(14), secretary: try row(15)), state: try row(16),
      openedAt: try row(17), endedAt: try row(18), approvedAt: try row(19))
  }
}
