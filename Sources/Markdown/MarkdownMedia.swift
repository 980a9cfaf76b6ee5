import Ccmark

/// A picture, a sound or a file beside a text, as the text names it: `![words](media/map.png)`.
package struct MarkdownMedia: Hashable, Sendable {
  package let line: Int
  /// Such as `media/map.png`; any address that leads to a place of this house.
  package let address: String
  /// Shown where it stands, rather than linked.
  package let isShown: Bool
  /// What is read instead by whoever does not see it.
  package let words: String
}

/// Everything a text shows or links beside itself.
package func markdownMedia(_ source: String) throws(MarkdownFault) -> [MarkdownMedia] {
  try MarkdownLimits.check(source)
  return MarkdownTree.parse(source)?.media() ?? []
}

extension MarkdownTree {
  borrowing func media() -> [MarkdownMedia] {
    let nodes = unsafe self.nodes().all
    return unsafe nodes.compactMap { node in unsafe Self.media(node) }
  }

  private static func media(_ node: Node) -> MarkdownMedia? {
    let type = unsafe cmark_node_get_type(node)
    guard type == CMARK_NODE_IMAGE || type == CMARK_NODE_LINK else { return nil }
    let address = unsafe address(of: node)
    guard type == CMARK_NODE_IMAGE || address.hasPrefix(OwnMedia.folder) else { return nil }
    return unsafe MarkdownMedia(
      line: line(of: node), address: address, isShown: type == CMARK_NODE_IMAGE,
      words: words(in: node))
  }

  /// The line of the paragraph: what stands inside one is not told apart by cmark.
  private static func line(of node: Node) -> Int {
    var node = unsafe node
    while let parent = unsafe cmark_node_parent(node) {
      let line = unsafe Int(cmark_node_get_start_line(node))
      if line > 0 { return line }
      unsafe node = parent
    }
    return 1
  }

  private static func words(in node: Node) -> String {
    var words = ""
    var child = unsafe cmark_node_first_child(node)
    while let one = unsafe child {
      if let text = unsafe cmark_node_get_literal(one) {
        words += unsafe String(cString: text)
      }
      words += unsafe self.words(in: one)
      unsafe child = cmark_node_next(one)
    }
    return words
  }

  /// Leads `media/…` to where it is served, and gives a sound something to be heard with.
  borrowing func lead(mediaTo place: String) {
    let nodes = unsafe self.nodes().all
    for node in unsafe nodes {
      let type = unsafe cmark_node_get_type(node)
      guard type == CMARK_NODE_IMAGE || type == CMARK_NODE_LINK else { continue }
      let address = unsafe Self.address(of: node)
      guard let name = OwnMedia.name(address) else { continue }
      if type == CMARK_NODE_IMAGE, OwnMedia.isSound(name) {
        unsafe Self.play(node, "\(place)/\(name)")
      } else {
        unsafe cmark_node_set_url(node, "\(place)/\(name)")
      }
    }
  }

  /// A sound is shown as its words and a player; nothing is loaded before she asks for it.
  private static func play(_ node: Node, _ address: String) {
    guard let player = unsafe cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return }
    unsafe cmark_node_set_on_enter(player, "<span class=\"sound\"><span>")
    unsafe cmark_node_set_on_exit(
      player, "</span> <audio controls preload=\"none\" src=\"\(address)\"></audio></span>")
    guard unsafe cmark_node_insert_before(node, player) == 1 else {
      return unsafe cmark_node_free(player)
    }
    while let child = unsafe cmark_node_first_child(node) {
      guard unsafe cmark_node_append_child(player, child) == 1 else { break }
    }
    unsafe cmark_node_unlink(node)
    unsafe cmark_node_free(node)
  }
}

/// How a text names what lies beside it: plain names only, so that they may stand in an address.
enum OwnMedia {
  static let folder = "media/"

  static func name(_ address: String) -> String? {
    guard address.hasPrefix(folder) else { return nil }
    let name = address.dropFirst(folder.count)
    guard !name.isEmpty, name.first != ".", name.utf8.allSatisfy(isPlain) else { return nil }
    return String(name)
  }

  static func isSound(_ name: String) -> Bool {
    [".ogg", ".mp3", ".m4a"].contains { name.hasSuffix($0) }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
