import Csodium

/// Seals a long stream in pieces whose order, number and end nobody can change unseen
/// (libsodium's secretstream, XChaCha20-Poly1305).
package struct SealingStream {
  /// How much longer a sealed piece is than a plain one.
  package static let overhead = Int(crypto_secretstream_xchacha20poly1305_ABYTES)
  package static let keySize = Int(crypto_secretstream_xchacha20poly1305_KEYBYTES)
  package static let headerSize = Int(crypto_secretstream_xchacha20poly1305_HEADERBYTES)

  /// Not secret; the opener needs it first.
  package let header: [UInt8]
  private var state = crypto_secretstream_xchacha20poly1305_state()

  package init(key: [UInt8]) {
    precondition(key.count == SealingStream.keySize, "a key has 32 bytes")
    Library.start()
    var header = [UInt8](repeating: 0, count: SealingStream.headerSize)
    unsafe crypto_secretstream_xchacha20poly1305_init_push(&state, &header, key)
    self.header = header
  }

  /// Seals the next piece; `associated` is not hidden, but must be the same to open.
  package mutating func seal(
    _ plain: [UInt8], associated: [UInt8] = [], isLast: Bool = false
  ) -> [UInt8] {
    var sealed = [UInt8](repeating: 0, count: plain.count + SealingStream.overhead)
    let tag =
      isLast
      ? crypto_secretstream_xchacha20poly1305_tag_final()
      : crypto_secretstream_xchacha20poly1305_tag_message()
    unsafe crypto_secretstream_xchacha20poly1305_push(
      &state, &sealed, nil, plain, UInt64(plain.count), associated, UInt64(associated.count), tag)
    return sealed
  }
}

/// Opens what `SealingStream` sealed, piece by piece and in the same order.
package struct OpeningStream {
  private var state = crypto_secretstream_xchacha20poly1305_state()

  /// Nothing where key or header cannot be such.
  package init?(key: [UInt8], header: [UInt8]) {
    Library.start()
    guard key.count == SealingStream.keySize, header.count == SealingStream.headerSize,
      unsafe crypto_secretstream_xchacha20poly1305_init_pull(&state, header, key) == 0
    else { return nil }
  }

  /// The next piece, or nothing where it is not what was sealed here.
  package mutating func open(
    _ sealed: [UInt8], associated: [UInt8] = []
  ) -> (plain: [UInt8], isLast: Bool)? {
    guard sealed.count >= SealingStream.overhead else { return nil }
    var plain = [UInt8](repeating: 0, count: sealed.count - SealingStream.overhead)
    var tag: UInt8 = 0
    let status = unsafe crypto_secretstream_xchacha20poly1305_pull(
      &state, &plain, nil, &tag, sealed, UInt64(sealed.count), associated,
      UInt64(associated.count))
    guard status == 0 else { return nil }
    return (plain, tag == crypto_secretstream_xchacha20poly1305_tag_final())
  }
}
