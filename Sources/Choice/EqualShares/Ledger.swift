/// The payments of the rounds so far, exactly, over one common denominator.
///
/// Reducing fractions costs more than all else that is done with them; here none is reduced
/// before somebody wants to read it.
struct Ledger {
  private(set) var denominator = BigInteger.one
  private(set) var payments: [BigInteger] = []

  /// A payment that is not yet in the ledger: a part of an amount over its denominator.
  struct Part {
    let amount: BigInteger
    let divisor: BigInteger

    /// Compares two such parts, each per unit of something.
    static func isLess(
      _ left: Part, per leftUnit: BigInteger, _ right: Part, per rightUnit: BigInteger
    ) -> Bool {
      left.amount * right.divisor * rightUnit < right.amount * left.divisor * leftUnit
    }
  }

  mutating func add(_ part: Part) {
    let divisor = BigInteger.commonDivisor(part.amount, part.divisor)
    guard let amount = part.amount.divided(by: divisor)?.quotient,
      let factor = part.divisor.divided(by: divisor)?.quotient
    else { return }
    denominator = denominator * factor
    payments = payments.map { $0 * factor } + [amount]
  }

  func rounded(_ amount: BigInteger) -> Double { amount.ratio(to: denominator) }

  func rounded(_ part: Part) -> Double { part.amount.ratio(to: denominator * part.divisor) }
}
