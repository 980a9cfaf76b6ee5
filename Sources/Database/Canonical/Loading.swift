import Core

/// Fills an empty database from what an export says, inside one transaction.
final class Loading {
  private let connection: Connection
  private let migrations: [Migration]
  /// The table whose rows come now.
  private var table: TableShape?
  private var shapes: [String: TableShape] = [:]
  private(set) var isFinished = false

  init(_ connection: Connection, knowing migrations: [Migration]) {
    self.connection = connection
    self.migrations = migrations
  }

  private var transaction: Transaction<Writes> { Transaction(connection: connection, stamp: nil) }

  func take(_ event: CanonicalEvent) throws {
    guard !isFinished else { throw CanonicalFault.unreadable }
    switch event {
    case .schema(let names): try makeSchema(names)
    case .table(let name, let columns): try begin(name, columns)
    case .row(let values):
      guard let table, values.count == table.columns.count else {
        throw CanonicalFault.unreadable
      }
      try connection.add(values, to: table)
    case .end:
      try endTable()
      try transaction.settleAfterLoading()
      isFinished = true
    }
  }

  /// Leaves the line free to take everything back.
  func abandon() {
    if table != nil { connection.abandonLoading() }
    table = nil
  }

  /// The schema as it was when the export was made; what is newer is done when the rows are in.
  private func makeSchema(_ names: [String]) throws {
    guard shapes.isEmpty else { throw CanonicalFault.unreadable }
    if let unknown = names.first(where: { name in !migrations.contains { $0.name == name } }) {
      throw DatabaseError.newerSchema(migration: unknown)
    }
    let transaction = transaction
    try transaction.makeListOfMigrations()
    for migration in migrations where names.contains(migration.name) {
      try transaction.carryOut(migration)
    }
    try transaction.deferReferences()
    for shape in try transaction.shapes() { shapes[shape.name] = shape }
  }

  private func begin(_ name: String, _ columns: [String]) throws {
    try endTable()
    guard let shape = shapes[name], shape.columns == columns else {
      throw CanonicalFault.unreadable
    }
    try connection.beginLoading(shape)
    table = shape
  }

  private func endTable() throws {
    guard let loaded = table else { return }
    table = nil
    try connection.endLoading(loaded)
  }
}

extension Database {
  /// Takes in an export, all or nothing; refuses where there is anything already.
  ///
  /// `feed` hands on what the export says and tells its fingerprint; what came in is read back and
  /// compared before anything is kept. `finish` runs in the same transaction, on the schema of
  /// today. All of it may be done again from its beginning, when another process came first.
  package func load(
    knowing migrations: [Migration],
    from feed: (_ take: (CanonicalEvent) throws -> Void) throws -> [UInt8],
    finish: (borrowing Transaction<Writes>) throws -> Void = { _ in }
  ) throws -> CanonicalSum {
    try write(turn: .free) { tx in
      guard try tx.tableNames().isEmpty else { throw CanonicalFault.notEmpty }
      let loading = Loading(tx.connection, knowing: migrations)
      let sent: [UInt8]
      do {
        sent = try feed { event in try loading.take(event) }
      } catch {
        loading.abandon()
        throw error
      }
      guard loading.isFinished else { throw CanonicalFault.cut }
      let found = try tx.canonicalSum()
      guard found.fingerprint == sent else {
        let sent = CanonicalSum(fingerprint: sent, rows: 0, bytes: 0)
        throw CanonicalFault.different(sent: sent.text, found: found.text)
      }
      let done: [String] = try tx.all("SELECT name FROM schema_migration") { row in try row(0) }
      for migration in migrations where !done.contains(migration.name) {
        try tx.carryOut(migration)
      }
      try finish(tx)
      return found
    }
  }
}
