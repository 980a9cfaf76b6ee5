import Core
import Sodium

/// What a QR code says of a certificate, so that it can be believed with no connection.
///
/// The format is stated in `Docs/certificate-format.md`.
package struct SignedCertificate: Sendable, Equatable {
  /// The first bytes of the public key that verifies it.
  package let key: CertificateKey.Name
  /// The address of the school's own site, where the certificate can be looked up.
  package let address: String
  package let code: String
  package let holder: String
  package let course: String
  package let cohort: String
  /// Village, district, oblast: the school that issued it.
  package let issuer: String
  /// One host a line.
  package let hosts: String
  package let hours: Int
  package let firstDay: Day
  package let lastDay: Day
  package let issued: Day
  package let expires: Day?

  static let version = "K1"
  /// Keeps a signature of this kind from ever being taken for one of another.
  private static let purpose = Array("kurak certificate K1\n".utf8)

  /// The fields in their order, each in the one way it can be written.
  var payload: [UInt8] {
    var bytes = SignedBytes()
    for text in [address, code, holder, course, cohort, issuer, hosts] { bytes.append(text: text) }
    bytes.append(number: hours)
    for day in [firstDay, lastDay, issued] { bytes.append(day: day) }
    bytes.append(number: expires.map { $0.number + 1 } ?? 0)
    return key.bytes + bytes.bytes
  }

  /// The bytes the signature is of.
  static func message(_ payload: [UInt8]) -> [UInt8] { purpose + payload }

  /// The text of the QR code: an address that opens the verifier and sends it nothing.
  func text(signedBy key: SigningKey) -> String {
    let payload = payload
    let signature = key.sign(SignedCertificate.message(payload))
    let token = "\(SignedCertificate.version).\(Base32.encode(payload)).\(Base32.encode(signature))"
    return address.isEmpty ? token : "\(address)/v/#\(token)"
  }
}

extension SignedCertificate {
  /// What is said of a certificate in the language of the village, the next best where it lacks one.
  init(
    _ content: Certificate.Content, code: String, issued: Day, expires: Day?,
    by signer: CertificateSigner
  ) {
    let language = Language.ky
    key = CertificateKey.Name(signer.key.publicKey)
    address = signer.address
    self.code = code
    holder = content.holder
    course = content.courseTitle.text(language)
    cohort = content.cohortTitle.text(language)
    issuer = content.place.text(language)
    hosts = content.hosts.text(language)
    hours = content.hours
    firstDay = content.firstDay
    lastDay = content.lastDay
    self.issued = issued
    self.expires = expires
  }
}
