import Ccmark

extension MarkdownTree {
  /// The parts of the text as values; its depth was bounded before.
  borrowing func blocks() -> [MarkdownBlock] {
    unsafe withRoot { root in unsafe BlockCopy.blocks(in: root) }
  }
}

/// Copies cmark's tree into values.
private enum BlockCopy {
  typealias Node = MarkdownTree.Node

  static func blocks(in parent: Node) -> [MarkdownBlock] {
    unsafe children(of: parent).compactMap { unsafe block($0) }
  }

  private static func block(_ node: Node) -> MarkdownBlock? {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      return unsafe .heading(Int(cmark_node_get_heading_level(node)), line(in: node))
    case CMARK_NODE_PARAGRAPH: return unsafe .paragraph(line(in: node))
    case CMARK_NODE_BLOCK_QUOTE: return unsafe .quote(blocks(in: node))
    case CMARK_NODE_LIST:
      let isNumbered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return unsafe .list(
        start: isNumbered ? Int(cmark_node_get_list_start(node)) : nil,
        children(of: node).map { unsafe blocks(in: $0) })
    case CMARK_NODE_CODE_BLOCK: return unsafe .code(literal(of: node))
    case CMARK_NODE_THEMATIC_BREAK: return .rule
    default: return unsafe isNamed(node, "table") ? table(node) : nil
    }
  }

  private static func table(_ node: Node) -> MarkdownBlock {
    let rows = unsafe children(of: node).map { row in
      unsafe children(of: row).map { unsafe line(in: $0) }
    }
    return .table(head: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  private static func line(in parent: Node) -> [MarkdownInline] {
    var line: [MarkdownInline] = []
    for piece in unsafe children(of: parent).compactMap({ unsafe inline($0) }) {
      // cmark cuts a text at every sign that might have meant something.
      if case .text(let more) = piece, case .text(let text) = line.last {
        line[line.count - 1] = .text(text + more)
      } else {
        line.append(piece)
      }
    }
    return line
  }

  private static func inline(_ node: Node) -> MarkdownInline? {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: return unsafe .text(literal(of: node))
    case CMARK_NODE_SOFTBREAK: return .text(" ")
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return unsafe .code(literal(of: node))
    case CMARK_NODE_EMPH: return unsafe .emphasis(line(in: node))
    case CMARK_NODE_STRONG: return unsafe .strong(line(in: node))
    case CMARK_NODE_LINK: return unsafe .link(address(of: node), line(in: node))
    case CMARK_NODE_IMAGE: return unsafe .image(address(of: node), alt: line(in: node).plain)
    default: return nil
    }
  }

  private static func children(of node: Node) -> [Node] {
    var found: [Node] = unsafe []
    var next = unsafe cmark_node_first_child(node)
    while let child = unsafe next {
      unsafe found.append(child)
      unsafe next = cmark_node_next(child)
    }
    return unsafe found
  }

  private static func literal(of node: Node) -> String {
    guard let text = unsafe cmark_node_get_literal(node) else { return "" }
    return unsafe String(cString: text)
  }

  private static func address(of node: Node) -> String {
    guard let text = unsafe cmark_node_get_url(node) else { return "" }
    return unsafe String(cString: text)
  }

  private static func isNamed(_ node: Node, _ name: String) -> Bool {
    guard let found = unsafe cmark_node_get_type_string(node) else { return false }
    return unsafe String(cString: found) == name
  }
}
