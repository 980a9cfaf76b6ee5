import Core
import Database
import Web

/// What waits to be sent by mail: written in the transaction of what it tells, sent when it is over.
///
/// A row says of whom and of what alone. Its words are taken when it is sent, so that what was hidden
/// meanwhile is not sent, and nothing lies here that the page of news does not show.
package enum MailQueue {
  package enum Kind: String, Sendable, SQLBindable, SQLReadable {
    /// The code that proves an address.
    case code
    /// News of proposals, by the number of the event.
    case proposals
  }

  /// Puts in line for those of the readers who want it by mail; nothing in a house that sends none.
  package static func add(
    _ kind: Kind, _ number: Int, for readers: SQL, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    guard actor.sendsMail else { return }
    try tx.run(
      """
      INSERT INTO mail_waiting (person, kind, number, community, queued_at)
      SELECT person_mail.id, \(kind), \(number), person_mail.community, \(actor.now)
      FROM person_mail
      WHERE person_mail.community = \(actor.community) AND person_mail.is_confirmed = 1
        AND person_mail.wants_news = 1 AND person_mail.id IN (\(readers))
      """)
  }

  static func addCode(
    for person: ID<Person>, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.run(
      """
      INSERT INTO mail_waiting (person, kind, number, community, queued_at)
      VALUES (\(person), \(Kind.code), 0, \(actor.community), \(actor.now))
      """)
  }

  /// Nothing that waits for her is sent any more.
  static func forget(_ person: ID<Person>, in tx: borrowing Transaction<Writes>) throws {
    try tx.run("DELETE FROM mail_waiting WHERE person = \(person)")
  }
}
