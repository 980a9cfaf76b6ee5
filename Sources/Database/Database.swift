import Core

/// The one data file: one writer, some readers, each behind its lock.
package final class Database: Sendable {
  private let writer: Lane
  private let readers: [Lane]
  private let lock: DirectoryLock

  /// Opens or makes the file; a second process on the same file is refused.
  package init(path: String, readers count: Int = 4) throws {
    lock = try DirectoryLock(path: path + ".lock")
    writer = try Lane(path: path, isReader: false)
    readers = try (0..<count).map { _ in try Lane(path: path, isReader: true) }
  }

  /// Reads one consistent state.
  package func read<Result: Sendable>(
    _ body: (borrowing Transaction<Reads>) throws -> Result
  ) throws -> Result {
    for reader in readers {
      if let result = try reader.useIfFree({ try Database.reading($0, body) }) { return result }
    }
    return try readers[0].use { try Database.reading($0, body) }
  }

  /// Writes, all or nothing; a stamp is needed for journalled tables.
  @discardableResult
  package func write<Result: Sendable>(
    as stamp: Stamp? = nil, _ body: (borrowing Transaction<Writes>) throws -> Result
  ) throws -> Result {
    try writer.use { connection in
      try connection.execute("BEGIN IMMEDIATE")
      do {
        // A name of its own: the optimiser of Swift 6.3 breaks off at a temporary that cannot be copied.
        let transaction = Transaction<Writes>(connection: connection, stamp: stamp)
        let result = try body(transaction)
        try connection.execute("COMMIT")
        return result
      } catch {
        try? connection.execute("ROLLBACK")
        throw error
      }
    }
  }

  /// Moves the log into the file and truncates it, so that destroyed keys leave no copy there.
  ///
  /// False when a reader held the log; then it must be tried again.
  @discardableResult
  package func checkpoint() throws -> Bool {
    try writer.use { connection in
      var isBusy = true
      try connection.run("PRAGMA wal_checkpoint(TRUNCATE)") { row in
        isBusy = try row(0)
        return true
      }
      return !isBusy
    }
  }

  /// What the engine says of the file; empty when it is sound.
  package func faults() throws -> [String] {
    try read { tx in
      let integrity: [String] = try tx.all("PRAGMA integrity_check") { row in try row(0) }
      let foreign: [String] = try tx.all("PRAGMA foreign_key_check") { row in try row(0) }
      return integrity.filter { $0 != "ok" } + foreign.map { "foreign key in \($0)" }
    }
  }

  /// The version of the engine in use.
  package func engineVersion() throws -> String {
    try read { tx in try tx.first("SELECT sqlite_version()") { row in try row(0) } ?? "" }
  }

  private static func reading<Result>(
    _ connection: Connection, _ body: (borrowing Transaction<Reads>) throws -> Result
  ) throws -> Result {
    try connection.execute("BEGIN")
    defer { try? connection.execute("COMMIT") }
    let transaction = Transaction<Reads>(connection: connection, stamp: nil)
    return try body(transaction)
  }
}
