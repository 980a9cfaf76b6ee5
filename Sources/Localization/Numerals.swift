/// Numbers as all four languages write them here: groups of three, a decimal comma.
enum Numerals {
  // NO-BREAK SPACE, so that a sum never breaks over two lines.
  private static let gap: Character = "\u{A0}"

  static func grouped(_ number: Int64) -> String {
    let digits = String(number.magnitude)
    var written = number < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { written.append(gap) }
      written.append(digit)
    }
    return written
  }

  /// `1234567` with two places is `12 345,67`.
  static func decimal(_ number: Int64, places: Int) -> String {
    guard (1...18).contains(places) else { return grouped(number) }
    var digits = String(number.magnitude)
    digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let whole = UInt64(digits.dropLast(places)) ?? 0
    let sign = number < 0 ? "-" : ""
    return "\(sign)\(grouped(Int64(clamping: whole))),\(digits.suffix(places))"
  }
}
