/// A whole number that a flow can be made of: a machine's where it suffices, any size else.
protocol FlowAmount: Comparable {
  static var zero: Self { get }
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  init(_ amount: BigInteger)
}

extension BigInteger: FlowAmount {
  init(_ amount: BigInteger) { self = amount }
}

extension Int128: FlowAmount {
  /// Only for amounts known to fit.
  init(_ amount: BigInteger) {
    if case .small(let value) = amount.storage { self = value } else { self = .max }
  }
}
