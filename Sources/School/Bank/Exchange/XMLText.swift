/// XML as text: names of ours, values escaped.
struct XMLText {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    line("<\(name)\(Self.written(attributes))>")
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    line("</\(name)>")
  }

  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    line("<\(name)\(Self.written(attributes))/>")
  }

  /// An element with words and nothing else, or with an element behind its words.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ words: String,
    then rest: String = ""
  ) {
    line("<\(name)\(Self.written(attributes))>\(Self.escaped(words))\(rest)</\(name)>")
  }

  static func inline(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ words: String
  ) -> String { "<\(name)\(written(attributes))>\(escaped(words))</\(name)>" }

  private mutating func line(_ content: String) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }

  private static func written(_ attributes: KeyValuePairs<String, String>) -> String {
    attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }

  static func escaped(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": plain += "&amp;"
      case "<": plain += "&lt;"
      case ">": plain += "&gt;"
      case "\"": plain += "&quot;"
      // What XML does not allow at all.
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}
