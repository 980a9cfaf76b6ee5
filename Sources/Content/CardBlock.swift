import Markdown

/// A piece of a text without marks: for searching and for papers.
package struct CardBlock: Sendable, Equatable {
  package enum Kind: Sendable, Equatable { case heading, paragraph, item(String) }
  package let kind: Kind
  package let text: String

  /// The text as papers and the search take it: lists item by item, no marks of sources.
  package static func blocks(_ blocks: [MarkdownBlock]) -> [CardBlock] {
    blocks.flatMap { block -> [CardBlock] in
      switch block {
      case .heading(_, let line):
        [CardBlock(kind: .heading, text: SourceMark.dropped(line.plain))]
      case .list(let start, let items):
        items.enumerated().map { place, item in
          CardBlock(
            kind: .item(start.map { "\($0 + place)." } ?? "•"),
            text: SourceMark.dropped(item.map(\.plain).joined(separator: " ")))
        }
      default:
        [CardBlock(kind: .paragraph, text: SourceMark.dropped(block.plain))]
      }
    }
  }
}
