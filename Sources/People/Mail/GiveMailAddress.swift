import Core
import Database
import Web

/// Gives an address, or another one; a code goes there before anything else does.
struct GiveMailAddress: Command {
  static let name = "give-mail-address"
  static let access = Access.signedIn
  /// More on one day would be letters to somebody who asked for none.
  static let codesADay = 5

  /// Sealed for her.
  var address: [UInt8]
  var language: Language

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    guard actor.sendsMail else { throw DomainError.rule(Message("people.mail.none")) }
    let codes = try tx.count(
      "SELECT codes FROM person_mail WHERE id = \(person) AND codes_on = \(actor.now.day)")
    guard codes < GiveMailAddress.codesADay else {
      throw DomainError.rule(Message("people.mail.rule.codes"))
    }
    try tx.put(
      into: MailRecord.table, person,
      [
        "community": actor.community, "address": address, "language": language,
        "is_confirmed": false, "wants_news": true,
      ])
    try tx.run(
      """
      UPDATE person_mail
      SET tries = 0, failures = 0, next_at = 0, codes = \(codes + 1), codes_on = \(actor.now.day)
      WHERE id = \(person)
      """)
    try MailQueue.forget(person, in: tx)
    try MailQueue.addCode(for: person, by: actor, in: tx)
    return Done()
  }
}

/// Takes the address away, and all that waited to go there.
struct TakeMailAddressAway: Command {
  static let name = "take-mail-address-away"
  static let access = Access.signedIn

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    guard try MailRecord.find(person, in: tx) != nil else { return Done() }
    try tx.update(
      MailRecord.table, person, ["address": nil as [UInt8]?, "is_confirmed": false])
    try MailQueue.forget(person, in: tx)
    return Done()
  }
}
