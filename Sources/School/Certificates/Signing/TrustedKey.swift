import Core
import Database
import JSON

/// A neighbour's key whose certificates are believed here too, as an administrator compared it.
struct TrustedKey: Sendable, JSONModel {
  static let table = Table("trusted_key")

  let id: ID<TrustedKey>
  let key: CertificateKey
  let added: Day

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("owner") { $0.key.owner }, .init("short") { $0.key.short },
    .init("key") { $0.key.text }, .init("addedOn") { $0.added },
  ]

  static func all(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [TrustedKey] {
    try tx.all(
      """
      SELECT id, public_key, owner, added_on FROM trusted_key WHERE community = \(community)
      ORDER BY added_on, id
      """
    ) { row in try TrustedKey(row) }.compactMap(\.self)
  }

  /// What is no key was written by somebody else than this program, and verifies nothing.
  private init?(_ row: borrowing Row) throws {
    guard let key = CertificateKey(typed: try row(1), owner: try row(2)) else { return nil }
    (id, added, self.key) = (try row(0), try row(3), key)
  }
}
