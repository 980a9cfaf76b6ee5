extension Limbs {
  typealias Division = (quotient: [UInt64], remainder: [UInt64])

  /// Schoolbook division; the divisor must not be zero.
  static func divide(_ dividend: [UInt64], by divisor: [UInt64]) -> Division {
    if isLess(dividend, divisor) { return ([], dividend) }
    if divisor.count == 1 { return divide(dividend, byLimb: divisor[0]) }
    return divideLong(dividend, by: divisor)
  }

  static func divide(_ dividend: [UInt64], byLimb divisor: UInt64) -> Division {
    var quotient = dividend
    var rest: UInt64 = 0
    for index in dividend.indices.reversed() {
      (quotient[index], rest) = divisor.dividingFullWidth((rest, dividend[index]))
    }
    return (trimmed(quotient), rest == 0 ? [] : [rest])
  }

  /// Knuth's algorithm D: both are shifted until the divisor's top bit is set, so that each
  /// guessed quotient limb is at most two too large.
  private static func divideLong(_ dividend: [UInt64], by divisor: [UInt64]) -> Division {
    let shift = divisor[divisor.count - 1].leadingZeroBitCount
    let below = shiftLeft(divisor, by: shift, extra: false)
    var rest = shiftLeft(dividend, by: shift, extra: true)
    var quotient = [UInt64](repeating: 0, count: rest.count - below.count)
    for place in quotient.indices.reversed() {
      var guess = guessedLimb(rest, below, at: place)
      if subtractProduct(of: below, times: guess, from: &rest, at: place) {
        repeat { guess -= 1 } while !addBack(below, to: &rest, at: place)
      }
      quotient[place] = guess
    }
    return (trimmed(quotient), shiftRight(trimmed(rest), by: shift))
  }

  private static func guessedLimb(_ rest: [UInt64], _ below: [UInt64], at place: Int) -> UInt64 {
    let top = rest[place + below.count]
    let first = below[below.count - 1]
    guard top < first else { return .max }
    return first.dividingFullWidth((top, rest[place + below.count - 1])).quotient
  }

  /// Subtracts and says whether the result went below zero.
  private static func subtractProduct(
    of divisor: [UInt64], times limb: UInt64, from rest: inout [UInt64], at place: Int
  ) -> Bool {
    var carry: UInt64 = 0
    var borrow: UInt64 = 0
    for index in 0...divisor.count {
      let product =
        UInt128(limb) * UInt128(index < divisor.count ? divisor[index] : 0) + UInt128(carry)
      carry = UInt64(truncatingIfNeeded: product >> 64)
      let (first, under) = rest[place + index].subtractingReportingOverflow(
        UInt64(truncatingIfNeeded: product))
      let (second, again) = first.subtractingReportingOverflow(borrow)
      rest[place + index] = second
      borrow = under || again ? 1 : 0
    }
    return borrow > 0
  }

  /// Adds the divisor once and says whether that brought the rest back above zero.
  private static func addBack(
    _ divisor: [UInt64], to rest: inout [UInt64], at place: Int
  ) -> Bool {
    var carry: UInt64 = 0
    for index in 0...divisor.count {
      let (first, over) = rest[place + index].addingReportingOverflow(
        index < divisor.count ? divisor[index] : 0)
      let (second, again) = first.addingReportingOverflow(carry)
      rest[place + index] = second
      carry = over || again ? 1 : 0
    }
    return carry > 0
  }

  private static func shiftLeft(_ limbs: [UInt64], by shift: Int, extra: Bool) -> [UInt64] {
    var shifted = [UInt64](repeating: 0, count: limbs.count + (extra ? 1 : 0))
    for (index, limb) in limbs.enumerated() {
      shifted[index] |= limb << UInt64(shift)
      if shift > 0, index + 1 < shifted.count {
        shifted[index + 1] |= limb >> UInt64(64 - shift)
      }
    }
    return shifted
  }

  private static func shiftRight(_ limbs: [UInt64], by shift: Int) -> [UInt64] {
    guard shift > 0 else { return limbs }
    var shifted = limbs
    for index in limbs.indices {
      let high = index + 1 < limbs.count ? limbs[index + 1] << UInt64(64 - shift) : 0
      shifted[index] = limbs[index] >> UInt64(shift) | high
    }
    return trimmed(shifted)
  }
}
