import FoundationEssentials

/// A text in the head of a letter, where only plain signs may stand.
enum HeaderText {
  /// Whether nothing in it ends a line, or a text, for some program on the way.
  static func isOneLine(_ text: String) -> Bool {
    !text.unicodeScalars.contains { scalar in
      scalar.value < 32 || 127...159 ~= scalar.value || scalar == "\u{2028}"
        || scalar == "\u{2029}"
    }
  }

  /// As it is where that is plain, otherwise in the encoded words of RFC 2047.
  static func write(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { 32...126 ~= $0 } && !text.contains("=?")
    if isPlain && text.utf8.count <= most && !text.hasPrefix(" ") { return text }
    return pieces(of: text).map { piece in
      "=?UTF-8?B?\(Data(piece.utf8).base64EncodedString())?="
    }.joined(separator: "\r\n ")
  }

  /// So many bytes make a word that fits on one line behind the longest name of a field.
  private static let most = 39

  /// Cut between letters: each word is decoded by itself.
  private static func pieces(of text: String) -> [String] {
    var pieces = [""]
    var size = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if size + width > most {
        pieces.append("")
        size = 0
      }
      pieces[pieces.count - 1].unicodeScalars.append(scalar)
      size += width
    }
    return pieces
  }
}
