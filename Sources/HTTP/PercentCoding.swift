/// Percent-decoding that refuses what it cannot read rather than guessing.
package enum PercentCoding {
  /// Decodes `%XX` (and `+` as a space in forms); `nil` for cut escapes, NUL, or broken UTF-8.
  package static func decode(_ text: some StringProtocol, plusIsSpace: Bool) -> String? {
    decode(bytes: Array(text.utf8)[...], plusIsSpace: plusIsSpace)
  }

  package static func decode(bytes: ArraySlice<UInt8>, plusIsSpace: Bool) -> String? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let unit = bytes[at]
      if unit == 37 {
        guard at + 2 < bytes.endIndex, let high = nibble(bytes[at + 1]),
          let low = nibble(bytes[at + 2])
        else { return nil }
        decoded.append(high << 4 | low)
        at += 3
      } else {
        decoded.append(plusIsSpace && unit == 43 ? 32 : unit)
        at += 1
      }
    }
    guard !decoded.contains(0) else { return nil }
    return String(validating: decoded, as: UTF8.self)
  }

  private static func nibble(_ unit: UInt8) -> UInt8? {
    switch unit {
    case 48...57: unit - 48
    case 65...70: unit - 55
    case 97...102: unit - 87
    default: nil
    }
  }
}
