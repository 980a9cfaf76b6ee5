import Core
import JSON

/// A certificate as its holder and the staff see it.
struct CertificateSummary: JSONModel {
  let certificate: Certificate

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.certificate.id }, .init("code") { $0.certificate.code },
    .init("holder") { $0.certificate.content.holder },
    .init("course") { $0.certificate.content.courseTitle },
    .init("issuedOn") { $0.certificate.issued },
    .init("expiresOn") { $0.certificate.expires },
    .init("revokedOn") { $0.certificate.revocation?.day },
    .init("revokedReason") { $0.certificate.revocation?.reason },
  ]
}
