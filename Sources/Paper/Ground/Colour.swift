/// A colour of the quilt, or of the ink.
struct Colour: Equatable, Sendable {
  var red: Double
  var green: Double
  var blue: Double

  /// A colour from its hexadecimal form, 0xRRGGBB.
  init(_ hex: UInt32) {
    red = Double(hex >> 16 & 0xFF) / 255
    green = Double(hex >> 8 & 0xFF) / 255
    blue = Double(hex & 0xFF) / 255
  }

  static let ink = Colour(0x1B1B1F)
  static let grey = Colour(0x5B5B66)
  static let rule = Colour(0xB4B4BC)
  static let mist = Colour(0xF3F1EC)
  static let white = Colour(0xFFFFFF)
  static let cream = Colour(0xFBF4E6)
  static let red = Colour(0xA3162E)
  static let indigo = Colour(0x232C72)
  static let ochre = Colour(0xE0A02B)
  static let teal = Colour(0x0E7A70)
}
