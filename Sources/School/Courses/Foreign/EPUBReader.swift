import Core
import XML

/// Takes the chapters of an EPUB, in the order in which they are read.
struct EPUBReader {
  let files: ForeignFiles
  private var course = ForeignCourse(title: "")

  static func read(_ files: ForeignFiles) throws -> ForeignCourse {
    var reader = EPUBReader(files: files)
    try reader.read()
    return reader.course
  }

  private init(files: ForeignFiles) { self.files = files }

  private struct Item {
    let path: String
    let type: String
    let properties: [Substring]
  }

  private mutating func read() throws {
    let (path, package) = try package()
    let metadata = package.first("metadata")
    course.title = InlineTidying.collapse(metadata?.first("title")?.text ?? "")
    course.language = metadata?.first("language").flatMap {
      Language(tag: InlineTidying.collapse($0.text))
    }
    let items = items(of: package, at: path)
    if files.has("META-INF/encryption.xml") {
      course.note("META-INF/encryption.xml", "epub.encrypted")
    }
    let titles = titles(items.values.first { $0.properties.contains("nav") })
    var taken: Set<String> = []
    for reference in package.first("spine")?.all("itemref") ?? [] {
      guard let item = reference["idref"].flatMap({ items[$0] }) else {
        course.note(path, line: reference.line, "epub.no-item", .text(reference["idref"] ?? ""))
        continue
      }
      taken.insert(item.path)
      take(item, titles)
    }
    noteRest(items.values.filter { !taken.contains($0.path) })
  }

  private func package() throws -> (String, XMLElement) {
    guard let container = files["META-INF/container.xml"],
      let root = try? readXML(container),
      let path = root.descendant("rootfile")?["full-path"], let bytes = files[path]
    else { throw ForeignRefusal.fault("epub-no-package") }
    do {
      return (path, try readXML(bytes))
    } catch {
      throw ForeignRefusal.fault("xml", .text(path), .number(error.line))
    }
  }

  private mutating func items(of package: XMLElement, at path: String) -> [String: Item] {
    var items: [String: Item] = [:]
    for element in package.first("manifest")?.all("item") ?? [] {
      guard let id = element["id"], let address = element["href"] else { continue }
      guard let found = ForeignFiles.resolve(address, from: path) else {
        course.note(path, line: element.line, "epub.elsewhere", .text(address))
        continue
      }
      items[id] = Item(
        path: found, type: element["media-type"] ?? "",
        properties: (element["properties"] ?? "").split(separator: " "))
    }
    return items
  }

  /// What the table of contents calls each file.
  private func titles(_ contents: Item?) -> [String: String] {
    guard let contents, let bytes = files[contents.path], let root = try? readXML(bytes) else {
      return [:]
    }
    let lists = root.descendants("nav")
    let list = lists.first { $0["type"] == "toc" } ?? lists.first
    var titles: [String: String] = [:]
    for link in list?.descendants("a") ?? [] {
      guard let path = link["href"].flatMap({ ForeignFiles.resolve($0, from: contents.path) })
      else { continue }
      if titles[path] == nil { titles[path] = InlineTidying.collapse(link.text) }
    }
    return titles
  }

  private mutating func take(_ item: Item, _ titles: [String: String]) {
    if item.properties.contains("nav") {
      course.note(item.path, "epub.contents")
      return
    }
    guard item.type == "application/xhtml+xml" else {
      course.note(item.path, "epub.type", .text(item.type))
      return
    }
    guard files.has(item.path) else {
      course.note(item.path, "missing")
      return
    }
    course.take(item.path, in: files, title: titles[item.path])
  }

  /// Styles, fonts, sounds and the like: a line for each kind.
  private mutating func noteRest(_ items: [Item]) {
    let shown = Set(["image/png", "image/jpeg", "image/gif", "application/x-dtbncx+xml"])
    let rest = items.filter { !shown.contains($0.type) && !$0.properties.contains("nav") }
    for (type, some) in Dictionary(grouping: rest, by: \.type).sorted(by: { $0.key < $1.key }) {
      course.note(some.map(\.path).min() ?? "", "files", .number(some.count), .text(type))
    }
  }
}

extension ForeignCourse {
  /// Takes a page of an archive as a lesson or several, and notes what of it could not be taken.
  mutating func take(_ path: String, in files: ForeignFiles, title: String?) {
    do throws(XMLFault) {
      let page = try ForeignPage(path, in: files)
      notes += page.notes
      // Where the file as a whole says no language, its first page does.
      language = language ?? page.language
      guard page.length > 0 else {
        note(path, "empty")
        return
      }
      let name = title.flatMap { $0.isEmpty ? nil : $0 } ?? page.title
      let parts = page.lessons(name.isEmpty ? self.title : name)
      if parts.count > 1 { note(path, "cut", .number(parts.count)) }
      lessons += parts
    } catch {
      note(path, line: error.line, "xml.\(error.reason.rawValue)")
    }
  }
}
