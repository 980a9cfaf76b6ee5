import Core
import Cpq

/// One row of a result of PostgreSQL, which libpq holds whole.
@safe struct PostgresRow {
  let result: OpaquePointer
  let row: Int32

  func isNull(_ index: Int32) -> Bool { unsafe PQgetisnull(result, row, index) == 1 }

  func integer(_ index: Int32) throws(DatabaseError) -> Int64 {
    switch type(index) {
    case .bool, .int2, .int4, .int8: try wide(index)
    case .numeric: try whole(index)
    default: throw missing(index)
    }
  }

  func real(_ index: Int32) -> Double {
    switch type(index) {
    case .float8: unsafe Double(bitPattern: big(bytes(index)))
    case .float4:
      unsafe Double(Float(bitPattern: UInt32(truncatingIfNeeded: big(bytes(index)))))
    case .numeric: unsafe PostgresNumeric(bytes(index))?.real ?? 0
    default: (try? integer(index)).map(Double.init) ?? 0
    }
  }

  func text(_ index: Int32) throws(DatabaseError) -> String {
    guard !isNull(index), type(index).isText else { throw missing(index) }
    return unsafe String(decoding: bytes(index), as: UTF8.self)
  }

  func blob(_ index: Int32) throws(DatabaseError) -> [UInt8] {
    guard !isNull(index), type(index) == .bytea else { throw missing(index) }
    return unsafe [UInt8](bytes(index))
  }

  func uuid(_ index: Int32) throws(DatabaseError) -> UUID16 {
    let bytes = unsafe bytes(index)
    guard bytes.count == 16, type(index) == .bytea else {
      throw DatabaseError.unexpectedValue(index)
    }
    return unsafe UUID16(
      high: bytes.loadUnaligned(as: UInt64.self).bigEndian,
      low: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self).bigEndian)
  }

  func value(_ index: Int32) -> SQLValue {
    if isNull(index) { return .null }
    switch type(index) {
    case .bool, .int2, .int4, .int8: return (try? wide(index)).map { .integer($0) } ?? .null
    case .float4, .float8: return .real(real(index))
    case .numeric: return (try? whole(index)).map { .integer($0) } ?? .real(real(index))
    case .bytea: return (try? blob(index)).map { .blob($0) } ?? .null
    default: return (try? text(index)).map { .text($0) } ?? .null
    }
  }

  var count: Int32 { unsafe PQnfields(result) }

  var size: Int { (0..<count).reduce(0) { $0 + Int(unsafe PQgetlength(result, row, $1)) } }

  private func type(_ index: Int32) -> PostgresType {
    PostgresType(rawValue: unsafe PQftype(result, index))
  }

  private func missing(_ index: Int32) -> DatabaseError {
    isNull(index) ? .unexpectedNull(index) : .unexpectedValue(index)
  }

  /// Whole numbers come in one, two, four or eight bytes, the highest first.
  private func wide(_ index: Int32) throws(DatabaseError) -> Int64 {
    let bytes = unsafe bytes(index)
    guard (1...8).contains(bytes.count) else { throw missing(index) }
    let empty = 64 - bytes.count * 8
    return unsafe Int64(bitPattern: big(bytes) << UInt64(empty)) >> Int64(empty)
  }

  /// What `sum` gives of whole numbers.
  private func whole(_ index: Int32) throws(DatabaseError) -> Int64 {
    guard !isNull(index), let number = unsafe PostgresNumeric(bytes(index))?.whole else {
      throw missing(index)
    }
    return number
  }

  private func big(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    unsafe bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The bytes of a column, empty where it is null; they live as long as the result.
  private func bytes(_ index: Int32) -> UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(
      start: PQgetvalue(result, row, index), count: Int(PQgetlength(result, row, index)))
  }
}
