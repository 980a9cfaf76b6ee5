import Csodium

/// SHA-512 of all the bytes at once.
package enum SHA512 {
  /// The sum of these bytes.
  package static func sum(_ bytes: [UInt8]) -> [UInt8] {
    Library.start()
    var sum = [UInt8](repeating: 0, count: Int(crypto_hash_sha512_bytes()))
    unsafe crypto_hash_sha512(&sum, bytes, UInt64(bytes.count))
    return sum
  }
}
