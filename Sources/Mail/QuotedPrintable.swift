/// A text in the seven-bit lines of RFC 2045, which no server on the way breaks.
enum QuotedPrintable {
  private static let longest = 76
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// Lines end as letters need them to.
  static func encode(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      write(Array(line), into: &bytes)
      bytes += [13, 10]
    }
    return bytes
  }

  private static func write(_ line: [UInt8], into bytes: inout [UInt8]) {
    var width = 0
    for (place, unit) in line.enumerated() {
      let isLast = place == line.count - 1
      let sign = isPlain(unit, isLast: isLast) ? [unit] : escaped(unit)
      // Room is left for the sign that says that the line goes on.
      if width + sign.count > longest - 1 {
        bytes += [UInt8(ascii: "="), 13, 10]
        width = 0
      }
      bytes += sign
      width += sign.count
    }
  }

  /// A space at the end of a line is lost on the way.
  private static func isPlain(_ unit: UInt8, isLast: Bool) -> Bool {
    unit == UInt8(ascii: " ") ? !isLast : 33...126 ~= unit && unit != UInt8(ascii: "=")
  }

  private static func escaped(_ unit: UInt8) -> [UInt8] {
    [UInt8(ascii: "="), digits[Int(unit >> 4)], digits[Int(unit & 15)]]
  }
}
