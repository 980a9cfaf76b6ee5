/// A part of a text, as a value: for papers, slides and other formats than a page's HTML.
///
/// It is what is left after cleaning: no address a text may not lead to, no HTML but as text.
package indirect enum MarkdownBlock: Hashable, Sendable {
  case heading(Int, [MarkdownInline])
  case paragraph([MarkdownInline])
  case quote([MarkdownBlock])
  /// The items of a list; one with numbers has the first of them.
  case list(start: Int?, [[MarkdownBlock]])
  case code(String)
  case table(head: [[MarkdownInline]], rows: [[[MarkdownInline]]])
  case rule
}

/// A piece of a line.
package indirect enum MarkdownInline: Hashable, Sendable {
  case text(String)
  case emphasis([MarkdownInline])
  case strong([MarkdownInline])
  case code(String)
  case link(String, [MarkdownInline])
  case image(String, alt: String)
  case lineBreak
}

extension [MarkdownInline] {
  /// The words alone.
  package var plain: String { map(\.plain).joined() }
}

extension MarkdownInline {
  package var plain: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inner), .strong(let inner), .link(_, let inner): inner.plain
    case .image(_, let alt): alt
    case .lineBreak: "\n"
    }
  }
}

extension MarkdownBlock {
  /// The words alone, blocks on lines of their own.
  package var plain: String {
    switch self {
    case .heading(_, let line), .paragraph(let line): line.plain
    case .quote(let blocks): blocks.map(\.plain).joined(separator: "\n")
    case .list(_, let items):
      items.map { $0.map(\.plain).joined(separator: "\n") }.joined(separator: "\n")
    case .code(let text): text
    case .table(let head, let rows):
      ([head] + rows).map { $0.map(\.plain).joined(separator: " | ") }.joined(separator: "\n")
    case .rule: ""
    }
  }
}

/// Reads a text under the same limits and with the same cleaning as a page's.
package func markdownBlocks(_ source: String) throws(MarkdownFault) -> [MarkdownBlock] {
  let deepest = 64
  try MarkdownLimits.check(source)
  guard let tree = MarkdownTree.parse(source) else { return [] }
  guard tree.clean(loweringHeadings: 0) <= deepest else {
    throw MarkdownFault(line: 1, reason: .nestedTooDeeply(limit: deepest))
  }
  return tree.blocks()
}
