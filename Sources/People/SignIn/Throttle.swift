import Core
import Synchronization

/// Slows guessing down and never locks anybody out; a whole village may sit behind one address.
package final class Throttle: Sendable {
  private struct Count {
    var failures = 0
    var last = Instant(milliseconds: 0)
  }

  private let counts = Mutex<[String: Count]>([:])

  package init() {}

  /// Refuses while the wait after the last failures lasts.
  ///
  /// One account from one address waits 1, 2, 4 … at most 60 seconds after five failures; an
  /// address as a whole waits only after two hundred, and then two seconds a try.
  func check(account: String, address: String, at now: Instant) throws {
    let wait = counts.withLock { counts in
      max(
        Throttle.wait(counts["\(address) \(account)"], after: 5, longest: 60, at: now),
        Throttle.wait(counts[address], after: 200, longest: 2, at: now))
    }
    if wait > 0 { throw DomainError.tooFast(seconds: wait) }
  }

  func failed(account: String, address: String, at now: Instant) {
    counts.withLock { counts in
      // What is kept is bounded; an hour without failures forgives everything.
      if counts.count > 50_000 {
        counts = counts.filter { $0.value.last.advanced(seconds: 3600) > now }
        if counts.count > 50_000 { counts.removeAll() }
      }
      for key in ["\(address) \(account)", address] {
        var count = counts[key] ?? Count()
        if count.last.advanced(seconds: 3600) < now { count.failures = 0 }
        count.failures += 1
        count.last = now
        counts[key] = count
      }
    }
  }

  func succeeded(account: String, address: String) {
    counts.withLock { $0["\(address) \(account)"] = nil }
  }

  private static func wait(
    _ count: Count?, after free: Int, longest: Int64, at now: Instant
  ) -> Int {
    guard let count, count.failures >= free else { return 0 }
    let seconds = min(longest, 1 << Int64(min(count.failures - free, 20)))
    return max(0, Int(count.last.advanced(seconds: seconds).seconds - now.seconds))
  }
}
