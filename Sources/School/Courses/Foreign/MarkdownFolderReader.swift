import Core
import Markdown

/// Takes a folder of Markdown files with their pictures, a lesson a file, in the order of the paths.
struct MarkdownFolderReader {
  let files: ForeignFiles
  private var course = ForeignCourse(title: "")

  static func read(_ files: ForeignFiles, named name: String) -> ForeignCourse {
    var reader = MarkdownFolderReader(files: files)
    reader.course.title = name
    reader.read()
    return reader.course
  }

  private init(files: ForeignFiles) { self.files = files }

  static func isText(_ path: String) -> Bool {
    ["md", "markdown"].contains(path.split(separator: ".").last?.lowercased() ?? "")
  }

  private mutating func read() {
    var shown: Set<String> = []
    for path in files.paths where MarkdownFolderReader.isText(path) {
      take(path, &shown)
    }
    for path in files.paths
    where !MarkdownFolderReader.isText(path) && !shown.contains(path) {
      course.note(path, "markdown.unused")
    }
  }

  private mutating func take(_ path: String, _ shown: inout Set<String>) {
    guard let text = files[path].flatMap({ String(validating: $0, as: UTF8.self) }) else {
      return course.note(path, "not-utf8")
    }
    let front = try? FrontMatter(text)
    for key in front?.keys ?? [] where key != "title" {
      course.note(path, line: front?.line(of: key), "markdown.key", .text(key))
    }
    do throws(MarkdownFault) {
      let body = ReferenceLinks.written(inPlace: front?.body ?? text)
      let blocks = try markdownBlocks(body)
      for item in try markdownMedia(body) where item.isShown && item.address.contains(":") {
        course.note(
          path, line: (front?.bodyLine ?? 1) + item.line - 1, "picture.elsewhere",
          .text(String(item.address.prefix(120))))
      }
      guard !blocks.isEmpty else { return course.note(path, "empty") }
      let pictures = ForeignPictures(files, in: path)
      let taken = blocks.map { $0.withPictures { pictures.take($0, line: nil) } }
      for address in blocks.flatMap(\.pictures) {
        if let found = ForeignFiles.resolve(address, from: path) { shown.insert(found) }
      }
      course.notes += pictures.notes
      course.lessons.append(
        ForeignLesson(
          place: path, title: title(front, blocks, path),
          blocks: ForeignCutter.parts(of: taken, title: title(front, blocks, path))
            .flatMap(\.blocks), media: pictures.media))
    } catch {
      course.notes.append(
        ForeignNote(
          path, line: (front?.bodyLine ?? 1) + error.line - 1, Message(error.reason)))
    }
  }

  private func title(_ front: FrontMatter?, _ blocks: [MarkdownBlock], _ path: String) -> String {
    if let title = front?["title"] { return title }
    if case .heading(_, let line) = blocks.first { return line.plain }
    return path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? path
  }
}

extension MarkdownBlock {
  /// The same with its pictures at other addresses; one that has none leaves its words.
  func withPictures(_ address: (String) -> String?) -> MarkdownBlock {
    switch self {
    case .heading(let level, let line): .heading(level, line.withPictures(address))
    case .paragraph(let line): .paragraph(line.withPictures(address))
    case .quote(let blocks): .quote(blocks.map { $0.withPictures(address) })
    case .list(let start, let items):
      .list(start: start, items.map { $0.map { $0.withPictures(address) } })
    case .table(let head, let rows):
      .table(
        head: head.map { $0.withPictures(address) },
        rows: rows.map { $0.map { $0.withPictures(address) } })
    case .code, .rule: self
    }
  }
}

extension [MarkdownInline] {
  fileprivate func withPictures(_ address: (String) -> String?) -> [MarkdownInline] {
    map { piece in
      switch piece {
      case .image(let old, let alt): address(old).map { .image($0, alt: alt) } ?? .text("[\(alt)]")
      case .emphasis(let inner): .emphasis(inner.withPictures(address))
      case .strong(let inner): .strong(inner.withPictures(address))
      case .link(let target, let inner): .link(target, inner.withPictures(address))
      case .text, .code, .lineBreak: piece
      }
    }
  }
}
