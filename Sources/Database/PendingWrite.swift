import Dispatch

/// One write that waits for its turn, and afterwards its fate.
///
/// `@unchecked Sendable` because at any moment one thread alone looks at it: whoever asked for it
/// before it is queued and after the bell, whoever leads in between.
final class PendingWrite: @unchecked Sendable {
  let turn: Turn
  private var perform: ((Connection, JournalPage) throws -> Void)?
  private(set) var fate = Fate.undecided
  /// Rung when the fate is known or when it is this one's turn to lead.
  private let bell = DispatchSemaphore(value: 0)

  enum Fate {
    case undecided
    case done
    case failed(any Error)
  }

  init(_ turn: Turn, _ perform: @escaping (Connection, JournalPage) throws -> Void) {
    self.turn = turn
    self.perform = perform
  }

  func wait() { bell.wait() }

  func wake() { bell.signal() }

  /// The work belongs to whoever waits and must not outlive her call.
  func letGo() { perform = nil }

  func settle(_ fate: Fate) { self.fate = fate }

  /// Does the work in the transaction that is open; it may be done again in a later one.
  func perform(on connection: Connection, _ page: JournalPage) throws {
    try perform?(connection, page)
  }

  var isUndecided: Bool {
    if case .undecided = fate { true } else { false }
  }
}
