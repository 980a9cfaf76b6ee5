import Core
import Dispatch
import Foundation
import Synchronization

/// The thread on which long work is done, one step after another, until it is told to stop.
package final class JobRunner: Sendable {
  private let steps: JobSteps
  private let isStopping = Mutex(false)
  private let bell = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)
  private let isStarted = Mutex(false)
  /// How long it sleeps when nobody rings.
  private static let patience = 1

  package init(_ steps: JobSteps) { self.steps = steps }

  /// Begins, or goes on where the process before was stopped.
  package func start() {
    let isFirst = isStarted.withLock { started in
      defer { started = true }
      return !started
    }
    guard isFirst else { return }
    let thread = Thread { [self] in
      work()
      ended.signal()
    }
    thread.name = "jobs"
    thread.start()
  }

  /// There is work: do not sleep on.
  package func ring() { bell.signal() }

  /// Ends after the step that runs now; what is left goes on at the next start.
  package func stop() {
    let wasStopping = isStopping.withLock { stopping in
      defer { stopping = true }
      return stopping
    }
    guard !wasStopping, isStarted.withLock({ $0 }) else { return }
    bell.signal()
    ended.wait()
  }

  private func work() {
    var last: ID<JobRecord>?
    while !isStopping.withLock({ $0 }) {
      // A database that cannot be read now may be readable in a second.
      if let record = (try? steps.next(after: last)) ?? nil {
        last = record.id
      } else {
        _ = bell.wait(timeout: .now() + .seconds(JobRunner.patience))
      }
    }
  }
}
