@testable import Choice

extension Dice {
  /// A whole number of up to five limbs, small ones and round ones often.
  mutating func bigInteger() -> BigInteger {
    let limbs = (0..<number(0...5)).map { _ in
      pick([0, 1, .max, UInt64.max << 63, next(), next(), next()])
    }
    return BigInteger(negative: number(0...1) == 1, magnitude: Limbs.trimmed(limbs))
  }

  mutating func rational() -> Rational {
    Rational(bigInteger(), over: bigInteger()) ?? Rational(bigInteger())
  }
}
