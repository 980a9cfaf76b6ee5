/// A number of any length as PostgreSQL sends it: what `sum` and `avg` of whole numbers give.
struct PostgresNumeric {
  /// Digits to the base of ten thousand, the highest first.
  private let digits: [UInt16]
  /// The power of ten thousand of the first digit.
  private let weight: Int
  private let isNegative: Bool

  /// `nil` for what is no number: NaN, infinities, a cut value.
  init?(_ bytes: UnsafeRawBufferPointer) {
    func word(_ place: Int) -> UInt16 {
      unsafe UInt16(bytes[place * 2]) << 8 | UInt16(bytes[place * 2 + 1])
    }
    guard bytes.count >= 8, bytes.count >= 8 + Int(word(0)) * 2 else { return nil }
    guard word(2) == 0 || word(2) == 0x4000 else { return nil }
    digits = (0..<Int(word(0))).map { word($0 + 4) }
    weight = Int(Int16(bitPattern: word(1)))
    isNegative = word(2) == 0x4000
  }

  /// `nil` where there are decimals or more than 64 bits.
  var whole: Int64? {
    var sum: Int64 = 0
    let places = max(weight + 1, digits.count)
    guard places <= 6 else { return nil }
    for place in 0..<places {
      let digit = place < digits.count ? Int64(digits[place]) : 0
      if place > weight {
        guard digit == 0 else { return nil }
        continue
      }
      let (product, isOver) = sum.multipliedReportingOverflow(by: 10_000)
      let (next, isOverToo) = product.subtractingReportingOverflow(digit)
      guard !isOver, !isOverToo else { return nil }
      sum = next
    }
    // Summed downwards, since the least number has no positive twin.
    return isNegative ? sum : (sum == .min ? nil : -sum)
  }

  var real: Double {
    var sum = 0.0
    for digit in digits { sum = sum * 10_000 + Double(digit) }
    var power = weight + 1 - digits.count
    while power > 0 {
      sum *= 10_000
      power -= 1
    }
    while power < 0 {
      sum /= 10_000
      power += 1
    }
    return isNegative ? -sum : sum
  }
}
