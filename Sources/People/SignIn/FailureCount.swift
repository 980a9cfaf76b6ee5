import Core

/// How often somebody failed, and when last.
struct FailureCount: Sendable {
  var failures = 0
  var last = Instant(milliseconds: 0)

  /// After an hour without failures all is forgiven.
  static let memory: Int64 = 3600

  /// The seconds to wait after so many free failures.
  func wait(after free: Int, longest: Int64, at now: Instant) -> Int {
    guard failures >= free else { return 0 }
    let seconds = min(longest, 1 << Int64(min(failures - free, 20)))
    // Another server's clock may be ahead: nobody waits longer for that.
    return Int(max(0, min(seconds, last.advanced(seconds: seconds).seconds - now.seconds)))
  }
}
