import Markdown

/// Puts the pieces of a line in order: one blank between words, none at the ends, and none inside
/// a sign of emphasis, where Markdown would not see it.
enum InlineTidying {
  static func tidy(_ line: [MarkdownInline], onOneLine: Bool = false) -> [MarkdownInline] {
    let oneLine = onOneLine ? line.map { $0 == .lineBreak ? .text(" ") : $0 } : line
    return trimmed(joined(oneLine.flatMap(tidy)))
  }

  /// Without emphasis, where that cannot be written; links and pictures stay.
  static func flat(_ line: [MarkdownInline]) -> [MarkdownInline] {
    joined(
      line.flatMap { piece -> [MarkdownInline] in
        switch piece {
        case .emphasis(let inner), .strong(let inner): flat(inner)
        case .link(let address, let inner): [.link(address, [.text(inner.plain)])]
        case .code(let text): [.text(text)]
        case .text, .image, .lineBreak: [piece]
        }
      })
  }

  static func collapse(_ text: String) -> String {
    tidy([.text(text)]).plain
  }

  private static func tidy(_ piece: MarkdownInline) -> [MarkdownInline] {
    switch piece {
    case .text(let text): return [.text(blanks(text))]
    case .emphasis(let inner): return lifted(inner) { .emphasis($0) }
    case .strong(let inner): return lifted(inner) { .strong($0) }
    case .link(let address, let inner): return lifted(inner) { .link(address, $0) }
    case .code(let text):
      let plain = trim(blanks(text))
      return plain.isEmpty ? [] : [.code(plain)]
    case .image, .lineBreak: return [piece]
    }
  }

  /// The blanks at the ends of what is inside go outside.
  private static func lifted(
    _ inner: [MarkdownInline], _ make: ([MarkdownInline]) -> MarkdownInline
  ) -> [MarkdownInline] {
    let line = joined(inner.flatMap(tidy))
    let content = trimmed(line)
    if content.isEmpty { return line.plain.isEmpty ? [] : [.text(" ")] }
    let before: [MarkdownInline] = line.plain.hasPrefix(" ") ? [.text(" ")] : []
    let after: [MarkdownInline] = line.plain.hasSuffix(" ") ? [.text(" ")] : []
    return before + [make(content)] + after
  }

  private static func joined(_ line: [MarkdownInline]) -> [MarkdownInline] {
    var joined: [MarkdownInline] = []
    for piece in line {
      guard case .text(let more) = piece else {
        joined.append(piece)
        continue
      }
      if case .text(let text) = joined.last {
        joined[joined.count - 1] = .text(blanks(text + more))
      } else if joined.last == .lineBreak {
        let rest = String(more.drop { $0 == " " })
        if !rest.isEmpty { joined.append(.text(rest)) }
      } else if !more.isEmpty {
        joined.append(piece)
      }
    }
    return joined
  }

  private static func trimmed(_ line: [MarkdownInline]) -> [MarkdownInline] {
    var line = line[...]
    while let first = line.first {
      if first == .lineBreak || first == .text(" ") || first == .text("") {
        line.removeFirst()
      } else if case .text(let text) = first, text.hasPrefix(" ") {
        line[line.startIndex] = .text(String(text.dropFirst()))
      } else {
        break
      }
    }
    while let last = line.last {
      if last == .lineBreak || last == .text(" ") || last == .text("") {
        line.removeLast()
      } else if case .text(let text) = last, text.hasSuffix(" ") {
        line[line.endIndex - 1] = .text(String(text.dropLast()))
      } else {
        break
      }
    }
    return Array(line)
  }

  private static func blanks(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      let isBlank = scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
      if isBlank && plain.unicodeScalars.last == " " { continue }
      plain.unicodeScalars.append(isBlank ? " " : scalar)
    }
    return plain
  }

  private static func trim(_ text: String) -> String {
    var rest = text[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
