import Core
import Database

/// Failures as all servers of a database count them.
enum FailureTable {
  static let migration = Migration(
    "people-failures",
    """
    CREATE \(.unlogged) TABLE failure (
      digest \(.bytes) NOT NULL PRIMARY KEY,
      failures \(.integer) NOT NULL,
      last_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX failure_last ON failure (last_at)")

  static func count(
    _ key: [UInt8], in tx: borrowing Transaction<some Any>
  ) throws -> FailureCount? {
    try tx.first("SELECT failures, last_at FROM failure WHERE digest = \(key)") { row in
      FailureCount(failures: try row(0), last: try row(1))
    }
  }

  static func add(_ key: [UInt8], at now: Instant, in tx: borrowing Transaction<Writes>) throws {
    // Whoever fails sweeps, so that nothing is kept longer than it counts.
    let oldest = now.advanced(seconds: -FailureCount.memory)
    try tx.run("DELETE FROM failure WHERE last_at < \(oldest)")
    try tx.run(
      """
      INSERT INTO failure (digest, failures, last_at) VALUES (\(key), 1, \(now))
      ON CONFLICT (digest)
      DO UPDATE SET failures = failure.failures + 1, last_at = excluded.last_at
      """)
  }

  static func forget(_ key: [UInt8], in tx: borrowing Transaction<Writes>) throws {
    try tx.run("DELETE FROM failure WHERE digest = \(key)")
  }
}
