import Core

/// The columns of a table and those that make its key.
struct TableShape: Sendable, Equatable {
  let name: String
  /// In the order of their letters: migrations may have added them in another one.
  let columns: [String]
  let key: [String]

  /// All rows in the order of their key, which says nothing of when each came.
  var rows: SQL {
    "SELECT " + TableShape.list(columns) + " FROM \(name: name) ORDER BY " + TableShape.list(key)
  }

  static func list(_ names: [String]) -> SQL {
    names.enumerated().reduce("" as SQL) { list, one in
      list + (one.offset > 0 ? ", " : "") + "\(name: one.element)"
    }
  }
}

extension Transaction {
  /// Every table but those of the engine and the list of migrations.
  func shapes() throws -> [TableShape] {
    try tableNames().filter { $0 != Migration.list }.map { table in
      let key: [String] = try all(dialect.key(of: table)) { row in try row(0) }
      guard !key.isEmpty else {
        throw DatabaseError.engine(code: 0, message: "no key", statement: table)
      }
      return TableShape(name: table, columns: try columns(of: table).sorted(), key: key)
    }
  }

  /// The tables of this program, in the order of their letters.
  func tableNames() throws -> [String] {
    let names: [String] = try all(dialect.tables) { row in try row(0) }
    return names.filter { !$0.hasPrefix("sqlite_") }.sorted()
  }
}
