import Core
import Dispatch
import Synchronization

/// The thread on which long work is done, one step after another, until it is told to stop.
package final class JobRunner: Sendable {
  private let steps: JobSteps
  private let state = Mutex(State())
  private let thread = DispatchQueue(label: "jobs")
  /// Rung when there is work and when it shall stop.
  private let bell = DispatchSemaphore(value: 0)
  /// How long it sleeps when nobody rings.
  private static let patience = 1.0

  private struct State {
    var isStarted = false
    var isStopping = false
  }

  package init(_ steps: JobSteps) { self.steps = steps }

  /// Begins, or goes on where the process before was stopped.
  package func start() {
    let isFirst = state.withLock { state in
      defer { state.isStarted = true }
      return !state.isStarted
    }
    guard isFirst else { return }
    thread.async { [self] in work() }
  }

  /// There is work: do not sleep on.
  package func ring() { bell.signal() }

  /// Ends after the step that runs now; what is left goes on at the next start.
  package func stop() {
    state.withLock { $0.isStopping = true }
    ring()
    thread.sync {}
  }

  private func work() {
    var last: JobRecord?
    while !state.withLock(\.isStopping) {
      // A database that cannot be read now may be readable in a second.
      if let record = (try? steps.next(after: last)) ?? nil {
        last = record
      } else {
        _ = bell.wait(timeout: .now() + JobRunner.patience)
      }
    }
  }
}
