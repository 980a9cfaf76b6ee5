import Core
import Database
import Web

/// The files of an export that wait: somebody looks at what would come in before anything does.
///
/// They lie apart from the topics and go when they are dropped or taken in, or after a week.
struct KeptExport: Sendable {
  static let days: Int64 = 7

  let id: ID<KeptExport>
  let fileName: String
  /// One zip, empty once it was taken in.
  let bytes: [UInt8]
  /// The topic it became.
  let topic: ID<Topic>?

  static func find(
    _ id: ID<KeptExport>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> KeptExport {
    let found = try tx.first(
      """
      SELECT file_name, bytes, topic FROM deliberation_import
      WHERE id = \(id) AND community = \(community)
      """
    ) { row in
      KeptExport(id: id, fileName: try row(0), bytes: try row(1), topic: try row(2))
    }
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// Keeps what was uploaded, and throws away what nobody came back for.
  func keep(in community: ID<Community>, at now: Instant, tx: borrowing Transaction<Writes>) throws
  {
    try tx.run(
      """
      DELETE FROM deliberation_import
      WHERE created_at < \(now.advanced(seconds: -KeptExport.days * 86_400))
      """)
    try tx.run(
      """
      INSERT INTO deliberation_import (id, community, file_name, bytes, created_at)
      VALUES (\(id), \(community), \(fileName), \(bytes), \(now))
      ON CONFLICT (id) DO NOTHING
      """)
  }

  static func become(
    _ id: ID<KeptExport>, _ topic: ID<Topic>, community: ID<Community>,
    in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.run(
      """
      UPDATE deliberation_import SET topic = \(topic), bytes = \([UInt8]())
      WHERE id = \(id) AND community = \(community)
      """)
  }

  static func drop(
    _ id: ID<KeptExport>, community: ID<Community>, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.run("DELETE FROM deliberation_import WHERE id = \(id) AND community = \(community)")
  }
}
