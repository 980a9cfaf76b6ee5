import Core
import Database
import Web

/// What the next letter is about, and whose turn it is.
package struct MailTurn: Sendable {
  package let reader: MailRecord
  package let kind: MailQueue.Kind
  /// In the order in which they happened.
  package let numbers: [Int]

  /// One sheet an hour and not ten letters.
  private static let pause: Int64 = 3600
  /// How long after each failure in a row it is tried again, in seconds.
  private static let patience: [Int64] = [60, 300, 1800, 7200, 21_600]
  /// What could not be sent for so many days is given up.
  private static let days = 4
  private static let most = 200

  /// A turn that is further away than any pause was given under a clock that was wrong.
  private static func isDue(at now: Instant) -> SQL {
    "(person_mail.next_at <= \(now) OR person_mail.next_at > \(now.advanced(days: 1)))"
  }

  package static func next(
    at now: Instant, in tx: borrowing Transaction<some Any>
  ) throws -> MailTurn? {
    let person: ID<Person>? = try tx.first(
      """
      SELECT mail_waiting.person FROM mail_waiting
      JOIN person_mail ON person_mail.id = mail_waiting.person
      WHERE person_mail.address IS NOT NULL AND \(isDue(at: now))
      ORDER BY mail_waiting.queued_at, mail_waiting.person LIMIT 1
      """
    ) { row in try row(0) }
    guard let person, let reader = try MailRecord.find(person, in: tx) else { return nil }
    let waiting: [(kind: MailQueue.Kind, number: Int)] = try tx.all(
      """
      SELECT kind, number FROM mail_waiting
      WHERE person = \(person) AND community = \(reader.community)
      ORDER BY kind, number LIMIT \(most)
      """
    ) { row in (kind: try row(0), number: try row(1)) }
    // The code stands first: nothing else goes where it has not been.
    guard let kind = waiting.first?.kind else { return nil }
    return MailTurn(
      reader: reader, kind: kind, numbers: waiting.filter { $0.kind == kind }.map(\.number))
  }

  /// Whether this house may send it to her now.
  package var isWanted: Bool { kind == .code || reader.isConfirmed && reader.wantsNews }

  /// It was sent, or there was nothing left to say.
  package func settle(sentAt now: Instant?, in tx: borrowing Transaction<Writes>) throws {
    try tx.run(
      """
      DELETE FROM mail_waiting
      WHERE person = \(reader.person) AND kind = \(kind) AND number IN (\(list: numbers))
      """)
    guard let now else { return }
    // Who waits for a code has waited long enough.
    let next = kind == .code ? now : now.advanced(seconds: MailTurn.pause)
    // Another address, given meanwhile, has a fate of its own.
    try tx.run(
      """
      UPDATE person_mail SET failures = 0, next_at = \(next)
      WHERE id = \(reader.person) AND address = \(reader.address)
      """)
  }

  /// It could not be handed over: later, or never.
  package func fail(at now: Instant, in tx: borrowing Transaction<Writes>) throws {
    let wait = MailTurn.patience[min(reader.failures, MailTurn.patience.count - 1)]
    try tx.run(
      """
      UPDATE person_mail SET failures = failures + 1, next_at = \(now.advanced(seconds: wait))
      WHERE id = \(reader.person) AND address = \(reader.address)
      """)
    // Only what was tried again and again is too old: a clock that leapt spoils nothing.
    guard reader.failures >= MailTurn.patience.count else { return }
    try tx.run(
      """
      DELETE FROM mail_waiting
      WHERE person = \(reader.person) AND queued_at < \(now.advanced(days: -MailTurn.days))
      """)
  }
}
