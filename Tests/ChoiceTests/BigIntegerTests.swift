import Testing

@testable import Choice

@Suite struct BigIntegerTests {
  @Test(arguments: 0..<300)
  func `sums and products obey the laws of arithmetic`(seed: Int) {
    var dice = Dice(seed)
    let (a, b, c) = (dice.bigInteger(), dice.bigInteger(), dice.bigInteger())
    #expect(a + b == b + a)
    #expect(a * b == b * a)
    #expect((a + b) + c == a + (b + c))
    #expect((a * b) * c == a * (b * c))
    #expect(a * (b + c) == a * b + a * c)
    #expect(a - b == -(b - a))
    #expect(a - a == .zero)
    #expect((a < b) == (a - b).isNegative)
  }

  @Test(arguments: 0..<300)
  func `a quotient times its divisor and the rest give the number back`(seed: Int) {
    var dice = Dice(seed)
    let (a, b) = (dice.bigInteger(), dice.bigInteger())
    guard let (quotient, rest) = a.divided(by: b) else {
      #expect(b.isZero)
      return
    }
    let sizes = [rest, b].map { $0.isNegative ? -$0 : $0 }
    #expect(quotient * b + rest == a)
    #expect(sizes[0] < sizes[1])
    #expect(rest.isZero || rest.isNegative == a.isNegative)
  }

  @Test(arguments: 0..<200)
  func `the common divisor divides both, and nothing is left to divide`(seed: Int) throws {
    var dice = Dice(seed)
    let (a, b) = (dice.bigInteger(), dice.bigInteger())
    let divisor = BigInteger.commonDivisor(a, b)
    guard !divisor.isZero else {
      #expect(a.isZero && b.isZero)
      return
    }
    let (left, right) = (try #require(a.divided(by: divisor)), try #require(b.divided(by: divisor)))
    #expect(left.remainder.isZero && right.remainder.isZero)
    #expect(BigInteger.commonDivisor(left.quotient, right.quotient) == .one)
  }

  @Test func `numbers pass the borders of 128 bits both ways`() {
    let most = BigInteger(Int128.max)
    #expect("\(most + 1)" == "170141183460469231731687303715884105728")
    #expect(most + 1 - 1 == most)
    #expect("\(-most - 1)" == "-170141183460469231731687303715884105728")
    #expect(BigInteger(Int128.min) == -most - 1)
    #expect(BigInteger(UInt128.max) == most + most + 1)
    #expect("\(BigInteger.power(ofTen: 50))" == "1" + String(repeating: "0", count: 50))
    #expect("\(BigInteger.power(ofTen: 50) + 7)".hasSuffix("00000007"))
  }

  @Test(arguments: 0..<200)
  func `the digits are those of the number`(seed: Int) {
    var dice = Dice(seed)
    let number = dice.bigInteger()
    let digits = "\(number)".drop { $0 == "-" }
    let back = digits.reduce(BigInteger.zero) { $0 * 10 + BigInteger($1.wholeNumberValue ?? 0) }
    #expect(back == (number.isNegative ? -number : number))
  }

  @Test(arguments: 0..<100)
  func `the floating-point number is as near as 52 bits allow`(seed: Int) throws {
    var dice = Dice(seed)
    let number = dice.bigInteger()
    guard !number.isZero else { return }
    let ratio = try #require(Rational(number, over: number * 3 + 1)).double
    #expect(abs(ratio * 3 - 1) <= 1 / abs(number.double) + 1e-15)
  }
}
