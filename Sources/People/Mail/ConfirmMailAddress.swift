import Core
import Database
import Web

/// Proves by the code that was sent there that the address is hers.
///
/// A wrong code is no error but an outcome: it must be counted, and what throws is undone.
struct ConfirmMailAddress: Command {
  static let name = "confirm-mail-address"
  static let access = Access.signedIn
  /// After so many wrong ones a new code is needed.
  static let tries = 5

  enum Outcome: String, CommandOutcome {
    case confirmed, wrong, spent

    init?(stored: String) { self.init(rawValue: stored) }
    var stored: String { rawValue }
  }

  var typed: String
  var secrets: MailSecrets

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Outcome {
    let person = try actor.requirePerson()
    let record = try MailRecord.require(person, in: tx)
    if record.isConfirmed { return .confirmed }
    let tries = try tx.count("SELECT tries FROM person_mail WHERE id = \(person)")
    guard tries < ConfirmMailAddress.tries else { return .spent }
    guard secrets.isCode(typed, of: record) else {
      try tx.run("UPDATE person_mail SET tries = tries + 1 WHERE id = \(person)")
      return .wrong
    }
    try tx.update(MailRecord.table, person, ["is_confirmed": true])
    return .confirmed
  }
}
