import Core
import Sodium
import Web

/// The key that signs the certificates of this installation, and the address they name.
struct CertificateSigner: Sendable {
  let key: SigningKey
  let address: String

  /// The key is made of the master key, so a backup holds it and nothing else need be kept.
  init(_ keys: ServerKeys, address: String) throws {
    guard let key = SigningKey(seed: keys.key(for: "certificate-signing")) else {
      throw DomainError.notFound
    }
    self.key = key
    self.address = address
  }
}

extension CertificateKey {
  /// The public half of the installation's own key.
  package static func own(_ keys: ServerKeys) throws -> CertificateKey {
    guard let key = CertificateKey(try CertificateSigner(keys, address: "").key.publicKey) else {
      throw DomainError.notFound
    }
    return key
  }
}
