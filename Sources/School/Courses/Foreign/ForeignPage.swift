import Core
import Markdown
import XML

/// One page of a foreign file, as a lesson or as several.
struct ForeignPage {
  /// Longer than anybody reads at a sitting: such a page is cut at its headings.
  static let longest = 30_000
  /// What a text of ours may have, with room for the signs of Markdown.
  static let mostBytes = 150_000

  let path: String
  let language: Language?
  let title: String
  let blocks: [MarkdownBlock]
  let pictures: ForeignPictures
  let dropped: [HTMLText.Dropped: Int]
  /// How many letters of it are the words of links.
  let linked: Int
  /// Whether it says of itself that it is a list of contents, as those of our own export do.
  let isContents: Bool

  init(_ path: String, in files: ForeignFiles) throws(XMLFault) {
    self.path = path
    let root = try ForeignPage.root(path, files[path] ?? [])
    language = root["lang"].flatMap(Language.init(tag:))
    pictures = ForeignPictures(files, in: path)
    var text = HTMLText(pictures)
    let body = root.descendant("body") ?? root
    for _ in root.first("head")?.descendants("script") ?? [] { text.count(.script) }
    blocks = text.blocks(in: body)
    isContents = body.first("main")?["class"] == WebsitePage.contents
    dropped = text.dropped
    linked = body.descendants("a").map { $0.text.count }.reduce(0, +)
    let heading = blocks.lazy.compactMap { block -> String? in
      if case .heading(_, let line) = block { line.plain } else { nil }
    }.first
    title = InlineTidying.collapse(heading ?? root.descendant("title")?.text ?? "")
  }

  /// XHTML as XML where it is that; what is not is read as browsers read it.
  private static func root(_ path: String, _ bytes: [UInt8]) throws(XMLFault) -> XMLElement {
    do throws(XMLFault) {
      if !path.hasSuffix(".xhtml") { return try readHTML(bytes) }
      return try readXML(bytes)
    } catch {
      guard error.reason == .broken else { throw error }
      return try readHTML(bytes)
    }
  }

  var length: Int { blocks.map { $0.plain.utf8.count }.reduce(0, +) }

  /// What of it could not be taken, a line for each kind.
  var notes: [ForeignNote] {
    pictures.notes
      + HTMLText.Dropped.allCases.compactMap { kind in
        dropped[kind].map { ForeignNote(path, "dropped.\(kind.rawValue)", .number($0)) }
      }
  }

  /// The lesson under a title of its own, or its parts if it is long.
  func lessons(_ title: String) -> [ForeignLesson] {
    ForeignCutter.parts(of: blocks, title: title).map { part in
      var media: [String: [UInt8]] = [:]
      for address in part.blocks.flatMap(\.pictures) { media[address] = pictures.media[address] }
      return ForeignLesson(place: path, title: part.title, blocks: part.blocks, media: media)
    }
  }
}

extension Language {
  /// One of ours from a tag such as `ky-KG` or `uz-Cyrl-UZ`; Uzbek in Latin letters is another.
  init?(tag: String) {
    let parts = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let first = parts.first, !parts.contains("latn") else { return nil }
    self.init(rawValue: String(first))
  }
}

extension MarkdownBlock {
  /// The addresses of the pictures it shows.
  var pictures: [String] {
    switch self {
    case .heading(_, let line), .paragraph(let line): line.pictures
    case .quote(let blocks): blocks.flatMap(\.pictures)
    case .list(_, let items): items.flatMap { $0.flatMap(\.pictures) }
    case .table(let head, let rows): ([head] + rows).flatMap { $0.flatMap(\.pictures) }
    case .code, .rule: []
    }
  }
}

extension [MarkdownInline] {
  fileprivate var pictures: [String] {
    flatMap { piece -> [String] in
      switch piece {
      case .image(let address, _): [address]
      case .emphasis(let inner), .strong(let inner), .link(_, let inner): inner.pictures
      case .text, .code, .lineBreak: []
      }
    }
  }
}
