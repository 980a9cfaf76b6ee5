import Csodium

/// Two keys that belong together: whoever has the public one can seal what only the holder of the
/// secret one opens (Curve25519, XSalsa20-Poly1305).
package struct KeyPair: Sendable {
  package static let keySize = Int(crypto_box_PUBLICKEYBYTES)
  /// How much longer a sealed box is than what lies in it.
  package static let overhead = Int(crypto_box_sealbytes())

  package let publicKey: [UInt8]
  package let secretKey: [UInt8]

  /// A fresh pair.
  package init() {
    Library.start()
    var publicKey = [UInt8](repeating: 0, count: KeyPair.keySize)
    var secretKey = [UInt8](repeating: 0, count: KeyPair.keySize)
    unsafe crypto_box_keypair(&publicKey, &secretKey)
    self.publicKey = publicKey
    self.secretKey = secretKey
  }

  /// The pair of a secret key; nothing where the bytes cannot be one.
  package init?(secretKey: [UInt8]) {
    Library.start()
    guard secretKey.count == KeyPair.keySize else { return nil }
    var publicKey = [UInt8](repeating: 0, count: KeyPair.keySize)
    guard unsafe crypto_scalarmult_base(&publicKey, secretKey) == 0 else { return nil }
    self.publicKey = publicKey
    self.secretKey = secretKey
  }

  /// Seals for the holder of the secret key; nothing where the public key is none.
  package static func seal(_ plain: [UInt8], to publicKey: [UInt8]) -> [UInt8]? {
    Library.start()
    guard publicKey.count == keySize else { return nil }
    var sealed = [UInt8](repeating: 0, count: plain.count + overhead)
    let status = unsafe crypto_box_seal(&sealed, plain, UInt64(plain.count), publicKey)
    return status == 0 ? sealed : nil
  }

  /// What was sealed for this pair, or nothing.
  package func open(_ sealed: [UInt8]) -> [UInt8]? {
    guard sealed.count >= KeyPair.overhead else { return nil }
    var plain = [UInt8](repeating: 0, count: sealed.count - KeyPair.overhead)
    let status = unsafe crypto_box_seal_open(
      &plain, sealed, UInt64(sealed.count), publicKey, secretKey)
    return status == 0 ? plain : nil
  }
}
