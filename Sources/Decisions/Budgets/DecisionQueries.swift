import Core
import Database
import Web

extension Decision {
  private static let columns: SQL = """
    id, title, description, budget, currency, closes_at, method, completion, start, exhaustive,
    ties, seed, uses_paper, imported, state, opened_at, paper_in_at, counted_at, kind, settings,
    practice, rereading, utility, gate
    """

  package static func find(
    _ id: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Decision {
    let found = try tx.first(
      "SELECT \(columns) FROM decision WHERE id = \(id) AND community = \(community)",
      Decision.init(row:))
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// The same, for somebody who may not see drafts.
  static func find(
    _ id: ID<Decision>, for viewer: Viewer, in tx: borrowing Transaction<some Any>
  ) throws -> Decision {
    guard let community = viewer.community else { throw DomainError.notFound }
    let found = try find(id, community: community, in: tx)
    guard found.state != .draft || viewer.may(.deciders) else { throw DomainError.notFound }
    return found
  }

  static func count(
    in community: ID<Community>, withDrafts: Bool, in tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count(
      "SELECT count(*) FROM decision WHERE community = \(community) \(drafts(withDrafts))")
  }

  /// Those that close last come first, so that what is open stands above what is past.
  static func page(
    _ paging: Paging, of community: ID<Community>, withDrafts: Bool,
    in tx: borrowing Transaction<some Any>
  ) throws -> [Decision] {
    try tx.all(pageQuery(paging, of: community, withDrafts: withDrafts), Decision.init(row:))
  }

  static func pageQuery(
    _ paging: Paging, of community: ID<Community>, withDrafts: Bool
  ) -> SQL {
    """
    SELECT \(columns) FROM decision WHERE community = \(community) \(drafts(withDrafts))
    ORDER BY closes_at DESC, id DESC LIMIT \(Paging.size) OFFSET \(paging.offset)
    """
  }

  static func listQuery(_ community: ID<Community>, _ state: SQL, _ limit: Int) -> SQL {
    """
    SELECT \(columns) FROM decision
    WHERE community = \(community) AND practice = 0 AND \(state)
    ORDER BY closes_at DESC, id DESC LIMIT \(limit)
    """
  }

  private static func drafts(_ isShown: Bool) -> SQL {
    isShown ? "" : "AND state <> 'draft'"
  }

  init(row: borrowing Row) throws {
    let rule = CountingRule(
      method: try row(6), utility: try row(22), completion: try row(7), start: try row(8),
      isExhaustive: try row(9), gate: try row(23), ties: try row(10))
    let seed: String = try row(11)
    self.init(
      id: try row(0), title: try row(1), description: try row(2), budget: try row(3),
      currency: try row(4), closesAt: try row(5), rule: rule,
      kind: try Decision.kind(named: try row(18), try row(19), rule, seed), seed: seed,
      usesPaper: try row(12), rereading: try row(21), isImported: try row(13),
      isPractice: try row(20),
      state: try row(14), openedAt: try row(15), paperInAt: try row(16), countedAt: try row(17))
  }

  private static func kind(
    named name: String, _ settings: Settings, _ rule: CountingRule, _ seed: String
  ) throws -> any Kind {
    guard let kind = Kinds.named(name) else { throw DatabaseError.unexpectedValue(18) }
    return kind == BudgetKind.self ? BudgetKind(rule: rule, seed: seed) : kind.init(settings)
  }
}
