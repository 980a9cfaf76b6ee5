import Core

/// What a column can hold.
package enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

/// A value that a statement can bind.
package protocol SQLBindable {
  var sqlValue: SQLValue { get }
}

/// A value that a row can give.
package protocol SQLReadable {
  init(column: borrowing Row, at index: Int32) throws(DatabaseError)
}

extension SQLValue: SQLBindable {
  package var sqlValue: SQLValue { self }
}

extension Int: SQLBindable, SQLReadable {
  package var sqlValue: SQLValue { .integer(Int64(self)) }
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    self = Int(try row.integer(index))
  }
}

extension Int64: SQLBindable, SQLReadable {
  package var sqlValue: SQLValue { .integer(self) }
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    self = try row.integer(index)
  }
}

extension Double: SQLBindable, SQLReadable {
  package var sqlValue: SQLValue { .real(self) }
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    self = row.real(index)
  }
}

extension Bool: SQLBindable, SQLReadable {
  package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    self = try row.integer(index) != 0
  }
}

extension String: SQLBindable, SQLReadable {
  package var sqlValue: SQLValue { .text(self) }
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    self = try row.text(index)
  }
}

extension [UInt8]: SQLBindable, SQLReadable {
  package var sqlValue: SQLValue { .blob(self) }
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    self = try row.blob(index)
  }
}

extension UUID16: SQLBindable, SQLReadable {
  package var sqlValue: SQLValue { .blob(bytes) }
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    self = try row.uuid(index)
  }
}

extension ID: SQLBindable, SQLReadable {
  package var sqlValue: SQLValue { .blob(uuid.bytes) }
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    self.init(try row.uuid(index))
  }
}

extension Instant: SQLBindable, SQLReadable {
  package var sqlValue: SQLValue { .integer(milliseconds) }
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    self.init(milliseconds: try row.integer(index))
  }
}

extension Day: SQLBindable, SQLReadable {
  package var sqlValue: SQLValue { .text(iso) }
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    guard let day = Day(try row.text(index)) else { throw DatabaseError.unexpectedValue(index) }
    self = day
  }
}

extension Translated: SQLBindable, SQLReadable {
  package var sqlValue: SQLValue { .text(stored) }
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    self.init(stored: try row.text(index))
  }
}

extension Language: SQLBindable, SQLReadable {}

extension SQLBindable where Self: RawRepresentable, RawValue == String {
  package var sqlValue: SQLValue { .text(rawValue) }
}

extension SQLReadable where Self: RawRepresentable, RawValue == String {
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    guard let value = Self(rawValue: try row.text(index)) else {
      throw DatabaseError.unexpectedValue(index)
    }
    self = value
  }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}

extension Optional: SQLReadable where Wrapped: SQLReadable {
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    self = row.isNull(index) ? nil : try Wrapped(column: row, at: index)
  }
}
