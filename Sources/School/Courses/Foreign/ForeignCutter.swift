import Markdown

/// Cuts a long text at its headings, the greatest first, into what can be read at a sitting.
enum ForeignCutter {
  struct Part {
    var title: String
    var blocks: [MarkdownBlock]

    var length: Int { blocks.map { $0.plain.utf8.count }.reduce(0, +) }
  }

  static func parts(of blocks: [MarkdownBlock], title: String) -> [Part] {
    let whole = Part(title: title, blocks: raised(blocks, title))
    guard whole.length > ForeignPage.longest else { return [whole] }
    return cut(Part(title: title, blocks: blocks)).map(titled).filter { !$0.blocks.isEmpty }
  }

  /// A number and a name above a story are two headings, and one title.
  private static func titled(_ part: Part) -> Part {
    var blocks = part.blocks[...]
    var lines: [String] = []
    while case .heading(_, let line) = blocks.first {
      lines.append(line.plain)
      blocks.removeFirst()
    }
    var title = lines.isEmpty ? part.title : lines.joined(separator: ". ")
    // A number says nothing by itself: the next heading does.
    if title.allSatisfy(\.isNumber),
      let next = blocks.lazy.compactMap({ block -> String? in
        if case .heading(_, let line) = block { line.plain } else { nil }
      }).first
    {
      title += ". \(next)"
    }
    return Part(title: title, blocks: raised(Array(blocks), title))
  }

  private static func cut(_ part: Part) -> [Part] {
    // The heading that opens a part is its own and cuts nothing.
    let inner = part.blocks.dropFirst().compactMap(\.level)
    guard part.length > ForeignPage.longest, let level = inner.min() else { return [part] }
    var parts = [Part(title: part.title, blocks: [])]
    for (place, block) in part.blocks.enumerated() {
      if place > 0, case .heading(level, let line) = block {
        parts.append(Part(title: line.plain, blocks: []))
      }
      parts[parts.count - 1].blocks.append(block)
    }
    return parts.filter { !$0.blocks.isEmpty }.flatMap(cut)
  }

  /// Without the heading that is the title already, and with the greatest of the others first.
  private static func raised(_ blocks: [MarkdownBlock], _ title: String) -> [MarkdownBlock] {
    var blocks = blocks[...]
    if case .heading(_, let line) = blocks.first, line.plain == title { blocks.removeFirst() }
    let shift = (blocks.compactMap(\.level).min() ?? 1) - 1
    return blocks.map { block in
      if case .heading(let level, let line) = block { .heading(level - shift, line) } else { block }
    }
  }
}

extension MarkdownBlock {
  fileprivate var level: Int? { if case .heading(let level, _) = self { level } else { nil } }
}
