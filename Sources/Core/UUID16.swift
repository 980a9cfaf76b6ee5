/// A UUID as sixteen bytes: what every identifier is made of.
package struct UUID16: Hashable, Sendable, Comparable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A version 7 UUID: 48 bits of milliseconds, then randomness.
  ///
  /// The time in it is a hint for the index only; order is never read from it, since
  /// the clocks of village machines lie.
  package static func v7(at now: Instant) -> UUID16 {
    var random = SystemRandomNumberGenerator()
    let milliseconds = UInt64(clamping: now.milliseconds) & 0xFFFF_FFFF_FFFF
    return UUID16(
      high: milliseconds << 16 | 0x7000 | random.next() & 0x0FFF,
      low: 0x8000_0000_0000_0000 | random.next() >> 2)
  }

  /// A version 8 UUID out of the first sixteen bytes of a digest.
  package init?(digest: [UInt8]) {
    guard let raw = UUID16(bytes: Array(digest.prefix(16))) else { return nil }
    high = raw.high & 0xFFFF_FFFF_FFFF_0FFF | 0x8000
    low = raw.low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
  }

  package init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    high = bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes[8...].reduce(0) { $0 << 8 | UInt64($1) }
  }

  package var bytes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
      for index in 0..<8 {
        let shift = UInt64(56 - 8 * index)
        buffer[index] = UInt8(truncatingIfNeeded: high >> shift)
        buffer[index + 8] = UInt8(truncatingIfNeeded: low >> shift)
      }
      count = 16
    }
  }

  package static func < (one: UUID16, other: UUID16) -> Bool {
    (one.high, one.low) < (other.high, other.low)
  }
}

extension UUID16: CustomStringConvertible {
  /// The canonical form in 36 lower-case characters.
  package var description: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the canonical form to bytes that become a page.
  package func write(to bytes: inout [UInt8]) {
    for place in 0..<32 {
      if place == 8 || place == 12 || place == 16 || place == 20 { bytes.append(45) }
      let half = place < 16 ? high : low
      let nibble = UInt8(truncatingIfNeeded: half >> UInt64(60 - 4 * (place & 15))) & 15
      bytes.append(nibble < 10 ? 48 + nibble : 87 + nibble)
    }
  }

  /// Reads the canonical form; anything else is `nil`.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 36 else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    var digits = 0
    for (index, unit) in text.utf8.enumerated() {
      if index == 8 || index == 13 || index == 18 || index == 23 {
        guard unit == 45 else { return nil }
        continue
      }
      guard let nibble = Self.nibble(unit) else { return nil }
      if digits < 16 {
        halves.0 = halves.0 << 4 | nibble
      } else {
        halves.1 = halves.1 << 4 | nibble
      }
      digits += 1
    }
    self.init(high: halves.0, low: halves.1)
  }

  private static func nibble(_ unit: UInt8) -> UInt64? {
    switch unit {
    case 48...57: UInt64(unit - 48)
    case 97...102: UInt64(unit - 87)
    case 65...70: UInt64(unit - 55)
    default: nil
    }
  }
}
