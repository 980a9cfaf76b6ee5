/// Base58 in Bitcoin's alphabet: how keys and signatures stand in `did:key` and in proofs.
package enum Base58 {
  private static let alphabet = Array(
    "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)

  /// The bytes as letters; a leading zero byte is a leading `1`.
  package static func encode(_ bytes: [UInt8]) -> String {
    var digits: [UInt32] = []
    for byte in bytes {
      var carry = UInt32(byte)
      for place in digits.indices {
        carry += digits[place] << 8
        digits[place] = carry % 58
        carry /= 58
      }
      while carry > 0 {
        digits.append(carry % 58)
        carry /= 58
      }
    }
    let zeros = bytes.prefix { $0 == 0 }.map { _ in alphabet[0] }
    return String(decoding: zeros + digits.reversed().map { alphabet[Int($0)] }, as: UTF8.self)
  }
}
