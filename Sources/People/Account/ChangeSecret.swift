import Core
import Database
import Web

/// Replaces a password; every other session of hers ends.
struct ChangePassword: Command {
  static let name = "change-password"
  static let access = Access.signedIn

  var secret: ChosenSecret

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    try tx.update(
      Credential.table, person, ["password_hash": secret.hash, "changed_at": actor.now])
    try Session.endAll(of: person, in: tx)
    return Done()
  }
}

/// Turns on a second factor whose first code was right.
struct TurnOnSecondFactor: Command {
  static let name = "turn-on-second-factor"
  static let access = Access.signedIn

  var sealedSecret: [UInt8]
  var step: Int64

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    try tx.update(
      Credential.table, person, ["totp": sealedSecret, "changed_at": actor.now])
    try tx.run("UPDATE credential SET totp_step = \(step) WHERE id = \(person)")
    try Session.endAll(of: person, in: tx)
    return Done()
  }
}
