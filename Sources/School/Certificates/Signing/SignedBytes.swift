import Core

/// Numbers and texts one after another: the payload of a signed certificate as it is written.
struct SignedBytes {
  private(set) var bytes: [UInt8] = []

  /// Seven bits a byte, the least first; the last byte is below 0x80.
  mutating func append(number: Int) {
    var rest = UInt64(clamping: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func append(text: String) {
    let compact = CompactText.encode(text)
    append(number: compact.count)
    bytes += compact
  }

  mutating func append(day: Day) { append(number: day.number) }
}

/// The same read back; nothing as soon as something is not written in the one way.
struct SignedBytesReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ count: Int) -> [UInt8]? {
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  mutating func number() -> Int? {
    var value = 0
    for shift in stride(from: 0, through: 21, by: 7) {
      guard let byte = rest.popFirst() else { return nil }
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return byte == 0 && shift > 0 ? nil : value }
    }
    return nil
  }

  mutating func text() -> String? {
    guard let count = number(), let bytes = take(count) else { return nil }
    return CompactText.decode(bytes)
  }

  mutating func day() -> Day? { number().map { Day(number: $0) } }
}
