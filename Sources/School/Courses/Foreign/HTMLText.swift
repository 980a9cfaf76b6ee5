import Core
import Markdown
import Markup
import XML

/// Turns a page of somebody else into a text of ours, and counts what it leaves behind.
///
/// Its words, headings, lists, tables, quotations, links to the web and pictures come over; nothing
/// that runs, loads or lays out does.
struct HTMLText {
  enum Dropped: String, CaseIterable {
    case script, frame, form, sound, drawing, formula, object
    case innerLink = "inner-link"
    case span, emphasis
  }

  private let pictures: ForeignPictures
  private(set) var dropped: [Dropped: Int] = [:]

  init(_ pictures: ForeignPictures) { self.pictures = pictures }

  mutating func blocks(in element: XMLElement) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var line: [MarkdownInline] = []
    for node in element.children {
      if case .element(let inner) = node, Self.isBlock(inner) {
        blocks += paragraph(of: &line) + block(inner)
      } else {
        line += inline(node)
      }
    }
    return blocks + paragraph(of: &line)
  }

  private mutating func paragraph(of line: inout [MarkdownInline]) -> [MarkdownBlock] {
    defer { line = [] }
    let tidy = InlineTidying.tidy(line)
    return tidy.isEmpty ? [] : [faithful(.paragraph(tidy))]
  }

  /// A part as Markdown can say it: signs of emphasis within a word can sometimes not be written.
  private mutating func faithful(_ block: MarkdownBlock) -> MarkdownBlock {
    if (try? markdownBlocks(writeMarkdown([block]))) == [block] { return block }
    count(.emphasis)
    switch block {
    case .paragraph(let line): return .paragraph(InlineTidying.flat(line))
    case .heading(let level, let line): return .heading(level, InlineTidying.flat(line))
    case .table(let head, let rows):
      return .table(
        head: head.map(InlineTidying.flat), rows: rows.map { $0.map(InlineTidying.flat) })
    default: return block
    }
  }

  mutating func count(_ kind: Dropped) { dropped[kind, default: 0] += 1 }
}

extension HTMLText {
  private mutating func block(_ element: XMLElement) -> [MarkdownBlock] {
    if element["hidden"] != nil { return [] }
    switch element.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      let line = InlineTidying.tidy(element.children.flatMap { inline($0) }, onOneLine: true)
      let level = element.name.last?.wholeNumberValue ?? 1
      return line.isEmpty ? [] : [faithful(.heading(level, line))]
    case "ul", "menu": return list(element, start: nil)
    case "ol": return list(element, start: element["start"].flatMap { Int($0) } ?? 1)
    case "blockquote":
      let inner = blocks(in: element)
      return inner.isEmpty ? [] : [.quote(inner)]
    case "pre": return element.text.isEmpty ? [] : [.code(element.text)]
    case "hr": return [.rule]
    case "table": return table(element)
    case "dt", "summary":
      let line = InlineTidying.tidy(element.children.flatMap { inline($0) })
      return line.isEmpty ? [] : [faithful(.paragraph([.strong(InlineTidying.flat(line))]))]
    case "figcaption":
      let line = InlineTidying.tidy(element.children.flatMap { inline($0) })
      return line.isEmpty ? [] : [faithful(.paragraph([.emphasis(InlineTidying.flat(line))]))]
    default: return leftBehind(element) ? [] : blocks(in: element)
    }
  }

  private mutating func list(_ element: XMLElement, start: Int?) -> [MarkdownBlock] {
    var items: [[MarkdownBlock]] = []
    for child in element.elements {
      let inner = child.name == "li" ? blocks(in: child) : block(child)
      if inner.isEmpty { continue }
      // A list right inside a list belongs to the entry above it.
      if child.name != "li", !items.isEmpty {
        items[items.count - 1] += inner
      } else {
        items.append(inner)
      }
    }
    return items.isEmpty ? [] : [.list(start: start, items)]
  }

  private mutating func table(_ element: XMLElement) -> [MarkdownBlock] {
    let rows = Self.rows(of: element)
    let isSpread = rows.contains { row in
      row.contains { ($0["colspan"] ?? "1") != "1" || ($0["rowspan"] ?? "1") != "1" }
    }
    if isSpread { count(.span) }
    var cells = rows.map { row in
      row.map { cell in InlineTidying.tidy(flattened(cell), onOneLine: true) }
    }
    guard let width = cells.map(\.count).max(), width > 0 else { return [] }
    // Wider than our tables may be: its rows stay as lines.
    guard width <= 20 else {
      count(.span)
      return cells.map { row in .paragraph([.text(row.map(\.plain).joined(separator: " | "))]) }
    }
    for place in cells.indices {
      cells[place] += Array(repeating: [], count: width - cells[place].count)
    }
    return [faithful(.table(head: cells[0], rows: Array(cells.dropFirst())))]
  }

  private static func rows(of element: XMLElement) -> [[XMLElement]] {
    element.elements.flatMap { child -> [[XMLElement]] in
      switch child.name {
      case "tr": [child.elements.filter { ["td", "th"].contains($0.name) }]
      case "thead", "tbody", "tfoot": rows(of: child)
      default: []
      }
    }
  }

  /// The words of a cell, whatever stands in it.
  private mutating func flattened(_ element: XMLElement) -> [MarkdownInline] {
    element.children.flatMap { node -> [MarkdownInline] in
      if case .element(let inner) = node, Self.isBlock(inner) {
        return leftBehind(inner) ? [] : [.text(" ")] + flattened(inner) + [.text(" ")]
      }
      return inline(node)
    }
  }

  private mutating func inline(_ node: XMLNode) -> [MarkdownInline] {
    guard case .element(let element) = node else { return [.text(node.text)] }
    // The number of a printed page, in the midst of a sentence.
    if element["hidden"] != nil || element["type"] == "pagebreak" || leftBehind(element) {
      return []
    }
    let inner = { (text: inout HTMLText) in element.children.flatMap { text.inline($0) } }
    switch element.name {
    case "br": return [.lineBreak]
    case "img": return picture(element)
    case "strong", "b": return [.strong(inner(&self))]
    case "em", "i", "cite", "dfn", "var": return [.emphasis(inner(&self))]
    case "code", "kbd", "samp", "tt": return element.text.isEmpty ? [] : [.code(element.text)]
    case "q": return [.text("«")] + inner(&self) + [.text("»")]
    case "a": return link(element, inner(&self))
    default: return inner(&self)
    }
  }

  private mutating func link(
    _ element: XMLElement, _ inner: [MarkdownInline]
  ) -> [MarkdownInline] {
    guard let address = element["href"], !inner.isEmpty else { return inner }
    let isOurs = address.utf8.count <= 500 && !address.contains { "<>\\ \n".contains($0) }
    if isOurs, ExternalLink(checking: address) != nil { return [.link(address, inner)] }
    count(.innerLink)
    return inner
  }

  private mutating func picture(_ element: XMLElement) -> [MarkdownInline] {
    let words = InlineTidying.collapse(element["alt"] ?? element["title"] ?? "")
    guard let source = element["src"],
      let address = pictures.take(source, line: element.line)
    else { return words.isEmpty ? [] : [.text("[\(words)]")] }
    let name = source.split(separator: "/").last.map(String.init) ?? ""
    return [.image(address, alt: words.isEmpty ? name : words)]
  }

  /// Whether an element is one of those that are never taken; it is counted if so.
  private mutating func leftBehind(_ element: XMLElement) -> Bool {
    switch element.name {
    case "script", "noscript": count(.script)
    case "iframe", "frame", "frameset": count(.frame)
    case "form", "input", "button", "select", "textarea": count(.form)
    case "audio", "video", "bgsound": count(.sound)
    case "svg", "canvas": count(.drawing)
    case "math": count(.formula)
    case "object", "embed", "applet": count(.object)
    case "head", "style", "template", "link", "meta", "title": break
    default: return false
    }
    return true
  }

  private static let blockNames: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p",
    "pre", "section", "summary", "table", "ul",
  ]

  /// By its name, or because a block is inside it.
  private static func isBlock(_ element: XMLElement) -> Bool {
    blockNames.contains(element.name) || element.elements.contains(where: isBlock)
  }
}
