import Core
import JSON

/// What anybody is told who asks for a code: what is printed, and whether it stands.
///
/// Why it was revoked is the school's affair and hers, and is not told.
struct VerificationModel: JSONModel {
  struct Found: JSONModel {
    let certificate: Certificate
    let today: Day

    private var content: Certificate.Content { certificate.content }

    static let fields: [JSONField<Self>] = [
      .init("holder") { $0.content.holder }, .init("course") { $0.content.courseTitle },
      .init("cohort") { $0.content.cohortTitle }, .init("place") { $0.content.place },
      .init("hosts") { $0.content.hosts }, .init("hours") { $0.content.hours },
      .init("firstDay") { $0.content.firstDay }, .init("lastDay") { $0.content.lastDay },
      .init("issuedOn") { $0.certificate.issued },
      .init("expiresOn") { $0.certificate.expires },
      .init("stands") {
        $0.certificate.revocation == nil && !$0.certificate.isExpired(on: $0.today)
      },
      .init("revokedOn") { $0.certificate.revocation?.day },
    ]
  }

  let code: String
  let found: Found?

  static let fields: [JSONField<Self>] = [
    .init("code") { $0.code }, .init("certificate") { $0.found },
  ]
}
