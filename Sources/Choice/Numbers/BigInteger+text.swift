extension BigInteger: CustomStringConvertible {
  /// The digits, with a minus sign where one is due.
  public var description: String {
    switch storage {
    case .small(let value): "\(value)"
    case .large(let negative, let limbs): (negative ? "-" : "") + Self.digits(limbs)
    }
  }

  private static func digits(_ limbs: [UInt64]) -> String {
    let chunk: UInt64 = 1_000_000_000_000_000_000
    var rest = limbs
    var parts: [String] = []
    while !rest.isEmpty {
      let (quotient, remainder) = Limbs.divide(rest, byLimb: chunk)
      let part = String(remainder.first ?? 0)
      parts.append(
        quotient.isEmpty ? part : String(repeating: "0", count: 18 - part.count) + part)
      rest = quotient
    }
    return parts.reversed().joined()
  }

  /// Ten to the power of `exponent`, which is not under 0.
  ///
  /// Time quadratic in the exponent.
  public static func power(ofTen exponent: Int) -> Self {
    var result = one
    for _ in 0..<max(0, exponent) { result = result * 10 }
    return result
  }

  /// A floating-point number and a power of two whose product it is, to 52 bits.
  ///
  /// Kept apart because a long number overflows a floating-point one.
  var floating: (significand: Double, exponent: Int) {
    switch storage {
    case .small(let value):
      // Sixty-four bits are one instruction, more are a long way.
      return (Int64(exactly: value).map { Double($0) } ?? Double(value), 0)
    case .large(let negative, let limbs):
      var value = 0.0
      for limb in limbs.suffix(3).reversed() { value = value * 0x1p64 + Double(limb) }
      return (negative ? -value : value, 64 * max(0, limbs.count - 3))
    }
  }

  /// How often the other number goes into this one, a few units in the last place away at most.
  func ratio(to other: Self) -> Double {
    let (top, bottom) = (floating, other.floating)
    return Double(
      sign: .plus, exponent: top.exponent - bottom.exponent,
      significand: top.significand / bottom.significand)
  }

  /// The nearest floating-point number, a few units in the last place away at most.
  public var double: Double {
    let (significand, exponent) = floating
    return Double(sign: .plus, exponent: exponent, significand: significand)
  }
}
