import Core
import Database
import Web

/// Believes the certificates of another installation from now on.
struct TrustKey: Command {
  static let name = "trust-key"
  static let access = Access.administrator

  let key: CertificateKey

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let known = try TrustedKey.all(of: actor.community, in: tx)
    guard !known.contains(where: { $0.key.publicKey == key.publicKey }) else {
      throw DomainError.rule(Message("learning.keys.fault.known"))
    }
    try tx.insert(
      into: TrustedKey.table, ID<TrustedKey>.make(at: actor.now),
      [
        "community": actor.community, "owner": key.owner, "public_key": key.text,
        "added_on": actor.now.day,
      ])
    return Done()
  }
}

/// Believes them no longer; the certificates themselves are not touched.
struct DistrustKey: Command {
  static let name = "distrust-key"
  static let access = Access.administrator

  let id: ID<TrustedKey>

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    guard try TrustedKey.all(of: actor.community, in: tx).contains(where: { $0.id == id }) else {
      throw DomainError.notFound
    }
    _ = try tx.delete(from: TrustedKey.table, id)
    return Done()
  }
}
