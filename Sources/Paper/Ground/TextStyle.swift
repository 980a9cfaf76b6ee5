/// How a text looks.
struct TextStyle: Equatable, Sendable {
  var family = Family.sans
  var size = 10.0
  var isBold = false
  var isItalic = false
  var colour = Colour.ink
  var alignment = Alignment.left
  /// Points between letters beyond what the font has.
  var spacing = 0.0
  /// Line height against the font's own.
  var leading = 1.0

  /// The families of Debian's fonts-noto-core that carry all our letters.
  enum Family: String, Sendable {
    case sans = "Noto Sans"
    case serif = "Noto Serif"
    case display = "Noto Serif Display"
    /// That package has no fixed width; DejaVu comes with fontconfig itself.
    case mono = "Noto Sans Mono, DejaVu Sans Mono, monospace"
  }

  enum Alignment: Sendable {
    case left, centre, right
  }

  func with(size: Double) -> TextStyle {
    var style = self
    style.size = size
    return style
  }

  func aligned(_ alignment: Alignment) -> TextStyle {
    var style = self
    style.alignment = alignment
    return style
  }
}
