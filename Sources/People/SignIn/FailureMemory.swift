import Core
import Synchronization

/// Failures as one process alone counts them.
final class FailureMemory: Sendable {
  private let counts = Mutex<[[UInt8]: FailureCount]>([:])

  func count(_ key: [UInt8]) -> FailureCount? { counts.withLock { $0[key] } }

  func add(_ keys: [UInt8]..., at now: Instant) {
    let oldest = now.advanced(seconds: -FailureCount.memory)
    counts.withLock { counts in
      // What is kept is bounded.
      if counts.count > 50_000 {
        counts = counts.filter { $0.value.last > oldest }
        if counts.count > 50_000 { counts.removeAll() }
      }
      for key in keys {
        var count = counts[key] ?? FailureCount()
        if count.last < oldest { count.failures = 0 }
        count.failures += 1
        count.last = now
        counts[key] = count
      }
    }
  }

  func forget(_ key: [UInt8]) { counts.withLock { $0[key] = nil } }
}
