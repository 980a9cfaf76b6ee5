import Core
import Sodium

/// A public key whose certificates are believed: this installation's own, or a neighbour's.
package struct CertificateKey: Sendable, Equatable {
  /// The first bytes of a public key, enough to find it among the known ones.
  package struct Name: Sendable, Equatable {
    static let size = 5
    let bytes: [UInt8]

    init(_ publicKey: [UInt8]) { bytes = Array(publicKey.prefix(Name.size)) }

    /// Eight letters in fours.
    package var text: String { CertificateKey.inFours(bytes) }
  }

  package let publicKey: [UInt8]
  /// Whose it is, as it was named when it was added; empty for the own.
  package let owner: String

  package init?(_ publicKey: [UInt8], owner: String = "") {
    guard publicKey.count == SigningKey.publicSize else { return nil }
    self.publicKey = publicKey
    self.owner = owner
  }

  package var name: Name { Name(publicKey) }
  /// Half the key in fours: what is printed and compared by eye.
  package var short: String { CertificateKey.inFours(Array(publicKey.prefix(10))) }
  /// The whole key, as it is published and typed.
  package var text: String { Base32.encode(publicKey) }

  fileprivate static func inFours(_ bytes: [UInt8]) -> String {
    var text = ""
    for (place, letter) in Base32.encode(bytes).enumerated() {
      if place > 0 && place % 4 == 0 { text.append("-") }
      text.append(letter)
    }
    return text
  }
}
