import Csodium

/// Bytes only the holder of a key can read, and nobody can change unseen
/// (XChaCha20-Poly1305).
package enum Seal {
  /// How long a key is.
  package static let keySize = 32
  private static let nonceSize = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  private static let tagSize = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)

  /// A fresh key.
  package static func key() -> [UInt8] { Random.bytes(keySize) }

  /// Seals the bytes; `associated` is not hidden, but must be the same to open (say, a row's id).
  package static func seal(_ plain: [UInt8], key: [UInt8], associated: [UInt8] = []) -> [UInt8] {
    precondition(key.count == keySize, "a key has 32 bytes")
    let nonce = Random.bytes(nonceSize)
    var sealed = [UInt8](repeating: 0, count: plain.count + tagSize)
    unsafe crypto_aead_xchacha20poly1305_ietf_encrypt(
      &sealed, nil, plain, UInt64(plain.count), associated, UInt64(associated.count), nil,
      nonce, key)
    return nonce + sealed
  }

  /// The sealed bytes, or nothing where key, bytes or `associated` are not the ones sealed.
  package static func open(_ sealed: [UInt8], key: [UInt8], associated: [UInt8] = []) -> [UInt8]? {
    Library.start()
    guard key.count == keySize, sealed.count >= nonceSize + tagSize else { return nil }
    let nonce = Array(sealed.prefix(nonceSize))
    let box = Array(sealed.dropFirst(nonceSize))
    var plain = [UInt8](repeating: 0, count: box.count - tagSize)
    let status = unsafe crypto_aead_xchacha20poly1305_ietf_decrypt(
      &plain, nil, nil, box, UInt64(box.count), associated, UInt64(associated.count), nonce, key)
    return status == 0 ? plain : nil
  }
}
