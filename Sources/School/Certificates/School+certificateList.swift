import Core
import Database
import JSON
import Web

/// A certificate as the command line lists it.
package struct ListedCertificate: JSONModel {
  package let code: String
  /// The very text of its QR code.
  package let payload: String
  let certificate: Certificate

  package static let fields: [JSONField<Self>] = [
    .init("code") { $0.code }, .init("payload") { $0.payload },
    .init("holder") { $0.certificate.content.holder },
    .init("course") { $0.certificate.content.courseTitle.text(.ky) },
    .init("issuedOn") { $0.certificate.issued }, .init("expiresOn") { $0.certificate.expires },
    .init("revokedOn") { $0.certificate.revocation?.day },
    .init("revokedReason") { $0.certificate.revocation?.reason },
  ]
}

/// What the installation itself knows of a certificate beyond its words.
package struct KnownStanding: Sendable, Equatable {
  package let revokedOn: Day?
  package let revokedReason: String?
}

extension School {
  /// All certificates of the installation, the oldest first; for whoever runs it.
  package static func certificates(
    _ keys: ServerKeys, address: String?, in tx: borrowing Transaction<some Any>
  ) throws -> [ListedCertificate] {
    let signer = try CertificateSigner(keys, address: address ?? "")
    return try tx.all(
      "SELECT \(Certificate.columns) FROM certificate ORDER BY issued_on, id"
    ) { row in
      let certificate = try Certificate(row)
      return ListedCertificate(
        code: certificate.code, payload: certificate.text(signer), certificate: certificate)
    }
  }

  /// The keys whose certificates are believed in any community of the installation.
  package static func trustedKeys(
    in tx: borrowing Transaction<some Any>
  ) throws -> [CertificateKey] {
    try tx.all("SELECT public_key, owner FROM trusted_key ORDER BY added_on, id") { row in
      CertificateKey(typed: try row(0), owner: try row(1))
    }.compactMap(\.self)
  }

  /// Whether a certificate of this installation was revoked; nothing where it is of another.
  package static func standing(
    of certificate: SignedCertificate, in tx: borrowing Transaction<some Any>
  ) throws -> KnownStanding? {
    try Certificate.find(code: certificate.code, in: tx).map { found in
      KnownStanding(
        revokedOn: found.revocation?.day, revokedReason: found.revocation?.reason)
    }
  }
}
