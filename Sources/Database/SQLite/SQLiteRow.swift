import Core
import Csqlite

/// The row a statement of SQLite stands on.
@safe struct SQLiteRow {
  let statement: OpaquePointer

  func isNull(_ index: Int32) -> Bool {
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

  var count: Int32 { unsafe sqlite3_column_count(statement) }
}
