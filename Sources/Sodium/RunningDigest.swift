import Csodium

/// A BLAKE2b fingerprint taken piece by piece, for what is too large to hold at once.
@safe package struct RunningDigest: ~Copyable {
  // libsodium asks for a state aligned to 64 bytes, which a Swift field does not promise.
  // Only this struct ever holds it, and it cannot be copied.
  private let state: UnsafeMutableRawPointer
  private let size: Int

  /// Begins a fingerprint of `size` bytes (1 to 64, chosen by the program, never by a visitor).
  package init(size: Int = 32, key: [UInt8]? = nil) {
    precondition((1...64).contains(size), "BLAKE2b gives 1 to 64 bytes")
    Library.start()
    self.size = size
    let key = key.map(Digest.fitting) ?? []
    unsafe state = UnsafeMutableRawPointer.allocate(
      byteCount: crypto_generichash_statebytes(), alignment: 64)
    let status = unsafe crypto_generichash_init(OpaquePointer(state), key, key.count, size)
    precondition(status == 0, "BLAKE2b refused its parameters")
  }

  deinit {
    unsafe sodium_memzero(state, crypto_generichash_statebytes())
    unsafe state.deallocate()
  }

  /// Takes in the next piece.
  package mutating func update(_ bytes: [UInt8]) {
    unsafe crypto_generichash_update(OpaquePointer(state), bytes, UInt64(bytes.count))
  }

  /// The fingerprint of everything taken in.
  package consuming func finish() -> [UInt8] {
    var fingerprint = [UInt8](repeating: 0, count: size)
    unsafe crypto_generichash_final(OpaquePointer(state), &fingerprint, size)
    return fingerprint
  }
}
