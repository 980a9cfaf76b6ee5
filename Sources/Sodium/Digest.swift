import Csodium

/// Fingerprints of bytes (BLAKE2b), with a key where only its owner may compute them.
package enum Digest {
  /// The fingerprint of all the bytes at once.
  package static func blake2b(_ bytes: [UInt8], size: Int = 32, key: [UInt8]? = nil) -> [UInt8] {
    var running = RunningDigest(size: size, key: key)
    running.update(bytes)
    return running.finish()
  }

  /// The fingerprint of a text's UTF-8.
  package static func blake2b(_ text: String, size: Int = 32, key: [UInt8]? = nil) -> [UInt8] {
    blake2b(Array(text.utf8), size: size, key: key)
  }

  /// A key longer than BLAKE2b takes is replaced by its own fingerprint, as HMAC does.
  static func fitting(_ key: [UInt8]) -> [UInt8] {
    key.count <= Int(crypto_generichash_keybytes_max()) ? key : blake2b(key, size: 64)
  }
}
