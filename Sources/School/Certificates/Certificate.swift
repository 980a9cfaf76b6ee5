import Core
import Database
import Sodium

/// What a graduate takes home: a snapshot of all that is printed, and whether it stands.
struct Certificate: Sendable, Equatable {
  static let table = Table("certificate")
  /// Twelve letters, 55 bits: names stand behind codes, so codes must not be found by trying.
  static let codeLength = 12

  let id: ID<Certificate>
  let cohort: ID<Cohort>
  let person: ID<Person>
  let code: String
  let content: Content
  let issued: Day
  /// From the day after on it no longer stands; nothing where it stands for ever.
  let expires: Day?
  /// What the QR code says, as it was signed on the day of issue; nothing on those issued before
  /// there were signatures, or without an address to name.
  let signed: String?
  let revocation: Revocation?

  /// What is printed, whatever becomes of the course, the cohort or her name.
  struct Content: Sendable, Equatable {
    let holder: String
    let courseTitle: Translated
    let cohortTitle: Translated
    /// Village, district, oblast.
    let place: Translated
    /// One host a line.
    let hosts: Translated
    /// Who signs by hand; where nobody is named, the hosts do.
    let signers: [Signer]
    let hours: Int
    let firstDay: Day
    let lastDay: Day
  }

  /// A name and an office beneath a line at the foot of the paper.
  struct Signer: Sendable, Equatable {
    let name: String
    let office: String
  }

  struct Revocation: Sendable, Equatable {
    let day: Day
    let reason: String
  }

  /// Whether it is past its day.
  func isExpired(on today: Day) -> Bool { expires.map { $0 < today } ?? false }

  /// The text of its QR code; one that holds none is signed now, the same each time.
  func text(_ signer: CertificateSigner) -> String {
    signed
      ?? SignedCertificate(content, code: code, issued: issued, expires: expires, by: signer)
      .text(signedBy: signer.key)
  }
}
