/// How far shares can grow before a run would come out differently.
///
/// While the same projects are bought in the same order and the same voters run out of money in
/// the same rounds, every voter's money and every payment is a straight line in the starting
/// share: money grows (by at least one for one), payments fall. So each comparison that a run
/// made holds until two lines meet, and the nearest meeting is the reach.
///
/// - A voter who could pay in full still can. One who could not may come to: that is a meeting.
/// - Of a project that was not bought, a price found earlier with a fixed set of voters short of
///   money never lies above the true one, so its line is a safe bound.
/// - A project found too dear stays so until its supporters' money meets its cost.
///
/// Slopes are sums of positive numbers, so their relative error stays far below `margin`.
struct Forecast {
  static let margin = 1e-6

  /// How fast the money of each ballot grows with the share.
  var rates: [Double]
  /// The payment for each project at its last appraisal: per unit of cost, no higher than it
  /// was, and how fast it falls as a whole.
  var lines: [(price: Double, fall: Double)]
  /// By how much the share may grow, in the scaled unit.
  private(set) var reach = Double.infinity

  init(rates: [Double], lines: [(price: Double, fall: Double)]) {
    self.rates = rates
    self.lines = lines
  }

  /// Something closes a gap at this speed.
  mutating func meet(gap: Double, speed: Double) {
    guard gap > 0 else { return stop() }
    if speed > 0 { reach = min(reach, gap / (speed * (1 + Self.margin))) }
  }

  /// Nothing can be said beyond this run.
  mutating func stop() { reach = 0 }
}
