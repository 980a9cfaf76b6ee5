import Csodium

/// Passwords as they may be kept: Argon2id strings that carry their own salt and cost.
package enum PasswordHash {
  /// The machine had not enough memory to make a hash.
  package struct OutOfMemory: Error {}

  /// The string to keep for this password; a new one each time.
  package static func make(_ password: [UInt8], cost: PasswordCost = .standard) throws -> String {
    Library.start()
    var text = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
    let characters = password.map(CChar.init(bitPattern:))
    let status = unsafe crypto_pwhash_str(
      &text, characters, UInt64(characters.count), cost.passes, cost.memory)
    guard status == 0 else { throw OutOfMemory() }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Whether this password made that string; false for any string that is no hash.
  package static func verify(_ password: [UInt8], against kept: String) -> Bool {
    Library.start()
    guard let text = buffer(kept) else { return false }
    let characters = password.map(CChar.init(bitPattern:))
    return unsafe crypto_pwhash_str_verify(text, characters, UInt64(characters.count)) == 0
  }

  /// Whether the string was made at another cost (or is none) and should be made anew.
  package static func needsRehash(_ kept: String, cost: PasswordCost = .standard) -> Bool {
    Library.start()
    guard let text = buffer(kept) else { return true }
    return unsafe crypto_pwhash_str_needs_rehash(text, cost.passes, cost.memory) != 0
  }

  /// libsodium reads a whole fixed field, so a shorter string is padded and a longer one refused.
  private static func buffer(_ kept: String) -> [CChar]? {
    let bytes = kept.utf8.map(CChar.init(bitPattern:))
    let room = crypto_pwhash_strbytes()
    guard bytes.count < room else { return nil }
    return bytes + [CChar](repeating: 0, count: room - bytes.count)
  }
}
