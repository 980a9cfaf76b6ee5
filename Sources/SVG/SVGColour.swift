/// A colour of a drawing, each part from 0 to 1.
package struct SVGColour: Sendable, Equatable {
  package let red: Double
  package let green: Double
  package let blue: Double

  static let black = SVGColour(0x000000)

  init(_ hex: UInt32) {
    red = Double(hex >> 16 & 0xFF) / 255
    green = Double(hex >> 8 & 0xFF) / 255
    blue = Double(hex & 0xFF) / 255
  }

  /// Nothing for what is neither `#rgb`, `#rrggbb`, `rgb(1, 2, 3)` nor one of the common names.
  init?(_ text: String) {
    let text = text.lowercased()
    if text.hasPrefix("#"), let hex = SVGColour.hex(text.dropFirst()) {
      self.init(hex)
    } else if text.hasPrefix("rgb("), text.hasSuffix(")"),
      let parts = SVGScanner.numbers(String(text.dropFirst(4).dropLast())), parts.count == 3
    {
      let whole = parts.map { UInt32(min(255, max(0, $0)).rounded()) }
      self.init(whole[0] << 16 | whole[1] << 8 | whole[2])
    } else if let hex = SVGColour.names[text] {
      self.init(hex)
    } else {
      return nil
    }
  }

  private static func hex(_ digits: Substring) -> UInt32? {
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    switch digits.count {
    case 3: return UInt32(digits.map { "\($0)\($0)" }.joined(), radix: 16)
    case 6: return UInt32(digits, radix: 16)
    default: return nil
    }
  }

  /// Those of HTML 4, and the few that people write by hand.
  private static let names: [String: UInt32] = [
    "black": 0x000000, "silver": 0xC0C0C0, "gray": 0x808080, "grey": 0x808080,
    "white": 0xFFFFFF, "maroon": 0x800000, "red": 0xFF0000, "purple": 0x800080,
    "fuchsia": 0xFF00FF, "green": 0x008000, "lime": 0x00FF00, "olive": 0x808000,
    "yellow": 0xFFFF00, "navy": 0x000080, "blue": 0x0000FF, "teal": 0x008080,
    "aqua": 0x00FFFF, "orange": 0xFFA500, "gold": 0xFFD700, "brown": 0xA52A2A,
    "crimson": 0xDC143C, "pink": 0xFFC0CB,
  ]
}
