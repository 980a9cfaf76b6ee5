import Core
import Glibc

/// The data of an installation: one writer, some readers, each behind its lock.
package final class Database: Sendable {
  private let writer: Lane
  private let readers: [Lane]
  private let lock: DirectoryLock?

  /// Opens or makes a data file of SQLite; a second process on the same file is refused.
  package init(path: String, readers count: Int = 4) throws {
    lock = try DirectoryLock(path: path + ".lock")
    writer = Lane(.sqlite(try SQLiteConnection(path: path, isReader: false)))
    readers = try (0..<count).map { _ in
      Lane(.sqlite(try SQLiteConnection(path: path, isReader: true)))
    }
  }

  /// Connects to a database of PostgreSQL, which other processes may use as well.
  package init(postgres address: String, readers count: Int = 4) throws {
    lock = nil
    writer = Lane(.postgres(try PostgresConnection(address: address)))
    readers = try (0..<count).map { _ in
      Lane(.postgres(try PostgresConnection(address: address)))
    }
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
  ///
  /// On PostgreSQL the body runs again when another process came first.
  @discardableResult
  package func write<Result: Sendable>(
    as stamp: Stamp? = nil, _ body: (borrowing Transaction<Writes>) throws -> Result
  ) throws -> Result {
    try write(turn: stamp == nil ? .free : .journal, as: stamp, body)
  }

  @discardableResult
  func write<Result: Sendable>(
    turn: Turn, as stamp: Stamp? = nil, _ body: (borrowing Transaction<Writes>) throws -> Result
  ) throws -> Result {
    try writer.use { connection in
      for round in 0..<Database.patience {
        do {
          return try Database.writing(connection, turn, stamp, body)
        } catch let error as DatabaseError where error.isOvertaken {
          // Not at once and not together: those who met would meet again.
          usleep(UInt32.random(in: 0...1000) << UInt32(min(round, 6)))
        }
      }
      return try Database.writing(connection, turn, stamp, body)
    }
  }

  /// How often a write that was overtaken begins again.
  private static let patience = 12

  private static func writing<Result>(
    _ connection: Connection, _ turn: Turn, _ stamp: Stamp?,
    _ body: (borrowing Transaction<Writes>) throws -> Result
  ) throws -> Result {
    do {
      try connection.beginWriting(turn)
      // A name of its own: the optimiser of Swift 6.3 breaks off at a temporary that cannot be copied.
      let transaction = Transaction<Writes>(connection: connection, stamp: stamp)
      let result = try body(transaction)
      try connection.commit()
      return result
    } catch {
      try? connection.execute("ROLLBACK")
      throw error
    }
  }

  private static func reading<Result>(
    _ connection: Connection, _ body: (borrowing Transaction<Reads>) throws -> Result
  ) throws -> Result {
    try connection.beginReading()
    defer { try? connection.execute("COMMIT") }
    let transaction = Transaction<Reads>(connection: connection, stamp: nil)
    return try body(transaction)
  }

  /// Lends the writer's connection outside any transaction, for care of the engine.
  func tend<Result: Sendable>(_ body: (Connection) throws -> Result) throws -> Result {
    try writer.use(body)
  }
}
