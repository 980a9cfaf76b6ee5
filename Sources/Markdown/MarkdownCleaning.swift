import Ccmark

extension MarkdownTree {
  /// Takes out what a text must not do on a page, keeping its words, and lowers its headings.
  ///
  /// Returns the depth of the tree as it was parsed.
  borrowing func clean(loweringHeadings shift: Int) -> Int {
    let (nodes, depth) = unsafe self.nodes()
    unsafe nodes.forEach { unsafe Self.clean($0, shift: shift) }
    return depth
  }

  private static func clean(_ node: Node, shift: Int) {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      let level = unsafe Int(cmark_node_get_heading_level(node))
      unsafe cmark_node_set_heading_level(node, Int32(min(6, max(1, level + shift))))
    case CMARK_NODE_LINK:
      if !LinkAddress.isLink(unsafe address(of: node)) { unsafe unwrap(node) }
    case CMARK_NODE_IMAGE:
      if !LinkAddress.isRelative(unsafe address(of: node)) { unsafe unwrap(node) }
    case CMARK_NODE_HTML_INLINE:
      unsafe replace(node, by: CMARK_NODE_TEXT)
    case CMARK_NODE_HTML_BLOCK:
      unsafe replace(node, by: CMARK_NODE_CODE_BLOCK)
    default:
      break
    }
  }

  static func address(of node: Node) -> String {
    guard let address = unsafe cmark_node_get_url(node) else { return "" }
    return unsafe String(cString: address)
  }

  /// The words of a link stay where the link was.
  private static func unwrap(_ node: Node) {
    while let child = unsafe cmark_node_first_child(node) {
      guard unsafe cmark_node_insert_before(node, child) == 1 else { break }
    }
    unsafe cmark_node_unlink(node)
    unsafe cmark_node_free(node)
  }

  /// HTML is shown as what it is, text: nothing somebody typed disappears.
  private static func replace(_ node: Node, by type: cmark_node_type) {
    guard let text = unsafe cmark_node_new(type) else { return }
    unsafe cmark_node_set_literal(text, cmark_node_get_literal(node))
    if unsafe cmark_node_insert_before(node, text) == 1 {
      unsafe cmark_node_unlink(node)
      unsafe cmark_node_free(node)
    } else {
      unsafe cmark_node_free(text)
    }
  }
}
