import Dispatch
import JSON
import Synchronization

/// The thread on which letters are carried, until it is told to stop: a mail server that does not
/// answer holds up nothing else.
package final class PostRound: Sendable {
  private let postman: Postman
  private let state = Mutex(State())
  private let thread = DispatchQueue(label: "mail")
  private let bell = DispatchSemaphore(value: 0)
  private let end = DispatchSemaphore(value: 0)
  /// How long it sleeps between two looks.
  private static let pause = 2.0
  /// A letter on its way is waited for so long, and otherwise sent again after the next start.
  private static let farewell = 5.0

  private struct State {
    var isStarted = false
    var isStopping = false
  }

  init(_ postman: Postman) { self.postman = postman }

  package func start() {
    let isFirst = state.withLock { state in
      defer { state.isStarted = true }
      return !state.isStarted
    }
    guard isFirst else { return }
    thread.async { [self] in
      work()
      postman.stop()
      end.signal()
    }
  }

  package func stop() {
    let isRunning = state.withLock { state in
      state.isStopping = true
      return state.isStarted
    }
    guard isRunning else { return }
    bell.signal()
    _ = end.wait(timeout: .now() + PostRound.farewell)
  }

  private func work() {
    while !state.withLock(\.isStopping) {
      // A database that cannot be read now may be readable in a second.
      if (try? postman.carryOne()) == true { continue }
      _ = bell.wait(timeout: .now() + PostRound.pause)
    }
  }
}

/// The line of the log that says why a letter did not go.
struct MailNote: JSONModel {
  let mail: String
  static let fields: [JSONField<Self>] = [.init("mail") { $0.mail }]
}
