import Ccmark

/// A parsed text, as cmark holds it; freed when this value goes.
@safe struct MarkdownTree: ~Copyable {
  typealias Node = OpaquePointer

  private static let options = CMARK_OPT_VALIDATE_UTF8

  // Registering is not safe between threads; a static value is made only once.
  private static let extensionsAreThere: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  private let root: Node
  private let parser: OpaquePointer

  private init(root: Node, parser: OpaquePointer) {
    unsafe self.root = root
    unsafe self.parser = parser
  }

  deinit {
    unsafe cmark_node_free(root)
    unsafe cmark_parser_free(parser)
  }

  static func parse(_ source: String) -> MarkdownTree? {
    guard extensionsAreThere, let parser = unsafe cmark_parser_new(options) else { return nil }
    if let table = unsafe cmark_find_syntax_extension("table") {
      unsafe cmark_parser_attach_syntax_extension(parser, table)
    }
    var source = source
    source.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { text in
        unsafe cmark_parser_feed(parser, text.baseAddress, text.count)
      }
    }
    guard let root = unsafe cmark_parser_finish(parser) else {
      unsafe cmark_parser_free(parser)
      return nil
    }
    return unsafe MarkdownTree(root: root, parser: parser)
  }

  /// All nodes in the order of the text, and the depth of the deepest.
  @unsafe func nodes() -> (all: [Node], depth: Int) {
    var found: [Node] = unsafe []
    var depth = 0
    var deepest = 0
    guard let walk = unsafe cmark_iter_new(root) else { return unsafe (found, 0) }
    defer { unsafe cmark_iter_free(walk) }
    while true {
      let event = unsafe cmark_iter_next(walk)
      guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(walk) else { break }
      let isLeaf = unsafe cmark_node_first_child(node) == nil
      if event == CMARK_EVENT_ENTER {
        unsafe found.append(node)
        depth += isLeaf ? 0 : 1
        deepest = max(deepest, depth)
      } else {
        depth -= isLeaf ? 0 : 1
      }
    }
    return unsafe (found, deepest)
  }

  /// Lends the root to somebody who keeps no node of it.
  @unsafe func withRoot<Result>(_ body: (Node) -> Result) -> Result { unsafe body(root) }

  /// The HTML that cmark writes in its safe mode.
  func html() -> String {
    let extensions = unsafe cmark_parser_get_syntax_extensions(parser)
    guard let written = unsafe cmark_render_html(root, Self.options, extensions) else { return "" }
    defer { unsafe cmark_get_default_mem_allocator().pointee.free(written) }
    return unsafe String(cString: written)
  }
}
