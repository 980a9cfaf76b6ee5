/// Magnitudes as little-endian limbs, for the numbers that outgrow 128 bits.
///
/// A magnitude never ends in a zero limb; zero is the empty array.
enum Limbs {
  static func trimmed(_ limbs: [UInt64]) -> [UInt64] {
    var limbs = limbs
    while limbs.last == 0 { limbs.removeLast() }
    return limbs
  }

  static func of(_ value: UInt128) -> [UInt64] {
    trimmed([UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)])
  }

  /// The number itself where two limbs hold it.
  static func narrow(_ limbs: [UInt64]) -> UInt128? {
    switch limbs.count {
    case 0: 0
    case 1: UInt128(limbs[0])
    case 2: UInt128(limbs[1]) << 64 | UInt128(limbs[0])
    default: nil
    }
  }

  static func isLess(_ left: [UInt64], _ right: [UInt64]) -> Bool {
    guard left.count == right.count else { return left.count < right.count }
    for index in left.indices.reversed() where left[index] != right[index] {
      return left[index] < right[index]
    }
    return false
  }

  static func add(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
    let (long, short) = left.count >= right.count ? (left, right) : (right, left)
    var sum = long
    var carry: UInt64 = 0
    for index in long.indices {
      let (first, over) = long[index].addingReportingOverflow(
        index < short.count ? short[index] : 0)
      let (second, again) = first.addingReportingOverflow(carry)
      sum[index] = second
      carry = over || again ? 1 : 0
    }
    if carry > 0 { sum.append(carry) }
    return sum
  }

  /// The difference; `left` must not be the smaller one.
  static func subtract(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
    var rest = left
    var borrow: UInt64 = 0
    for index in left.indices {
      let (first, under) = left[index].subtractingReportingOverflow(
        index < right.count ? right[index] : 0)
      let (second, again) = first.subtractingReportingOverflow(borrow)
      rest[index] = second
      borrow = under || again ? 1 : 0
    }
    return trimmed(rest)
  }

  static func multiply(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    var product = [UInt64](repeating: 0, count: left.count + right.count)
    for (low, factor) in left.enumerated() {
      var carry: UInt64 = 0
      for (high, other) in right.enumerated() {
        // At most (2^64-1)^2 + 2(2^64-1) = 2^128-1: never more than 128 bits hold.
        let sum =
          UInt128(factor) * UInt128(other) + UInt128(product[low + high]) + UInt128(carry)
        product[low + high] = UInt64(truncatingIfNeeded: sum)
        carry = UInt64(truncatingIfNeeded: sum >> 64)
      }
      product[low + right.count] = carry
    }
    return trimmed(product)
  }
}
