/// What the supporters of a project would each pay at most per point, and how well we know it.
///
/// An approval is one point.
struct Price {
  let payment: Double
  /// The true payment lies no further from `payment` than this.
  let error: Double
  /// How many points those voters gave who can pay it in full.
  let rich: Double
  /// How many points those gave who have so nearly the payment that only fractions can tell them apart.
  let near: Double
  /// Whether it is certain that every supporter can pay it in full.
  var isWhole = false
  /// The true payment, where it has been worked out.
  var exact: Ledger.Part?
}

/// A project that was bought.
struct Round {
  let project: Int
  /// How many voters paid the whole payment and had something left.
  var rich: Int
  /// How many points they gave.
  var points: Int
  /// How many paid it with the last of their money.
  var even: Int
  /// The ballots whose money ended here, as a range of the run's `ended`.
  var ended: Range<Int>
}
