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
    try putAll(into: table, [(id, values)]) == 1
  }

  /// Puts many rows of different keys and the same columns at once; how many were new or changed.
  @discardableResult
  package func putAll(
    into table: Table, _ rows: [(some SQLBindable, KeyValuePairs<String, any SQLBindable>)]
  ) throws -> Int {
    let rows = rows.map { id, values in
      Pairs(key: id.sqlValue, columns: values.map { ($0.key, $0.value.sqlValue) })
    }
    var changed = 0
    for start in stride(from: 0, to: rows.count, by: Pairs.limit) {
      changed += try put(into: table, rows[start..<min(start + Pairs.limit, rows.count)])
    }
    return changed
  }

  /// Removes a row; the journal keeps what it was.
  @discardableResult
  package func delete(from table: Table, _ id: some SQLBindable) throws -> Bool {
    try delete(from: table, key: id.sqlValue)
  }
}

/// A row to be written: its key and its other columns.
private struct Pairs {
  let key: SQLValue
  let columns: [(String, SQLValue)]

  /// So many at most are one statement.
  static let limit = 32
}

extension Transaction<Writes> {
  private func put(into table: Table, _ rows: ArraySlice<Pairs>) throws -> Int {
    let names = rows.first?.columns.map(\.0) ?? []
    let known = try stored(in: table, rows.map(\.key), columns: names)
    var tuples: [SQL] = []
    for row in rows {
      precondition(row.columns.map(\.0) == names, "rows of different columns")
      let old = known[row.key]
      let changes = row.columns.indices.filter { old?[$0] != row.columns[$0].1 }
      guard old == nil || !changes.isEmpty else { continue }
      tuples.append(row.tuple)
      let before = old.map { old in changes.map { (names[$0], old[$0]) } }
      try journal(table, row.key, before: before, after: changes.map { row.columns[$0] })
    }
    guard !tuples.isEmpty else { return 0 }
    try run(upsert(into: table, names, tuples))
    return tuples.count
  }

  private func stored(
    in table: Table, _ keys: [SQLValue], columns: [String]
  ) throws -> [SQLValue: [SQLValue]] {
    var select: SQL = "SELECT id"
    for column in columns { select = select + ", \(name: column)" }
    let found = try all(select + " FROM \(name: table.name) WHERE id IN (\(list: keys))") { row in
      row.values
    }
    return Dictionary(uniqueKeysWithValues: found.map { ($0[0], Array($0.dropFirst())) })
  }

  private func upsert(into table: Table, _ columns: [String], _ tuples: [SQL]) -> SQL {
    var names: SQL = "id"
    var settings: [SQL] = []
    for column in columns {
      names = names + ", \(name: column)"
      settings.append("\(name: column) = excluded.\(name: column)")
    }
    return """
      INSERT INTO \(name: table.name) (\(names)) VALUES \(rows: tuples)
      ON CONFLICT (id) DO UPDATE SET \(rows: settings)
      """
  }
}

extension Pairs {
  fileprivate var tuple: SQL {
    var tuple: SQL = "(\(key)"
    for (_, value) in columns { tuple = tuple + ", \(value)" }
    return tuple + ")"
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
