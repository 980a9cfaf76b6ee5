/// A whole number of any size: 128 bits while they suffice, limbs beyond.
///
/// Every value has one form only, so equality and hashing are the compiler's.
///
/// Source: Knuth, The Art of Computer Programming 2, 4.3.1 (1997).
public struct BigInteger: Sendable, Hashable {
  enum Storage: Sendable, Hashable {
    case small(Int128)
    case large(negative: Bool, limbs: [UInt64])
  }

  let storage: Storage

  /// The number zero.
  public static let zero = BigInteger(0)
  /// The number one.
  public static let one = BigInteger(1)

  /// Takes any whole number the machine knows up to 128 bits; constant time.
  public init(_ value: some BinaryInteger) {
    if let narrow = Int128(exactly: value), narrow != .min {
      self.init(storage: .small(narrow))
    } else {
      self.init(negative: value < 0, magnitude: Limbs.of(UInt128(value.magnitude)))
    }
  }

  init(negative: Bool, magnitude: [UInt64]) {
    if let narrow = Limbs.narrow(magnitude), narrow <= UInt128(Int128.max) {
      self.init(storage: .small(negative ? -Int128(narrow) : Int128(narrow)))
    } else {
      self.init(storage: .large(negative: negative, limbs: magnitude))
    }
  }

  private init(storage: Storage) { self.storage = storage }

  var isNegative: Bool {
    switch storage {
    case .small(let value): value < 0
    case .large(let negative, _): negative
    }
  }

  /// Whether it is nothing at all.
  public var isZero: Bool { storage == .small(0) }

  var limbs: [UInt64] {
    switch storage {
    case .small(let value): Limbs.of(value.magnitude)
    case .large(_, let limbs): limbs
    }
  }

  /// The number as a machine integer where one holds it.
  public var int: Int? {
    switch storage {
    case .small(let value): Int(exactly: value)
    case .large: nil
    }
  }
}

extension BigInteger: ExpressibleByIntegerLiteral {
  /// Lets a literal stand where such a number is wanted; constant time.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension BigInteger: Comparable {
  /// Orders by value.
  ///
  /// Time linear in the digits.
  public static func < (left: Self, right: Self) -> Bool {
    if case .small(let a) = left.storage, case .small(let b) = right.storage { return a < b }
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? Limbs.isLess(right.limbs, left.limbs) : Limbs.isLess(left.limbs, right.limbs)
  }
}
