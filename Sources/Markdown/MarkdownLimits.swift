/// What a text may ask of cmark, whose work grows with the square of some things, and whose
/// output can be far larger than its input.
///
/// The limits are far above any lesson; they are checked in one pass over the bytes before cmark
/// sees them.
struct MarkdownLimits {
  static let bytes = 200_000
  static let lines = 5_000
  static let depth = 16
  static let indentation = 100
  static let passage = 16_000
  static let signs = 1_000
  static let columns = 20

  private var line = 1
  private var passage = 0
  private var signs = 0

  static func check(_ source: String) throws(MarkdownFault) {
    guard source.utf8.count <= bytes else {
      throw MarkdownFault(line: 1, reason: .tooManyBytes(limit: bytes))
    }
    var limits = MarkdownLimits()
    var text = source[...].utf8
    while !text.isEmpty {
      let end = text.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      try limits.take(text[..<(end ?? text.endIndex)])
      text = end.map { text[text.index(after: $0)...] } ?? text[text.endIndex...]
    }
  }

  private mutating func take(_ bytes: Substring.UTF8View) throws(MarkdownFault) {
    try demand(line <= Self.lines, .tooManyLines(limit: Self.lines))
    try takePrefix(bytes)
    var columns = 0
    var blank = true
    var last: UInt8 = 0
    for byte in bytes {
      if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") { blank = false }
      if byte == UInt8(ascii: "|") { columns += 1 }
      if Self.isSign(byte) { signs += 1 }
      try demand(!(last == UInt8(ascii: "]") && byte == UInt8(ascii: ":")), .linkDefinition)
      last = byte
      passage += 1
    }
    if blank { (passage, signs) = (0, 0) }
    try demand(columns <= Self.columns, .tooManyColumns(limit: Self.columns))
    try demand(passage <= Self.passage, .passageTooLong(limit: Self.passage))
    try demand(signs <= Self.signs, .tooManySigns(limit: Self.signs))
    line += 1
  }

  /// Counts the quotes and list items that this line opens or continues.
  private func takePrefix(_ bytes: Substring.UTF8View) throws(MarkdownFault) {
    var width = 0
    var depth = 0
    var last = UInt8(ascii: " ")
    for byte in bytes {
      guard Self.isPrefix(byte) else { break }
      let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
      if isBlank { width += byte == UInt8(ascii: " ") ? 1 : 4 }
      if byte == UInt8(ascii: ">") || (isBlank && Self.isBullet(last)) { depth += 1 }
      last = byte
    }
    try demand(
      depth <= Self.depth && width <= Self.indentation, .nestedTooDeeply(limit: Self.depth))
  }

  private static func isPrefix(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: isBullet(byte)
    }
  }

  private static func isBullet(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
      UInt8(ascii: ")"):
      true
    default: false
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: "`"), UInt8(ascii: "~"),
      UInt8(ascii: "&"), UInt8(ascii: "\\"):
      true
    default:
      false
    }
  }

  private func demand(
    _ condition: Bool, _ reason: MarkdownFault.Reason
  ) throws(MarkdownFault) {
    if !condition { throw MarkdownFault(line: line, reason: reason) }
  }
}
