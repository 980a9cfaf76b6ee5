import Core
import Database
import Mail
import People
import Web

/// Carries the letters that wait to the mail server, one after another; of several servers one does.
///
/// A letter leaves the line when the other side has taken it. Whoever falls between the two sends it
/// twice, under the same id, and never not at all.
struct Postman: Sendable {
  private let environment: Environment
  private let from: MailAddress
  private let send: @Sendable (Letter) throws -> Void
  private let report: @Sendable (String) -> Void
  private let lease: Lease

  /// Longer than one letter may take.
  private static let leaseMilliseconds: Int64 = 120_000

  init(
    _ environment: Environment, from: MailAddress,
    report: @escaping @Sendable (String) -> Void = { _ in },
    send: @escaping @Sendable (Letter) throws -> Void
  ) {
    self.environment = environment
    self.from = from
    self.report = report
    self.send = send
    lease = Lease(
      UUID16(high: 0, low: 3), holder: .v7(at: environment.now()),
      milliseconds: Postman.leaseMilliseconds)
  }

  /// Sends the next letter; false when none is due, or when another server does it.
  func carryOne() throws -> Bool {
    let now = environment.now()
    // Another server may have sent it before the right to it was ours: it is read anew.
    guard try next(at: now) != nil, try isMine(), let draft = try next(at: now) else {
      return false
    }
    guard draft.saysSomething else {
      try environment.database.write { tx in try draft.turn.settle(sentAt: nil, in: tx) }
      return true
    }
    do {
      try send(try draft.letter(from: from, environment, at: now))
    } catch let fault as MailFault {
      report(fault.description)
      try environment.database.write { tx in try draft.turn.fail(at: now, in: tx) }
      return true
    }
    try environment.database.write { tx in try draft.turn.settle(sentAt: now, in: tx) }
    return true
  }

  private func next(at now: Instant) throws -> LetterDraft? {
    try environment.database.read { tx -> LetterDraft? in
      guard try TrustedTime(in: tx).believes(now),
        let turn = try MailTurn.next(at: now, in: tx)
      else { return nil }
      return try LetterDraft.read(turn, in: tx)
    }
  }

  /// Lets another server go on at once.
  func stop() {
    guard environment.database.isShared else { return }
    _ = try? environment.database.write { tx in try lease.release(in: tx) }
  }

  private func isMine() throws -> Bool {
    guard environment.database.isShared else { return true }
    return try environment.database.write { tx in try lease.take(in: tx) }
  }
}
