/// A text in about one byte a letter, Cyrillic among them, so that names fit into a QR code.
///
/// ASCII is itself; the letters of the table follow from 0x80; any other character is 0xFF and its
/// number in three bytes. A text has one writing only: what is in the table is never escaped.
enum CompactText {
  /// The letters from 0x80 on, which are on paper already: more may be added at the end only.
  static let letters =
    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"
    + "ЁёҢңӨөҮүЎўҚқҒғҲҳІіЇїЄєҶҷӢӣӮӯʻʼ‘’“”«»–—№·"
  private static let table = Array(letters.unicodeScalars)

  private static let places = Dictionary(
    uniqueKeysWithValues: table.enumerated().map { ($1, UInt8(truncatingIfNeeded: 0x80 + $0)) })
  private static let escape: UInt8 = 0xFF

  /// The one writing of a text.
  static func encode(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if let place = places[scalar] {
        bytes.append(place)
      } else {
        bytes.append(escape)
        for shift: UInt32 in [16, 8, 0] {
          bytes.append(UInt8(truncatingIfNeeded: scalar.value >> shift))
        }
      }
    }
    return bytes
  }

  /// The text that is written so; nothing for any other bytes.
  static func decode(_ bytes: some Sequence<UInt8>) -> String? {
    let bytes = Array(bytes)
    var text = String.UnicodeScalarView()
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte < 0x80 {
        text.append(Unicode.Scalar(byte))
      } else if byte == escape {
        let value = rest.prefix(3).reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
        guard rest.count >= 3, let scalar = Unicode.Scalar(value) else { return nil }
        text.append(scalar)
        rest = rest.dropFirst(3)
      } else {
        guard Int(byte) - 0x80 < table.count else { return nil }
        text.append(table[Int(byte) - 0x80])
      }
    }
    let read = String(text)
    return encode(read) == bytes ? read : nil
  }
}
