import Markdown

/// Cuts a text into what can be read from the last row of a room.
enum SlideCutter {
  /// So many letters are some twenty seconds of reading.
  static let letters = 240
  static let items = 4

  static func slides(of blocks: [MarkdownBlock]) -> [Slide] {
    var slides: [Slide] = []
    var heading = ""
    // A heading below another shows both, so that whoever looks up knows where the room is.
    var above = ""
    func add(_ content: [MarkdownBlock]) {
      slides.append(Slide(kind: .text, heading: heading, content: .blocks(content)))
    }
    for block in blocks {
      switch block {
      case .heading(let level, let line):
        if level == 1 { above = line.plain }
        heading = level == 1 || above.isEmpty ? line.plain : "\(above): \(line.plain)"
      case .paragraph(let line): for part in parts(of: line) { add([.paragraph(part)]) }
      case .quote(let inner):
        for case .paragraph(let line) in inner {
          for part in parts(of: line) { add([.quote([.paragraph(part)])]) }
        }
      case .list(let start, let all):
        for (first, some) in groups(of: all) { add([.list(start: start.map { $0 + first }, some)]) }
      case .code, .table: add([block])
      case .rule: break
      }
    }
    return slides
  }

  /// Entries that fit together, with the place of the first of them.
  private static func groups(
    of all: [[MarkdownBlock]]
  ) -> [(first: Int, items: [[MarkdownBlock]])] {
    var groups: [(first: Int, items: [[MarkdownBlock]])] = []
    var length = 0
    for (place, item) in all.enumerated() {
      let size = item.map { $0.plain.count }.reduce(0, +)
      let isFull =
        groups.last.map { $0.items.count >= items || length + size > letters } ?? true
      if isFull {
        groups.append((place, [item]))
        length = size
      } else {
        groups[groups.count - 1].items.append(item)
        length += size
      }
    }
    return groups
  }

  /// A paragraph whole, or as many of its sentences together as fit.
  static func parts(of line: [MarkdownInline]) -> [[MarkdownInline]] {
    guard line.plain.count > letters else {
      return line.plain.isEmpty && !line.hasPicture ? [] : [line]
    }
    var parts: [[MarkdownInline]] = []
    for sentence in sentences(of: line) {
      if let last = parts.last, last.plain.count + sentence.plain.count <= letters {
        parts[parts.count - 1] += sentence
      } else {
        parts.append(sentence)
      }
    }
    return parts
  }

  private static func sentences(of line: [MarkdownInline]) -> [[MarkdownInline]] {
    var sentences: [[MarkdownInline]] = [[]]
    for piece in line {
      guard case .text(let text) = piece else {
        sentences[sentences.count - 1].append(piece)
        continue
      }
      for (place, part) in split(text).enumerated() {
        if place > 0 { sentences.append([]) }
        if !part.isEmpty { sentences[sentences.count - 1].append(.text(part)) }
      }
    }
    return sentences.filter { !$0.isEmpty }
  }

  /// Behind a full stop, with its quotation marks, before a capital; not behind a short word, for
  /// that is an abbreviation such as "No." or "г.".
  private static func split(_ text: String) -> [String] {
    var parts: [String] = []
    var start = text.startIndex
    for match in text.matches(of: /(\p{L}{3,}|[0-9%)»”"])[.!?…]+[»”"]* +(?=[«“"]?[\p{Lu}])/) {
      parts.append(String(text[start..<match.range.upperBound]))
      start = match.range.upperBound
    }
    return parts + [String(text[start...])]
  }
}

extension [MarkdownInline] {
  var hasPicture: Bool { contains { if case .image = $0 { true } else { false } } }
}
