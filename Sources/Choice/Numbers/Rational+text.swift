extension Rational: CustomStringConvertible {
  /// A finite decimal where there is one, else the fraction: nothing is rounded.
  public var description: String {
    if denominator == .one { return "\(numerator)" }
    guard let places = finitePlaces else { return "\(numerator)/\(denominator)" }
    return decimal(places: places)
  }

  /// Rounded to so many decimal places, half away from zero, for people to read.
  ///
  /// `places` is not under 0. Time quadratic in the digits.
  public func decimal(places: Int) -> String {
    let scaled = self * Rational(BigInteger.power(ofTen: places))
    let half = Rational(reducing: 1, over: 2)
    let whole = scaled < 0 ? -(half - scaled).floor : (scaled + half).floor
    let digits = "\(whole.isNegative ? -whole : whole)"
    let sign = whole.isNegative ? "-" : ""
    guard places > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// How many decimal places write it exactly, if any number does.
  private var finitePlaces: Int? {
    var rest = denominator
    var counts = [0, 0]
    for (place, prime) in [BigInteger(2), 5].enumerated() {
      while let (quotient, remainder) = rest.divided(by: prime), remainder.isZero {
        rest = quotient
        counts[place] += 1
      }
    }
    return rest == .one ? counts.max() : nil
  }
}

extension Rational {
  /// Reads `12`, `12.5` or `12,5`: at most 18 digits on each side of the mark.
  ///
  /// Nothing where it is written otherwise. Time linear in the bytes.
  public init?(decimal bytes: some Collection<UInt8>) {
    var whole = 0
    var part = 0
    var places = 0
    var digits = 0
    var marked = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: ","):
        if marked { return nil }
        marked = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte - UInt8(ascii: "0"))
        if marked {
          (part, places) = (part * 10 + digit, places + 1)
        } else {
          (whole, digits) = (whole * 10 + digit, digits + (whole > 0 || digit > 0 ? 1 : 0))
        }
        if digits > 18 || places > 18 { return nil }
      default: return nil
      }
    }
    guard !bytes.isEmpty, !marked || places > 0 else { return nil }
    let scale = BigInteger.power(ofTen: places)
    self.init(reducing: BigInteger(whole) * scale + BigInteger(part), over: scale)
  }

  /// Reads a decimal written as text; nothing where it is none.
  ///
  /// Time quadratic in the digits.
  public init?(decimal text: String) { self.init(decimal: Array(text.utf8)) }
}
