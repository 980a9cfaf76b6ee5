import Core
import Database
import Web

/// Takes back a certificate; it stays to be seen as revoked, and its code never means another.
struct RevokeCertificate: Command {
  static let name = "revoke-certificate"
  static let access = Access.staff

  let certificate: ID<Certificate>
  let reason: String

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Certificate.find(certificate, community: actor.community, in: tx)
    guard found.revocation == nil else {
      throw DomainError.rule(Message("learning.error.revoked-already"))
    }
    try tx.update(
      Certificate.table, certificate,
      ["revoked_on": actor.now.day, "revoked_reason": reason])
    return Done()
  }
}
