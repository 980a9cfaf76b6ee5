import Cgnutls

/// AES-256 in Galois/Counter Mode (NIST SP 800-38D), which is what a browser seals with.
///
/// GnuTLS does it, which comes with libmicrohttpd: libsodium has this cipher only on processors
/// with instructions for it, and a Raspberry Pi has none.
package enum AESGCM {
  package static let keySize = 32
  package static let nonceSize = 12
  private static let tagSize = 16

  /// What was sealed under the key for this use; nothing where a bit of it, of its nonce, or of
  /// what it is for was changed.
  package static func open(
    _ sealed: [UInt8], nonce: [UInt8], for use: [UInt8], key: [UInt8]
  ) -> [UInt8]? {
    guard sealed.count >= tagSize, nonce.count == nonceSize, key.count == keySize else {
      return nil
    }
    return unsafe with(key) { cipher in
      var plain = [UInt8](repeating: 0, count: sealed.count - tagSize)
      var size = plain.count
      let code = unsafe gnutls_aead_cipher_decrypt(
        cipher, nonce, nonce.count, use, use.count, tagSize, sealed, sealed.count, &plain, &size)
      return code == 0 && size == plain.count ? plain : nil
    }
  }

  /// Seals for one use; a nonce serves once under a key.
  package static func seal(
    _ plain: [UInt8], nonce: [UInt8], for use: [UInt8], key: [UInt8]
  ) -> [UInt8]? {
    guard nonce.count == nonceSize, key.count == keySize else { return nil }
    return unsafe with(key) { cipher in
      var sealed = [UInt8](repeating: 0, count: plain.count + tagSize)
      var size = sealed.count
      let code = unsafe gnutls_aead_cipher_encrypt(
        cipher, nonce, nonce.count, use, use.count, tagSize, plain, plain.count, &sealed, &size)
      return code == 0 && size == sealed.count ? sealed : nil
    }
  }

  private static func with(
    _ key: [UInt8], _ act: (gnutls_aead_cipher_hd_t) -> [UInt8]?
  ) -> [UInt8]? {
    var key = key
    return unsafe key.withUnsafeMutableBufferPointer { bytes in
      var datum = unsafe gnutls_datum_t(data: bytes.baseAddress, size: UInt32(bytes.count))
      var cipher: gnutls_aead_cipher_hd_t?
      let code = unsafe gnutls_aead_cipher_init(&cipher, GNUTLS_CIPHER_AES_256_GCM, &datum)
      guard code == 0, let cipher = unsafe cipher else { return nil }
      defer { unsafe gnutls_aead_cipher_deinit(cipher) }
      return unsafe act(cipher)
    }
  }
}
