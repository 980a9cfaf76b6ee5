/// One connection to either engine: a branch for each statement, none for what is within it.
enum Connection: Sendable {
  case sqlite(SQLiteConnection)
  case postgres(PostgresConnection)

  var dialect: Dialect {
    switch self {
    case .sqlite: .sqlite
    case .postgres: .postgres
    }
  }

  /// Runs plain text of our own without values.
  func execute(_ text: String) throws(DatabaseError) {
    switch self {
    case .sqlite(let connection): try connection.execute(text)
    case .postgres(let connection): try connection.execute(text)
    }
  }

  /// Steps through the rows of a statement.
  func run(_ sql: SQL, _ each: (borrowing Row) throws -> Bool) throws {
    switch self {
    case .sqlite(let connection): try connection.run(sql, each)
    case .postgres(let connection): try connection.run(sql, each)
    }
  }

  /// How many rows the last statement changed.
  var changes: Int {
    switch self {
    case .sqlite(let connection): connection.changes
    case .postgres(let connection): connection.changes
    }
  }
}

/// Whom a writing transaction waits for before it sees anything.
enum Turn: Sendable {
  /// Nobody: two that meet are told apart by the engine.
  case free
  /// The journal: each line holds the hash of the one before.
  case journal
  /// Other programs that bring the schema up to date.
  case schema
}

extension Connection {
  func beginReading() throws(DatabaseError) {
    switch self {
    case .sqlite(let connection): try connection.execute("BEGIN")
    case .postgres(let connection):
      try connection.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    }
  }

  func beginWriting(_ turn: Turn) throws(DatabaseError) {
    switch self {
    case .sqlite(let connection): try connection.execute("BEGIN IMMEDIATE")
    case .postgres(let connection):
      try connection.begin("BEGIN ISOLATION LEVEL SERIALIZABLE" + turn.postgres)
    }
  }

  /// Whether the transaction still stands: SQLite takes some back as a whole by itself, and
  /// PostgreSQL all whose commit failed.
  var isWriting: Bool {
    switch self {
    case .sqlite(let connection): connection.isWriting
    case .postgres(let connection): connection.isWriting
    }
  }

  func commit() throws(DatabaseError) {
    switch self {
    case .sqlite(let connection): try connection.execute("COMMIT")
    case .postgres(let connection): try connection.commit()
    }
  }
}

extension Turn {
  /// A lock taken before the transaction's first look, so that what it sees is what the one
  /// before left; readers pass it.
  fileprivate var postgres: String {
    switch self {
    case .free: ""
    case .journal: "; LOCK TABLE origin IN EXCLUSIVE MODE"
    case .schema: "; LOCK TABLE schema_migration IN EXCLUSIVE MODE"
    }
  }
}
