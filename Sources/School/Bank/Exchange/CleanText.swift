import Core
import Localization
import XML

/// A text of another program on one line: without its tags, without what is not seen.
enum CleanText {
  static func line(_ text: String) -> String {
    // An arrow parts the halves of a pair in our text form.
    var scalars = Normalize.name(text).replacing("->", with: "→").unicodeScalars[...]
    // An accent without its letter would cling to whatever is written before it.
    while let first = scalars.first, isMark(first) || first.properties.isWhitespace {
      scalars.removeFirst()
    }
    return String(scalars)
  }

  /// The words of a piece of HTML, and whether it shows what words cannot: pictures, formulas.
  static func html(_ text: String) -> (words: String, hasMore: Bool) {
    guard text.contains("<") || text.contains("&") else { return (line(text), false) }
    guard let page = try? readHTML(Array("<div>\(text)</div>".utf8)) else {
      return (line(text), false)
    }
    return (line(words(page)), hasMore(page))
  }

  /// Its words, those of two blocks apart.
  static func words(_ element: XMLElement) -> String {
    element.children.map { node in
      switch node {
      case .text(let text): text
      case .element(let inner): isInline(inner.name) ? words(inner) : " \(words(inner)) "
      }
    }.joined()
  }

  static func hasMore(_ element: XMLElement) -> Bool {
    ["img", "math", "svg", "object", "audio", "video", "table"].contains(element.name)
      || element.elements.contains(where: hasMore)
  }

  private static func isInline(_ name: String) -> Bool {
    ["a", "b", "i", "em", "strong", "span", "sub", "sup", "u", "small", "code"].contains(name)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
