import Core
import Csqlite

/// The row a statement stands on; it does not outlive the step.
@safe package struct Row: ~Copyable {
  let statement: OpaquePointer

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
    unsafe sqlite3_column_type(statement, index) == SQLITE_NULL
  }

  func integer(_ index: Int32) throws(DatabaseError) -> Int64 {
    if isNull(index) { throw DatabaseError.unexpectedNull(index) }
    return unsafe sqlite3_column_int64(statement, index)
  }

  func real(_ index: Int32) -> Double { unsafe sqlite3_column_double(statement, index) }

  func text(_ index: Int32) throws(DatabaseError) -> String {
    guard let start = unsafe sqlite3_column_text(statement, index) else {
      throw DatabaseError.unexpectedNull(index)
    }
    let count = Int(unsafe sqlite3_column_bytes(statement, index))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func blob(_ index: Int32) throws(DatabaseError) -> [UInt8] {
    if isNull(index) { throw DatabaseError.unexpectedNull(index) }
    let count = Int(unsafe sqlite3_column_bytes(statement, index))
    guard count > 0, let start = unsafe sqlite3_column_blob(statement, index) else { return [] }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  func uuid(_ index: Int32) throws(DatabaseError) -> UUID16 {
    guard unsafe sqlite3_column_bytes(statement, index) == 16,
      let start = unsafe sqlite3_column_blob(statement, index)
    else { throw DatabaseError.unexpectedValue(index) }
    let high = unsafe start.loadUnaligned(as: UInt64.self).bigEndian
    let low = unsafe start.loadUnaligned(fromByteOffset: 8, as: UInt64.self).bigEndian
    return UUID16(high: high, low: low)
  }

  func value(_ index: Int32) -> SQLValue {
    switch unsafe sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER: .integer(unsafe sqlite3_column_int64(statement, index))
    case SQLITE_FLOAT: .real(real(index))
    case SQLITE_TEXT: .text((try? text(index)) ?? "")
    case SQLITE_BLOB: .blob((try? blob(index)) ?? [])
    default: .null
    }
  }

  var values: [SQLValue] {
    (0..<(unsafe sqlite3_column_count(statement))).map { value($0) }
  }
}
