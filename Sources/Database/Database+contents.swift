import Core

extension Database {
  /// Every row of every table as text: to see that nothing changed, or that no secret is there.
  package func contents() throws -> [String] {
    try read { tx in
      let tables: [String] = try tx.all(tx.dialect.tables) { row in try row(0) }
      var lines: [String] = []
      for table in tables { lines += try tx.contents(of: table).sorted() }
      return lines
    }
  }
}

extension Transaction {
  fileprivate func contents(of table: String) throws -> [String] {
    let list = try columns(of: table).enumerated().reduce("" as SQL) { list, column in
      list + (column.offset > 0 ? ", " : "") + "\(name: column.element)"
    }
    return try all("SELECT " + list + " FROM \(name: table)") { row in
      "\(table): " + row.values.map { "\($0)" }.joined(separator: " | ")
    }
  }
}
