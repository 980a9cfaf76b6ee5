import Core
import JSON
import School

/// What is found of a certificate's text, for a terminal or for a program.
struct VerifyReport: JSONModel {
  private(set) var fault: String?
  private(set) var certificate: SignedCertificate?
  private var owner = ""
  private var known: KnownStanding?

  init(
    _ text: String, knowing keys: [CertificateKey], today: Day,
    standing: (SignedCertificate) throws -> KnownStanding?
  ) rethrows {
    let found: (certificate: SignedCertificate, key: CertificateKey)
    do {
      found = try SignedCertificate.read(text, knowing: keys)
    } catch {
      fault = error.sentence
      return
    }
    certificate = found.certificate
    owner = found.key.owner
    known = try owner.isEmpty ? standing(found.certificate) : nil
    if let day = known?.revokedOn {
      fault = "REVOKED on \(day.iso): \(known?.revokedReason ?? "")"
    } else if let expires = found.certificate.expires, expires < today {
      fault = "EXPIRED: it was valid until \(expires.iso)"
    }
  }

  var stands: Bool { fault == nil }

  static let fields: [JSONField<Self>] = [
    .init("stands") { $0.stands }, .init("fault") { $0.fault },
    .init("code") { $0.certificate?.code }, .init("holder") { $0.certificate?.holder },
    .init("course") { $0.certificate?.course }, .init("cohort") { $0.certificate?.cohort },
    .init("issuer") { $0.certificate?.issuer }, .init("hosts") { $0.certificate?.hosts },
    .init("hours") { $0.certificate?.hours }, .init("firstDay") { $0.certificate?.firstDay },
    .init("lastDay") { $0.certificate?.lastDay }, .init("issuedOn") { $0.certificate?.issued },
    .init("expiresOn") { $0.certificate?.expires },
    .init("revokedOn") { $0.known?.revokedOn },
    .init("revokedReason") { $0.known?.revokedReason },
    .init("address") { $0.certificate?.address }, .init("key") { $0.certificate?.key.text },
    .init("keyOwner") { $0.owner },
  ]

  var text: String {
    let head = fault ?? "genuine"
    guard let certificate else { return head }
    let lines: [(String, String)] = [
      ("holder", certificate.holder), ("course", certificate.course),
      ("cohort", certificate.cohort), ("hours", String(certificate.hours)),
      ("from", certificate.firstDay.iso), ("to", certificate.lastDay.iso),
      ("issued", certificate.issued.iso), ("expires", certificate.expires?.iso ?? "never"),
      ("issuer", certificate.issuer),
      ("hosts", certificate.hosts.split(separator: "\n").joined(separator: "; ")),
      ("code", certificate.code), ("site", certificate.address), ("key", certificate.key.text),
      ("key of", owner.isEmpty ? "this school" : owner),
    ]
    return ([head] + lines.map { "  \($0): \($1)" }).joined(separator: "\n")
  }
}
