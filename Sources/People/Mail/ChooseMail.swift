import Core
import Database
import Web

/// Says what she wants by mail, and in which language.
struct ChooseMail: Command {
  static let name = "choose-mail"
  static let access = Access.signedIn

  var wantsNews: Bool
  var language: Language

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    _ = try MailRecord.require(person, in: tx)
    try tx.update(
      MailRecord.table, person, ["wants_news": wantsNews, "language": language])
    if !wantsNews { try MailQueue.forget(person, in: tx) }
    return Done()
  }
}

/// Ends letters by the link that each of them has; whoever has the letter may.
struct StopMail: Command {
  static let name = "stop-mail"
  static let access = Access.anyone

  var token: String
  var secrets: MailSecrets

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let record = try StopMail.find(token, secrets, in: tx)
    try tx.update(MailRecord.table, record.person, ["wants_news": false])
    try MailQueue.forget(record.person, in: tx)
    return Done()
  }

  /// Whose letters this token ends.
  static func find(
    _ token: String, _ secrets: MailSecrets, in tx: borrowing Transaction<some Any>
  ) throws -> MailRecord {
    guard let person = secrets.person(of: token),
      let record = try MailRecord.find(person, in: tx), secrets.isStopToken(token, of: record)
    else { throw DomainError.notFound }
    return record
  }
}
