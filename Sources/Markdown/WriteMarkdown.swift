/// Writes parts of a text as Markdown that reads back as the same parts.
package func writeMarkdown(_ blocks: [MarkdownBlock]) -> String {
  MarkdownWriter.lines(of: blocks).joined(separator: "\n") + "\n"
}

private enum MarkdownWriter {
  static func lines(of blocks: [MarkdownBlock]) -> [String] {
    var lines: [String] = []
    // Two lists of one kind below each other would be read as one, but for another mark.
    var isOther = false
    for (place, block) in blocks.enumerated() {
      isOther = place > 0 && isList(block) && isList(blocks[place - 1]) && !isOther
      if place > 0 { lines.append("") }
      lines += self.lines(of: block, isOther)
    }
    return lines
  }

  private static func isList(_ block: MarkdownBlock) -> Bool {
    if case .list = block { true } else { false }
  }

  private static func lines(of block: MarkdownBlock, _ isOther: Bool) -> [String] {
    switch block {
    case .heading(let level, let line):
      let words = text(line).replacing("\\\n", with: " ")
      return [String(repeating: "#", count: min(max(level, 1), 6)) + " " + words]
    case .paragraph(let line): return text(line).split(separator: "\n").map(String.init)
    case .quote(let blocks):
      return lines(of: blocks).map { $0.isEmpty ? ">" : "> \($0)" }
    case .list(let start, let items): return list(start, items, isOther)
    case .code(let text): return code(text)
    case .table(let head, let rows): return table(head, rows)
    case .rule: return ["---"]
    }
  }

  private static func list(
    _ start: Int?, _ items: [[MarkdownBlock]], _ isOther: Bool
  ) -> [String] {
    var written: [String] = []
    for (place, item) in items.enumerated() {
      let mark = start.map { "\($0 + place)\(isOther ? ")" : ".") " } ?? (isOther ? "* " : "- ")
      let inner = lines(of: item)
      let space = String(repeating: " ", count: mark.count)
      written.append(mark + (inner.first ?? ""))
      written += inner.dropFirst().map { $0.isEmpty ? "" : space + $0 }
    }
    return written
  }

  private static func code(_ text: String) -> [String] {
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    let body = text.hasSuffix("\n") ? text.dropLast() : text[...]
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return [fence] + lines + [fence]
  }

  private static func table(
    _ head: [[MarkdownInline]], _ rows: [[[MarkdownInline]]]
  ) -> [String] {
    func row(_ cells: [[MarkdownInline]]) -> String {
      let texts = cells.map { cell in
        text(cell).replacing("\\\n", with: " ").replacing("|", with: "\\|")
      }
      return "| " + texts.joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: " --- |", count: head.count)
    return [row(head), rule] + rows.map(row)
  }

  private static func text(_ line: [MarkdownInline]) -> String {
    let written = line.map(piece).joined()
    return written.split(separator: "\n", omittingEmptySubsequences: false)
      .map { escapeStart(String($0)) }.joined(separator: "\n")
  }

  private static func piece(_ inline: MarkdownInline) -> String {
    switch inline {
    case .text(let text): return escape(text)
    case .emphasis(let inner): return "*" + inner.map(piece).joined() + "*"
    case .strong(let inner): return "**" + inner.map(piece).joined() + "**"
    case .code(let text): return code(inline: text)
    case .link(let address, let inner):
      return "[" + inner.map(piece).joined() + "](<\(address)>)"
    case .image(let address, let alt): return "![\(escape(alt))](<\(address)>)"
    case .lineBreak: return "\\\n"
    }
  }

  private static func code(inline text: String) -> String {
    var fence = "`"
    while text.contains(fence) { fence += "`" }
    let space = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + space + text + space + fence
  }

  private static func escape(_ text: String) -> String {
    var written = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "~", "&":
        written.append("\\")
        written.append(scalar)
      // "]:" would be taken for the definition of a link.
      case ":" where last == "]":
        written.append("\\")
        written.append(scalar)
      case "\n", "\r": written.append(" ")
      default: written.append(scalar)
      }
      last = scalar
    }
    return String(written)
  }

  /// What would begin a heading, a list or a rule at the start of a line.
  private static func escapeStart(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "#+-=|".contains(first) { return "\\" + line }
    let figures = line.prefix { $0.isASCII && $0.isNumber }
    if !figures.isEmpty, let next = line.dropFirst(figures.count).first, ".)".contains(next) {
      return figures + "\\" + line.dropFirst(figures.count)
    }
    return line
  }
}
