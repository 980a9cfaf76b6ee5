import Markup
import Paper

/// A QR code as a picture of the page; nothing where the text is too long for one.
package struct Square: Component {
  let text: String

  package init(_ text: String) { self.text = text }

  package var body: Markup {
    if let found = try? QRCode(text) {
      let side = String(found.side + 8)
      svg(.class("square"), .viewBox("0 0 \(side) \(side)"), .ariaHidden("true")) {
        rect(.width(side), .height(side), .class("square-paper"))
        path(.d(Square.runs(of: found)), .class("square-ink"))
      }
    }
  }

  /// Dark runs of each row, the quiet zone of four modules around them.
  private static func runs(of code: QRCode) -> String {
    var drawn = ""
    for row in 0..<code.side {
      var column = 0
      while column < code.side {
        let start = column
        while code.isDark(row: row, column: column) { column += 1 }
        if column > start {
          let length = column - start
          drawn += "M\(start + 4) \(row + 4)h\(length)v1h-\(length)z"
        } else {
          column += 1
        }
      }
    }
    return drawn
  }
}
