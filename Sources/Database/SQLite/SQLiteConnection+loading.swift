import Csqlite

extension SQLiteConnection {
  /// Carries out a statement with values, such as one of many equal inserts.
  func run(_ text: String, _ values: [SQLValue]) throws(DatabaseError) {
    let statement = unsafe try prepare(text)
    defer { unsafe release(statement, text) }
    for (index, value) in values.enumerated() {
      unsafe try bind(value, at: Int32(index + 1), of: statement, text)
    }
    guard unsafe sqlite3_step(statement) == SQLITE_DONE else { throw error(text) }
  }
}
