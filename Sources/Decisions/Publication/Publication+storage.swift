import Compression
import Core
import Database
import Ledger
import Sodium

extension Publication {
  private static func id(_ name: String, of decision: ID<Decision>) -> ID<Publication> {
    let digest = UUID16(digest: SHA256.sum(Array(name.utf8))) ?? UUID16(high: 0, low: 0)
    return .derived("published-file", decision.uuid, digest)
  }

  /// Keeps the files; the ballots lie where they always lay.
  func write(
    for decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<Writes>
  ) throws {
    for file in files {
      if file.name == Publication.ballots {
        try tx.run(
          """
          INSERT INTO ballot_file (decision, community, packed)
          VALUES (\(decision), \(community), \(gzip(file.bytes)))
          """)
      } else {
        try tx.run(
          """
          INSERT INTO published_file (id, community, decision, name, packed)
          VALUES (\(Publication.id(file.name, of: decision)), \(community), \(decision),
            \(file.name), \(gzip(file.bytes)))
          """)
      }
    }
  }

  /// What was published of a decision; nothing before it is counted.
  static func find(
    _ decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Publication {
    var files: [(String, [UInt8])] = try tx.all(
      """
      SELECT name, packed FROM published_file
      WHERE decision = \(decision) AND community = \(community) ORDER BY name
      """
    ) { row in (try row(0), try row(1)) }
    guard !files.isEmpty else { throw DomainError.notFound }
    if try PublishedBallots.exist(for: decision, community: community, in: tx) {
      let packed = try PublishedBallots.packed(for: decision, community: community, in: tx)
      files.append((ballots, packed))
    }
    return Publication(
      try files.map { name, packed in
        guard let bytes = gunzip(packed, limit: PublishedBallots.limit) else {
          throw DomainError.notFound
        }
        return File(name, bytes)
      })
  }
}
