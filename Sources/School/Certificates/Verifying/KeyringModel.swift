import Core
import Database
import JSON
import Web

/// All that a verifier without a connection needs: the keys, and what was revoked until when.
struct KeyringModel: JSONModel {
  struct Item: JSONModel {
    let key: CertificateKey
    let isOwn: Bool

    static let fields: [JSONField<Self>] = [
      .init("name") { $0.key.name.text }, .init("short") { $0.key.short },
      .init("key") { $0.key.text }, .init("owner") { $0.key.owner }, .init("own") { $0.isOwn },
    ]
  }

  let asOf: Day
  let keys: [Item]
  let revoked: [RevocationMark]

  static let fields: [JSONField<Self>] = [
    .init("asOf") { $0.asOf }, .init("letters") { _ in CompactText.letters },
    .init("keys") { $0.keys }, .init("revoked") { $0.revoked },
  ]

  static func find(_ visit: Visit) throws -> KeyringModel {
    let community = try visit.community
    let own = try CertificateKey.own(visit.environment.keys)
    return try visit.read { tx in
      let others = try TrustedKey.all(of: community, in: tx).map { Item(key: $0.key, isOwn: false) }
      return KeyringModel(
        asOf: visit.now.day, keys: [Item(key: own, isOwn: true)] + others,
        revoked: try RevocationMark.all(of: community, in: tx))
    }
  }

  var known: [CertificateKey] { keys.map(\.key) }
}
