import Core

/// The data of an installation: one writer, some readers, each behind its lock.
package final class Database: Sendable {
  private let writer: Lane
  private let queue: WriteQueue
  private let readers: [Lane]
  private let lock: DirectoryLock?
  private let replica: Replica?
  /// Where it lies, for long reads that must hold up nobody here.
  package let place: DataPlace

  /// Opens or makes a data file of SQLite; a second process on the same file is refused.
  package init(path: String, readers count: Int = 4) throws {
    place = .sqlite(path: path)
    replica = nil
    lock = try DirectoryLock(path: path + ".lock")
    writer = Lane(.sqlite(try SQLiteConnection(path: path, isReader: false)))
    queue = WriteQueue(writer)
    readers = try (0..<count).map { _ in
      Lane(.sqlite(try SQLiteConnection(path: path, isReader: true)))
    }
  }

  /// Connects to a database of PostgreSQL, which other processes may use as well.
  package init(
    postgres address: String, readers count: Int = 4, replica: String? = nil
  ) throws {
    place = .postgres(address: address)
    self.replica = replica.map { Replica(address: $0, lanes: count) }
    lock = nil
    writer = Lane(.postgres(try PostgresConnection(address: address)))
    queue = WriteQueue(writer)
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

  /// Reads what nobody decides by, from the replica where there is one that answers.
  package func readPublic<Result: Sendable>(
    _ body: (borrowing Transaction<Reads>) throws -> Result
  ) throws -> Result {
    if let result = replica?.read(body) { return result }
    return try read(body)
  }

  /// Whether other servers may work on the same data.
  package var isShared: Bool {
    if case .postgres = place { true } else { false }
  }

  /// Writes, all or nothing; a stamp is needed for journalled tables.
  ///
  /// What others queue meanwhile is committed together with it. The body may run again: on
  /// PostgreSQL when another process came first, on both when the whole could not be committed.
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
    // Whoever leads lets go of the body before this returns.
    try withoutActuallyEscaping(body) { body in
      var result: Result?
      let write = PendingWrite(turn) { connection, page in
        // A name of its own: the optimiser of Swift 6.3 breaks off at a temporary that cannot be
        // copied.
        let transaction = Transaction<Writes>(
          connection: connection, stamp: stamp, page: page)
        result = try body(transaction)
        try transaction.writeJournal()
      }
      queue.settle(write)
      if case .failed(let error) = write.fate { throw error }
      guard let result else { preconditionFailure("a write was settled without being done") }
      return result
    }
  }

  static func reading<Result>(
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
