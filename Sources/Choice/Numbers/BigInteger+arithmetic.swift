extension BigInteger {
  /// The opposite number, exact.
  ///
  /// Time linear in the digits.
  public static prefix func - (value: Self) -> Self {
    switch value.storage {
    case .small(let number): Self(-number)
    case .large(let negative, let limbs): Self(negative: !negative, magnitude: limbs)
    }
  }

  /// The exact sum.
  ///
  /// Time linear in the digits.
  public static func + (left: Self, right: Self) -> Self {
    if case .small(let a) = left.storage, case .small(let b) = right.storage {
      let (sum, over) = a.addingReportingOverflow(b)
      if !over { return Self(sum) }
    }
    if left.isNegative == right.isNegative {
      return Self(negative: left.isNegative, magnitude: Limbs.add(left.limbs, right.limbs))
    }
    return difference(left, right)
  }

  /// The exact difference.
  ///
  /// Time linear in the digits.
  public static func - (left: Self, right: Self) -> Self { left + -right }

  /// Adds exactly.
  ///
  /// Time linear in the digits.
  public static func += (left: inout Self, right: Self) { left = left + right }

  /// Subtracts exactly.
  ///
  /// Time linear in the digits.
  public static func -= (left: inout Self, right: Self) { left = left - right }

  /// The exact product.
  ///
  /// Time is that of the digits of one times those of the other.
  public static func * (left: Self, right: Self) -> Self {
    if case .small(let a) = left.storage, case .small(let b) = right.storage {
      if let a = Int64(exactly: a), let b = Int64(exactly: b) {
        return Self(Int128(a) * Int128(b))
      }
      let (product, over) = a.multipliedReportingOverflow(by: b)
      if !over { return Self(product) }
    }
    return Self(
      negative: left.isNegative != right.isNegative,
      magnitude: Limbs.multiply(left.limbs, right.limbs))
  }

  /// Whole quotient towards zero and what is left; nothing for a divisor of zero.
  ///
  /// Long division (Knuth, The Art of Computer Programming 2, 4.3.1 D). Time is that of the digits
  /// of one times those of the other.
  public func divided(by divisor: Self) -> (quotient: Self, remainder: Self)? {
    guard !divisor.isZero else { return nil }
    if case .small(let a) = storage, case .small(let b) = divisor.storage {
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      return (Self(quotient), Self(remainder))
    }
    let (quotient, remainder) = Limbs.divide(limbs, by: divisor.limbs)
    return (
      Self(negative: isNegative != divisor.isNegative, magnitude: quotient),
      Self(negative: isNegative, magnitude: remainder)
    )
  }

  private static func difference(_ left: Self, _ right: Self) -> Self {
    let (a, b) = (left.limbs, right.limbs)
    return Limbs.isLess(a, b)
      ? Self(negative: right.isNegative, magnitude: Limbs.subtract(b, a))
      : Self(negative: left.isNegative, magnitude: Limbs.subtract(a, b))
  }
}
