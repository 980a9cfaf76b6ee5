/// A number as people type it, kept exactly to six places behind the comma.
package struct Quantity: Sendable, Hashable, Comparable {
  package let millionths: Int

  package init(millionths: Int) { self.millionths = millionths }

  package static func < (one: Quantity, other: Quantity) -> Bool {
    one.millionths < other.millionths
  }

  /// Reads `12 500`, `-3,5`, `3.5`: comma and point both stand before the fraction, since all four
  /// languages write a comma and many phones offer only a point; thousands are parted by spaces.
  package init?(_ text: String) {
    var digits = text.filter { !$0.isWhitespace }[...]
    let isNegative = digits.first == "-" || digits.first == "−"
    if isNegative || digits.first == "+" { digits.removeFirst() }
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    // Twelve digits and six more are below the limit of the machine, a difference of two as well.
    guard let whole = parts.first, parts.count <= 2, 1...12 ~= whole.utf8.count,
      Self.areDigits(whole), let units = Int(whole)
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard 1...6 ~= fraction.utf8.count, Self.areDigits(fraction),
      let small = Int(fraction + String(repeating: "0", count: 6 - fraction.utf8.count))
    else { return nil }
    millionths = (units * 1_000_000 + small) * (isNegative ? -1 : 1)
  }

  /// With a point, without what is not needed.
  package var text: String {
    let magnitude = millionths.magnitude
    var fraction = String(magnitude % 1_000_000)
    fraction = String(repeating: "0", count: 6 - fraction.utf8.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (millionths < 0 ? "-" : "") + String(magnitude / 1_000_000)
      + (fraction.isEmpty ? "" : "." + fraction)
  }

  private static func areDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }
}

/// The numbers that are taken for one answer: `21`, `3,14 ± 0,01`, `20..22`.
package struct QuantityRange: Sendable, Hashable {
  package let lower: Quantity
  package let upper: Quantity

  package init?(_ lower: Quantity, _ upper: Quantity) {
    guard lower <= upper else { return nil }
    self.lower = lower
    self.upper = upper
  }

  package init?(_ text: String) {
    if let dots = text.firstRange(of: "..") {
      guard let lower = Quantity(String(text[..<dots.lowerBound])),
        let upper = Quantity(String(text[dots.upperBound...]))
      else { return nil }
      self.init(lower, upper)
      return
    }
    let plain = text.replacing("+-", with: "±")
    let parts = plain.split(separator: "±", omittingEmptySubsequences: false)
    guard parts.count <= 2, let middle = Quantity(String(parts[0])),
      let width = parts.count == 2 ? Quantity(String(parts[1])) : Quantity(millionths: 0),
      width.millionths >= 0
    else { return nil }
    self.init(
      Quantity(millionths: middle.millionths - width.millionths),
      Quantity(millionths: middle.millionths + width.millionths))
  }

  package func contains(_ value: Quantity) -> Bool { lower <= value && value <= upper }

  /// As it is written in a quiz.
  package var text: String { lower == upper ? lower.text : "\(lower.text)..\(upper.text)" }
}
