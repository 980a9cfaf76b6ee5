/// A whole number that a flow can be made of: a machine's where it suffices, any size else.
protocol FlowAmount: Comparable {
  static var zero: Self { get }
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  /// So many times this, which is not under zero, or `most` where that is less.
  func times(_ factor: Int, atMost most: Self) -> Self
  /// The amount, or the greatest of a machine's numbers where it is beyond them.
  init(_ amount: BigInteger)
  var whole: BigInteger { get }
}

extension BigInteger: FlowAmount {
  init(_ amount: BigInteger) { self = amount }
  func times(_ factor: Int, atMost most: Self) -> Self { min(self * BigInteger(factor), most) }
  var whole: BigInteger { self }
}

extension FlowAmount where Self: FixedWidthInteger {
  init(_ amount: BigInteger) {
    if case .small(let value) = amount.storage {
      self = Self(clamping: value)
    } else {
      self = .max
    }
  }
  func times(_ factor: Int, atMost most: Self) -> Self {
    let (product, isTooMuch) = multipliedReportingOverflow(by: Self(factor))
    return isTooMuch || product > most ? most : product
  }
  var whole: BigInteger { BigInteger(Int128(self)) }
}

extension Int64: FlowAmount {}
extension Int128: FlowAmount {}
