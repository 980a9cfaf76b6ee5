import Core
import Sodium

/// Why the text of a QR code is no certificate.
package enum CertificateFault: String, Error, Sendable, CaseIterable {
  /// It has not the form of one.
  case unreadable
  /// The key that it names is not among those that are known.
  case unknownKey = "unknown-key"
  /// It names a known key, which did not sign it.
  case forged

  /// In one English sentence, for the command line.
  package var sentence: String {
    switch self {
    case .unreadable: "this is not the text of a certificate"
    case .unknownKey: "it is signed with a key that is not known here"
    case .forged: "FORGED or damaged: the signature is not of these words"
    }
  }
}

extension SignedCertificate {
  /// Reads the content of a QR code, or what follows `#` in it, and checks its signature.
  package static func read(
    _ text: String, knowing keys: [CertificateKey]
  ) throws(CertificateFault) -> (certificate: SignedCertificate, key: CertificateKey) {
    let (token, address) = split(text)
    let parts = token.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[0] == version else { throw .unreadable }
    guard let payload = bytes(parts[1]), let signature = bytes(parts[2]) else { throw .forged }
    let named = keys.filter { $0.name == CertificateKey.Name(payload) }
    if named.isEmpty { throw .unknownKey }
    let signed = named.first { key in
      SigningKey.verifies(signature, of: message(payload), by: key.publicKey)
    }
    // Nothing is read of words that nobody signed.
    guard let signed else { throw .forged }
    guard let certificate = SignedCertificate(payload: payload) else { throw .unreadable }
    // The address before the # is not beneath the signature, the one within is.
    if let address, address != certificate.address { throw .forged }
    return (certificate, signed)
  }

  private static func split(_ text: String) -> (token: String, address: String?) {
    guard let mark = text.range(of: "/v/#") else { return (text, nil) }
    return (String(text[mark.upperBound...]), String(text[..<mark.lowerBound]))
  }

  /// Strictly the one writing: a letter that only looks at home elsewhere is refused.
  private static func bytes(_ text: String) -> [UInt8]? {
    guard text.utf8.count <= 8192, let bytes = Base32.decode(text), Base32.encode(bytes) == text
    else { return nil }
    return bytes
  }

  init?(payload: [UInt8]) {
    var reader = SignedBytesReader(payload)
    guard let key = reader.take(CertificateKey.Name.size), let address = reader.text(),
      let code = reader.text(), let holder = reader.text(), let course = reader.text(),
      let cohort = reader.text(), let issuer = reader.text(), let hosts = reader.text(),
      let hours = reader.number(), let firstDay = reader.day(), let lastDay = reader.day(),
      let issued = reader.day(), let expires = reader.number(), reader.isAtEnd
    else { return nil }
    self.init(
      key: CertificateKey.Name(key), address: address, code: code, holder: holder, course: course,
      cohort: cohort, issuer: issuer, hosts: hosts, hours: hours, firstDay: firstDay,
      lastDay: lastDay, issued: issued, expires: expires == 0 ? nil : Day(number: expires - 1))
  }
}

extension String {
  /// Where a short text first stands in this one.
  fileprivate func range(of part: String) -> Range<String.Index>? {
    firstRange(of: part)
  }
}
