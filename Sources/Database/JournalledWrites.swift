import Core

extension Transaction<Writes> {
  /// Adds a row and a journal line.
  package func insert(
    into table: Table, _ id: some SQLBindable, _ values: KeyValuePairs<String, any SQLBindable>
  ) throws {
    let pairs = values.map { ($0.key, $0.value.sqlValue) }
    try insert(into: table, key: id.sqlValue, pairs)
    try journal(table, id.sqlValue, before: nil, after: pairs)
  }

  /// Changes columns of a row; what is equal already is not a change.
  @discardableResult
  package func update(
    _ table: Table, _ id: some SQLBindable, _ values: KeyValuePairs<String, any SQLBindable>
  ) throws -> Bool {
    try update(table, key: id.sqlValue, values.map { ($0.key, $0.value.sqlValue) })
  }

  /// Adds the row or changes it: for natural pairs, whose fact is the same wherever it was made.
  @discardableResult
  package func put(
    into table: Table, _ id: some SQLBindable, _ values: KeyValuePairs<String, any SQLBindable>
  ) throws -> Bool {
    let exists = try exists("SELECT 1 FROM \(name: table.name) WHERE id = \(id)")
    if exists { return try update(table, id, values) }
    try insert(into: table, id, values)
    return true
  }

  /// Removes a row; the journal keeps what it was.
  @discardableResult
  package func delete(from table: Table, _ id: some SQLBindable) throws -> Bool {
    try delete(from: table, key: id.sqlValue)
  }
}

extension Transaction<Writes> {
  func insert(into table: Table, key: SQLValue, _ pairs: [(String, SQLValue)]) throws {
    var columns: SQL = "INSERT INTO \(name: table.name) (id"
    var values: SQL = ") VALUES (\(key)"
    for (column, value) in pairs {
      columns = columns + ", \(name: column)"
      values = values + ", \(value)"
    }
    try run(columns + values + ")")
  }

  func update(_ table: Table, key: SQLValue, _ pairs: [(String, SQLValue)]) throws -> Bool {
    guard let old = try row(of: table, key: key, columns: pairs.map(\.0)) else { return false }
    let changed = zip(old, pairs).filter { $0.0.1 != $0.1.1 }
    guard !changed.isEmpty else { return false }
    var statement: SQL = "UPDATE \(name: table.name) SET "
    for (index, change) in changed.enumerated() {
      if index > 0 { statement = statement + ", " }
      statement = statement + "\(name: change.1.0) = \(change.1.1)"
    }
    try run(statement + " WHERE id = \(key)")
    try journal(table, key, before: changed.map(\.0), after: changed.map(\.1))
    return true
  }

  func delete(from table: Table, key: SQLValue) throws -> Bool {
    let columns = try columns(of: table.name).filter { $0 != "id" }
    guard let old = try row(of: table, key: key, columns: columns) else { return false }
    try run("DELETE FROM \(name: table.name) WHERE id = \(key)")
    try journal(table, key, before: old, after: nil)
    return true
  }

  func row(
    of table: Table, key: SQLValue, columns: [String]
  ) throws -> [(String, SQLValue)]? {
    var statement: SQL = "SELECT id"
    for column in columns { statement = statement + ", \(name: column)" }
    return try first(statement + " FROM \(name: table.name) WHERE id = \(key)") { row in
      Array(zip(columns, row.values.dropFirst()))
    }
  }
}
