import Core
import Database
import Web

extension Topic {
  private static let columns: SQL = """
    id, question, background, opens_at, closes_at, voters, writers, moderation, code, source,
    closed_at
    """

  private init(row: borrowing Row) throws {
    id = try row(0)
    terms = TopicTerms(
      question: try row(1), background: try row(2), opensAt: try row(3), closesAt: try row(4),
      voters: try row(5), writers: try row(6), moderation: try row(7))
    code = try row(8)
    source = try row(9)
    closedAt = try row(10)
  }

  package static func find(
    _ id: ID<Topic>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Topic {
    let found = try tx.first(
      """
      SELECT \(columns) FROM deliberation_topic
      WHERE id = \(id) AND community = \(community)
      """, Topic.init(row:))
    guard let found else { throw DomainError.notFound }
    return found
  }

  static func find(
    code: String, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Topic? {
    try tx.first(
      """
      SELECT \(columns) FROM deliberation_topic
      WHERE code = \(code) AND community = \(community)
      """, Topic.init(row:))
  }

  static func count(
    in community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count("SELECT count(*) FROM deliberation_topic WHERE community = \(community)")
  }

  static func page(
    _ paging: Paging, of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Topic] {
    try tx.all(listing(community, paging), Topic.init(row:))
  }

  static func listing(_ community: ID<Community>, _ paging: Paging) -> SQL {
    """
    SELECT \(columns) FROM deliberation_topic WHERE community = \(community)
    ORDER BY closes_at DESC, id LIMIT \(Paging.size) OFFSET \(paging.offset)
    """
  }
}
