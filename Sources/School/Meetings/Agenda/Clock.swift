import Core

/// The time of day of a number of minutes since midnight.
enum Clock {
  /// `14:30`; past midnight it begins anew, as clocks do.
  static func text(_ minutes: Int) -> String {
    let minute = ((minutes % 1440) + 1440) % 1440
    return "\(padded(minute / 60, 2)):\(padded(minute % 60, 2))"
  }
}
