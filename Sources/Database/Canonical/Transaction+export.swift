import Core

extension Transaction {
  /// Writes everything as bytes that are the same on both engines; what it came to.
  ///
  /// No engine's own numbers are among them: neither places of rows, nor how far a sequence has
  /// counted beyond its last row.
  package func export(to sink: ([UInt8]) throws -> Void) throws -> CanonicalSum {
    var sum = CanonicalSumming()
    try walk { event in try sum.add(event, sink) }
    return try sum.finish(sink)
  }

  /// Hands on everything there is and tells what it came to.
  package func walkSumming(_ take: (CanonicalEvent) throws -> Void) throws -> CanonicalSum {
    var sum = CanonicalSumming()
    try walk { event in
      try sum.add(event) { _ in }
      try take(event)
    }
    return try sum.finish { _ in }
  }

  /// What an export comes to, without keeping it.
  package func canonicalSum() throws -> CanonicalSum { try export { _ in } }

  /// Hands on everything there is, a row at a time.
  package func walk(_ take: (CanonicalEvent) throws -> Void) throws {
    try take(.schema(try migrationsDone()))
    var rows = 0
    for shape in try shapes() {
      try take(.table(shape.name, columns: shape.columns))
      try stream(shape.rows) { row in
        rows += 1
        try take(.row(row.values))
      }
    }
    try take(.end(rows: rows))
  }

  private func migrationsDone() throws -> [String] {
    guard try tableNames().contains(Migration.list) else { return [] }
    let names: [String] = try all("SELECT name FROM schema_migration") { row in try row(0) }
    return names.sorted()
  }

  /// Steps through rows of which neither side holds more than some.
  private func stream(_ sql: SQL, _ body: (borrowing Row) throws -> Void) throws {
    guard dialect == .postgres else {
      return try each(sql) { row in
        try body(row)
        return true
      }
    }
    try connection.run("DECLARE kurak_stream NO SCROLL CURSOR FOR " + sql) { _ in true }
    var isLarge = true
    while true {
      // The first few tell how large rows are: a table may hold whole files.
      let next: SQL = isLarge ? "FETCH 16 FROM kurak_stream" : "FETCH 2000 FROM kurak_stream"
      var (count, size) = (0, 0)
      try connection.run(next) { row in
        count += 1
        size += row.size
        try body(row)
        return true
      }
      if count == 0 { break }
      isLarge = size / count > 4096
    }
    try connection.execute("CLOSE kurak_stream")
  }
}

extension Row {
  /// About how many bytes its texts and blobs have.
  fileprivate var size: Int {
    switch source {
    case .sqlite: 0
    case .postgres(let row): row.size
    }
  }
}
