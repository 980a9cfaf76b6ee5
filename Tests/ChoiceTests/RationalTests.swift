import Testing

@testable import Choice

@Suite struct RationalTests {
  @Test(arguments: 0..<200)
  func `fractions obey the laws of arithmetic and stay in lowest terms`(seed: Int) throws {
    var dice = Dice(seed)
    let (a, b, c) = (dice.rational(), dice.rational(), dice.rational())
    #expect(a + b == b + a)
    #expect((a + b) + c == a + (b + c))
    #expect(a * (b + c) == a * b + a * c)
    #expect(a - b + b == a)
    #expect((a < b) == (a - b < 0))
    for value in [a + b, a * c, a - c] {
      #expect(!value.denominator.isNegative && !value.denominator.isZero)
      #expect(BigInteger.commonDivisor(value.numerator, value.denominator) == .one)
    }
    if !b.isZero { #expect(try #require(a.divided(by: b)) * b == a) }
  }

  @Test(arguments: 0..<100)
  func `the whole part is the greatest whole number not above`(seed: Int) {
    var dice = Dice(seed)
    let value = dice.rational()
    #expect(Rational(value.floor) <= value)
    #expect(value < Rational(value.floor + 1))
  }

  @Test func `dividing by nothing gives nothing`() {
    #expect(Rational(1, over: 0) == nil)
    #expect(Rational(7).divided(by: 0) == nil)
  }

  @Test(arguments: [
    ("12", "12"), ("0", "0"), ("12.50", "12.5"), ("102533,36", "102533.36"), ("0.001", "0.001"),
    (".5", "0.5"), ("000000000000000000000042", "42"),
    ("999999999999999999.999999999999999999", "999999999999999999.999999999999999999"),
  ])
  func `a decimal is read exactly and written without loss`(text: String, written: String) {
    #expect(Rational(decimal: text)?.description == written)
  }

  @Test(arguments: [
    "", ".", "5.", "-1", "+1", "1e6", "1 000", "1.2.3", "1,2,3", "١", "1000000000000000000",
    "0.1234567890123456789", "NaN", "0x10",
  ])
  func `what is no plain amount is refused`(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test func `what no decimal writes is a fraction, or rounded on request`() throws {
    let third = try #require(Rational(2, over: 3))
    #expect("\(third)" == "2/3")
    #expect(third.decimal(places: 2) == "0.67")
    #expect((-third).decimal(places: 2) == "-0.67")
    #expect(Rational(7).decimal(places: 2) == "7.00")
    #expect(try #require(Rational(1, over: 200)).decimal(places: 2) == "0.01")
    #expect(third.decimal(places: 0) == "1")
    #expect("\(try #require(Rational(-7, over: 8)))" == "-0.875")
  }
}
