import Cpq

/// The values of a statement in PostgreSQL's binary form, laid one behind the other.
struct PostgresValues {
  private var bytes: [UInt8] = []
  /// Where each begins; `nil` for a null.
  private var starts: [Int?] = []
  private(set) var lengths: [Int32] = []
  private(set) var types: [Oid] = []

  init(_ values: [SQLValue]) {
    for value in values {
      starts.append(value == .null ? nil : bytes.count)
      let before = bytes.count
      append(value)
      lengths.append(Int32(clamping: bytes.count - before))
      types.append(PostgresType(value).rawValue)
    }
    // An empty value at the end needs a place of its own too.
    bytes.append(0)
  }

  var count: Int32 { Int32(clamping: starts.count) }
  var formats: [Int32] { [Int32](repeating: 1, count: starts.count) }
  /// One text for each sequence of types.
  var signature: String { types.isEmpty ? "" : types.map { "\u{0}\($0)" }.joined() }

  func withPointers<Result>(_ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
    unsafe bytes.withUnsafeBytes { raw in
      let start = unsafe raw.assumingMemoryBound(to: CChar.self).baseAddress
      return unsafe body(
        starts.map { place in unsafe place.flatMap { unsafe start?.advanced(by: $0) } })
    }
  }

  private mutating func append(_ value: SQLValue) {
    switch value {
    case .null: break
    case .integer(let number): append(UInt64(bitPattern: number))
    case .real(let number): append(number.bitPattern)
    case .text(let text): bytes += Array(text.utf8)
    case .blob(let blob): bytes += blob
    }
  }

  private mutating func append(_ number: UInt64) {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }
}
