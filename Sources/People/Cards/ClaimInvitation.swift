import Core
import Database
import Localization
import Sodium
import Web

/// Lets the holder of a card choose her name for signing in and her secret.
struct ClaimInvitation: Command {
  static let name = "claim-invitation"
  static let access = Access.anyone

  var invitation: ID<Invitation>
  var person: ID<Person>
  var login: String
  var secret: ChosenSecret

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ID<Person> {
    let isOpen = try tx.exists(
      """
      SELECT 1 FROM invitation WHERE id = \(invitation) AND person = \(person)
        AND community = \(actor.community) AND state = 'open' AND expires_at > \(actor.now)
      """)
    guard isOpen else { throw DomainError.rule(Message("people.rule.card-dead")) }
    if let other = try Credential.find(login: login, community: actor.community, in: tx),
      other.person != person
    {
      throw DomainError.invalid([Fault("login", Message("people.fault.login-taken"))])
    }
    try tx.update(
      Invitation.table, invitation, ["state": "used", "sealed_code": nil as [UInt8]?])
    try tx.put(
      into: Credential.table, person,
      [
        "community": actor.community, "login": login, "login_key": SearchKey.fold(login),
        "password_hash": secret.kind == .password ? secret.hash : nil,
        "pin_hash": secret.kind == .pin ? secret.hash : nil, "totp": nil as [UInt8]?,
        "changed_at": actor.now,
      ])
    // A new card means the old phone or password may be lost: every other door closes.
    try Session.endAll(of: person, in: tx)
    try Device.forget(person, in: tx)
    return person
  }
}
