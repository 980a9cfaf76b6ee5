import Core

/// A number of minutes since midnight as clocks show it.
enum TimeOfDay {
  /// `14:30`; past midnight it begins anew.
  static func text(_ minutes: Int) -> String {
    let minute = ((minutes % 1440) + 1440) % 1440
    return "\(padded(minute / 60, 2)):\(padded(minute % 60, 2))"
  }
}
