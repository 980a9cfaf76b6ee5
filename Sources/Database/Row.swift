import Core

/// The row a statement stands on; it does not outlive the step.
@safe package struct Row: ~Copyable {
  /// The two engines side by side: one branch a column, no table of witnesses.
  enum Source {
    case sqlite(SQLiteRow)
    case postgres(PostgresRow)
  }

  let source: Source

  /// The value of a column, by its place in the `SELECT`.
  @inline(__always)
  package func callAsFunction<Value: SQLReadable>(_ index: Int32) throws(DatabaseError) -> Value {
    try Value(column: self, at: index)
  }

  /// Known here because a text that may be missing is what lists are made of; the general way asks
  /// for the type's metadata again for each value.
  package func callAsFunction(_ index: Int32) throws(DatabaseError) -> String? {
    isNull(index) ? nil : try text(index)
  }

  package func isNull(_ index: Int32) -> Bool {
    switch source {
    case .sqlite(let row): row.isNull(index)
    case .postgres(let row): row.isNull(index)
    }
  }

  func integer(_ index: Int32) throws(DatabaseError) -> Int64 {
    switch source {
    case .sqlite(let row): try row.integer(index)
    case .postgres(let row): try row.integer(index)
    }
  }

  func real(_ index: Int32) -> Double {
    switch source {
    case .sqlite(let row): row.real(index)
    case .postgres(let row): row.real(index)
    }
  }

  func text(_ index: Int32) throws(DatabaseError) -> String {
    switch source {
    case .sqlite(let row): try row.text(index)
    case .postgres(let row): try row.text(index)
    }
  }

  func blob(_ index: Int32) throws(DatabaseError) -> [UInt8] {
    switch source {
    case .sqlite(let row): try row.blob(index)
    case .postgres(let row): try row.blob(index)
    }
  }

  func uuid(_ index: Int32) throws(DatabaseError) -> UUID16 {
    switch source {
    case .sqlite(let row): try row.uuid(index)
    case .postgres(let row): try row.uuid(index)
    }
  }

  var values: [SQLValue] {
    switch source {
    case .sqlite(let row): (0..<row.count).map { row.value($0) }
    case .postgres(let row): (0..<row.count).map { row.value($0) }
    }
  }
}
