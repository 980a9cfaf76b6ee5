/// A whole number that a flow can be made of: a machine's where it suffices, any size else.
protocol FlowAmount: Comparable {
  static var zero: Self { get }
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  func times(_ factor: Int) -> Self
  init(_ amount: BigInteger)
  var whole: BigInteger { get }
}

extension BigInteger: FlowAmount {
  init(_ amount: BigInteger) { self = amount }
  func times(_ factor: Int) -> Self { self * BigInteger(factor) }
  var whole: BigInteger { self }
}

extension Int128: FlowAmount {
  /// Only for amounts known to fit.
  init(_ amount: BigInteger) {
    if case .small(let value) = amount.storage { self = value } else { self = .max }
  }
  func times(_ factor: Int) -> Self { self * Int128(factor) }
  var whole: BigInteger { BigInteger(self) }
}
