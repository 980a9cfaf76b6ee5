import Csodium

/// A key that signs (Ed25519, RFC 8032): whoever has its public half can check, and not sign.
package struct SigningKey: Sendable {
  package static let seedSize = Int(crypto_sign_SEEDBYTES)
  package static let publicSize = Int(crypto_sign_PUBLICKEYBYTES)
  package static let signatureSize = Int(crypto_sign_BYTES)

  package let publicKey: [UInt8]
  private let secretKey: [UInt8]

  /// The key of a seed, always the same; nothing where the bytes cannot be one.
  package init?(seed: [UInt8]) {
    Library.start()
    guard seed.count == SigningKey.seedSize else { return nil }
    var publicKey = [UInt8](repeating: 0, count: SigningKey.publicSize)
    var secretKey = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
    guard unsafe crypto_sign_seed_keypair(&publicKey, &secretKey, seed) == 0 else { return nil }
    self.publicKey = publicKey
    self.secretKey = secretKey
  }

  /// The signature of these bytes; the same bytes have the same one.
  package func sign(_ message: [UInt8]) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: SigningKey.signatureSize)
    unsafe crypto_sign_detached(&signature, nil, message, UInt64(message.count), secretKey)
    return signature
  }

  /// Whether the holder of this public key signed exactly these bytes.
  package static func verifies(
    _ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]
  ) -> Bool {
    Library.start()
    guard signature.count == signatureSize, publicKey.count == publicSize else { return false }
    return unsafe crypto_sign_verify_detached(
      signature, message, UInt64(message.count), publicKey) == 0
  }
}
