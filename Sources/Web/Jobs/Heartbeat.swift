import Dispatch

/// Does something again and again while a longer work goes on.
enum Heartbeat {
  static func during<Result>(
    every seconds: Double, beat: @escaping @Sendable () -> Void, _ work: () throws -> Result
  ) rethrows -> Result {
    let stop = DispatchSemaphore(value: 0)
    let stopped = DispatchSemaphore(value: 0)
    // A queue of its own: the common threads may all be at work.
    DispatchQueue(label: "heartbeat").async {
      while stop.wait(timeout: .now() + seconds) == .timedOut { beat() }
      stopped.signal()
    }
    defer {
      stop.signal()
      stopped.wait()
    }
    return try work()
  }
}
