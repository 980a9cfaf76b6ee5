/// Base32 (RFC 4648), the writing of secrets that people copy into authenticator apps.
package enum Base32 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  /// The bytes as capital letters and digits, without the padding apps do not expect.
  package static func encode(_ bytes: [UInt8]) -> String {
    var letters: [UInt8] = []
    var (pending, width) = (0 as UInt32, 0 as UInt32)
    for byte in bytes {
      pending = (pending << 8 | UInt32(byte)) & 0xFFFF
      width += 8
      while width >= 5 {
        width -= 5
        letters.append(alphabet[Int(pending >> width & 31)])
      }
    }
    if width > 0 { letters.append(alphabet[Int(pending << (5 - width) & 31)]) }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The bytes written so, small letters, spaces and padding allowed; nothing for anything else.
  package static func decode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (pending, width) = (0 as UInt32, 0 as UInt32)
    for letter in text.utf8 where letter != UInt8(ascii: " ") && letter != UInt8(ascii: "=") {
      guard let value = value(of: letter) else { return nil }
      pending = (pending << 5 | value) & 0xFFFF
      width += 5
      if width >= 8 {
        width -= 8
        bytes.append(UInt8(truncatingIfNeeded: pending >> width))
      }
    }
    return width < 5 && pending & ((1 << width) - 1) == 0 ? bytes : nil
  }

  private static func value(of letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(letter - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(letter - UInt8(ascii: "a"))
    case UInt8(ascii: "2")...UInt8(ascii: "7"): UInt32(letter - UInt8(ascii: "2")) + 26
    default: nil
    }
  }
}
