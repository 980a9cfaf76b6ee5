import Csodium

/// A SHA-256 taken piece by piece: what `sha256sum` says of the same bytes.
package struct RunningSHA256: ~Copyable {
  private var state = crypto_hash_sha256_state()

  package init() {
    Library.start()
    unsafe crypto_hash_sha256_init(&state)
  }

  /// Takes in the next piece.
  package mutating func update(_ bytes: [UInt8]) {
    unsafe crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
  }

  /// The sum of everything taken in.
  package consuming func finish() -> [UInt8] {
    var sum = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_bytes()))
    unsafe crypto_hash_sha256_final(&state, &sum)
    return sum
  }
}
