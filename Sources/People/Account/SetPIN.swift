import Core
import Database
import Web

/// Sets the PIN by which she comes in on this phone, and on others where she set it.
struct SetPIN: Command {
  static let name = "set-pin"
  static let access = Access.signedIn

  var secret: ChosenSecret

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    guard !actor.roles.contains(where: \.seesOthers) else {
      throw DomainError.rule(Message("people.rule.pin-too-little"))
    }
    try tx.update(
      Credential.table, person, ["pin_hash": secret.hash, "changed_at": actor.now])
    try Session.endAll(of: person, in: tx)
    return Done()
  }
}
