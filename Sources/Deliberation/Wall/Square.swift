import Markup
import Paper

/// A QR code as a picture of the page; nothing where the text is too long for one.
struct Square: Component {
  let text: String

  init(_ text: String) { self.text = text }

  var body: Markup {
    if let found = try? QRCode(text) {
      let side = String(found.side + 8)
      svg(.class("square"), .viewBox("0 0 \(side) \(side)"), .ariaHidden("true")) {
        rect(.width(side), .height(side), .class("square-paper"))
        path(.d(Self.cells(of: found)), .class("square-ink"))
      }
    }
  }

  /// The dark cells, a quiet zone of four around them.
  private static func cells(of code: QRCode) -> String {
    var drawn = ""
    for row in 0..<code.side {
      for column in 0..<code.side where code.isDark(row: row, column: column) {
        drawn += "M\(column + 4) \(row + 4)h1v1h-1z"
      }
    }
    return drawn
  }
}
