extension BigInteger {
  /// The greatest number that divides both without a rest, never negative; of nothing and nothing
  /// nothing.
  ///
  /// Euclid's way, in machine words Stein's (1967). Time quadratic in the digits.
  public static func commonDivisor(_ left: Self, _ right: Self) -> Self {
    var (a, b) = (left, right)
    while true {
      if case .small(let x) = a.storage, case .small(let y) = b.storage {
        return Self(commonDivisor(x.magnitude, y.magnitude))
      }
      guard let (_, rest) = a.divided(by: b) else { return a.isNegative ? -a : a }
      (a, b) = (b, rest)
    }
  }

  private static func commonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (a, b) = (left, right)
    while b > UInt128(UInt64.max) || a > UInt128(UInt64.max) {
      guard b > 0 else { return a }
      (a, b) = (b, a % b)
    }
    return UInt128(commonDivisor(UInt64(a), UInt64(b)))
  }

  /// Stein's halving, several times faster than dividing.
  private static func commonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    guard left > 0, right > 0 else { return left | right }
    let twos = UInt64((left | right).trailingZeroBitCount)
    var a = left >> UInt64(left.trailingZeroBitCount)
    var b = right
    while b > 0 {
      b >>= UInt64(b.trailingZeroBitCount)
      (a, b) = a < b ? (a, b - a) : (b, a - b)
    }
    return a << twos
  }
}
