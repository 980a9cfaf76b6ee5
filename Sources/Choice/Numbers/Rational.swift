/// An exact fraction, always in lowest terms with a positive denominator.
///
/// Money and shares are such fractions, so that no comparison in a count is ever rounded.
///
/// Source: Knuth, The Art of Computer Programming 2, 4.5.1 (1997).
public struct Rational: Sendable, Hashable {
  /// The upper number, which carries the sign.
  public let numerator: BigInteger
  /// The lower number, at least one.
  public let denominator: BigInteger

  /// Nothing.
  public static let zero = Rational(0)

  /// A whole number; constant time.
  public init(_ value: some BinaryInteger) { self.init(BigInteger(value)) }

  /// A whole number of any size; constant time.
  public init(_ value: BigInteger) {
    numerator = value
    denominator = .one
  }

  /// A fraction brought to lowest terms; nothing where the denominator is zero.
  ///
  /// Time quadratic in the digits.
  public init?(_ numerator: BigInteger, over denominator: BigInteger) {
    guard !denominator.isZero else { return nil }
    self.init(reducing: numerator, over: denominator)
  }

  init(reducing numerator: BigInteger, over denominator: BigInteger) {
    let divisor = BigInteger.commonDivisor(numerator, denominator)
    let sign: BigInteger = denominator.isNegative ? -1 : 1
    guard divisor != .one, let top = numerator.divided(by: divisor)?.quotient,
      let bottom = denominator.divided(by: divisor)?.quotient
    else {
      self.numerator = numerator * sign
      self.denominator = denominator * sign
      return
    }
    self.numerator = top * sign
    self.denominator = bottom * sign
  }

  /// Whether it is nothing at all.
  public var isZero: Bool { numerator.isZero }

  /// The whole part, rounded down.
  public var floor: BigInteger {
    guard let (quotient, rest) = numerator.divided(by: denominator) else { return numerator }
    return rest.isNegative ? quotient - 1 : quotient
  }

  /// So many parts of a scale that the denominator divides.
  func whole(of scale: BigInteger) -> BigInteger {
    numerator * (denominator == .one ? scale : scale.divided(by: denominator)?.quotient ?? .zero)
  }

  /// The nearest floating-point number, a few units in the last place away at most.
  public var double: Double { numerator.ratio(to: denominator) }
}

extension Rational: ExpressibleByIntegerLiteral {
  /// Lets a literal stand where a fraction is wanted; constant time.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: Comparable {
  /// Orders by value, exactly.
  ///
  /// Time quadratic in the digits.
  public static func < (left: Self, right: Self) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    return left.numerator * right.denominator < right.numerator * left.denominator
  }
}

extension Rational {
  /// The opposite number, exact.
  ///
  /// Time linear in the digits.
  public static prefix func - (value: Self) -> Self { zero - value }

  /// The exact sum.
  ///
  /// Time quadratic in the digits.
  public static func + (left: Self, right: Self) -> Self {
    if left.denominator == right.denominator {
      return Self(reducing: left.numerator + right.numerator, over: left.denominator)
    }
    return Self(
      reducing: left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  /// The exact difference.
  ///
  /// Time quadratic in the digits.
  public static func - (left: Self, right: Self) -> Self {
    if left.denominator == right.denominator {
      return Self(reducing: left.numerator - right.numerator, over: left.denominator)
    }
    return Self(
      reducing: left.numerator * right.denominator - right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  /// The exact product.
  ///
  /// Time quadratic in the digits.
  public static func * (left: Self, right: Self) -> Self {
    Self(
      reducing: left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  /// Adds exactly.
  ///
  /// Time quadratic in the digits.
  public static func += (left: inout Self, right: Self) { left = left + right }

  /// Subtracts exactly.
  ///
  /// Time quadratic in the digits.
  public static func -= (left: inout Self, right: Self) { left = left - right }

  /// The exact quotient; nothing for a divisor of zero.
  ///
  /// Time quadratic in the digits.
  public func divided(by divisor: Self) -> Self? {
    Self(numerator * divisor.denominator, over: denominator * divisor.numerator)
  }
}
