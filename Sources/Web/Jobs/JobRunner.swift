import Core
import Foundation
import Synchronization

/// The thread on which long work is done, one step after another, until it is told to stop.
package final class JobRunner: Sendable {
  private let steps: JobSteps
  private let state = Mutex(State())
  /// Rung when there is work, when it shall stop, and when it has.
  private let bell = NSCondition()
  /// How long it sleeps when nobody rings.
  private static let patience = 1.0

  private struct State {
    var isStarted = false
    var isStopping = false
    var hasEnded = false
  }

  package init(_ steps: JobSteps) { self.steps = steps }

  /// Begins, or goes on where the process before was stopped.
  package func start() {
    let isFirst = state.withLock { state in
      defer { state.isStarted = true }
      return !state.isStarted
    }
    guard isFirst else { return }
    let thread = Thread { [self] in
      work()
      state.withLock { $0.hasEnded = true }
      ring()
    }
    thread.name = "jobs"
    thread.start()
  }

  /// There is work: do not sleep on.
  package func ring() {
    bell.lock()
    bell.broadcast()
    bell.unlock()
  }

  /// Ends after the step that runs now; what is left goes on at the next start.
  package func stop() {
    state.withLock { $0.isStopping = true }
    guard state.withLock(\.isStarted) else { return }
    ring()
    bell.lock()
    while !state.withLock(\.hasEnded) { bell.wait() }
    bell.unlock()
  }

  private func work() {
    var last: JobRecord?
    while !state.withLock(\.isStopping) {
      // A database that cannot be read now may be readable in a second.
      if let record = (try? steps.next(after: last)) ?? nil {
        last = record
      } else {
        rest()
      }
    }
  }

  /// Asked again under the lock, so that a ring in between is heard.
  private func rest() {
    bell.lock()
    if !state.withLock(\.isStopping) {
      _ = bell.wait(until: Date(timeIntervalSinceNow: JobRunner.patience))
    }
    bell.unlock()
  }
}
