import Core
import XML

/// Takes pages from a zip with `index.html` in its root: first that one, then what it leads to.
struct WebsiteReader {
  static let start = "index.html"
  private static let most = 200

  let files: ForeignFiles
  /// The language asked for, or else the first one that a page with text is in.
  private var language: Language?
  private var course = ForeignCourse(title: "")

  static func read(_ files: ForeignFiles, in language: Language?) throws -> ForeignCourse {
    var reader = WebsiteReader(files: files, language: language)
    reader.read()
    return reader.course
  }

  private init(files: ForeignFiles, language: Language?) {
    self.files = files
    self.language = language
  }

  private mutating func read() {
    var waiting = [WebsiteReader.start]
    var seen: Set<String> = [WebsiteReader.start]
    while let path = waiting.first {
      waiting.removeFirst()
      guard seen.count <= WebsiteReader.most else {
        course.note(path, "many", .number(WebsiteReader.most))
        break
      }
      for link in take(path) where seen.insert(link).inserted { waiting.append(link) }
    }
    for path in files.paths where ForeignFiles.isPage(path) && !seen.contains(path) {
      course.note(path, "website.unlinked")
    }
    noteRest()
  }

  /// Takes a page, and returns the pages it leads to.
  private mutating func take(_ path: String) -> [String] {
    do throws(XMLFault) {
      let page = try ForeignPage(path, in: files)
      let links = try links(of: path)
      if path == WebsiteReader.start {
        course.title = page.title
      }
      guard page.language == nil || language == nil || page.language == language else {
        course.note(path, "website.language", .text(page.language?.endonym ?? ""))
        return path == WebsiteReader.start ? links : []
      }
      // A page that is links for the greater part is a list of contents.
      if page.isContents || page.linked * 2 > page.length || page.length == 0 {
        course.notes += page.notes
        course.note(path, page.length == 0 ? "empty" : "website.contents")
      } else {
        language = language ?? page.language
        course.language = language
        course.take(path, in: files, title: page.title)
      }
      return links
    } catch {
      course.note(path, line: error.line, "xml.\(error.reason.rawValue)")
      return []
    }
  }

  private mutating func links(of path: String) throws(XMLFault) -> [String] {
    try readHTML(files[path] ?? []).descendants("a").compactMap { link in
      guard let address = link["href"], let found = ForeignFiles.resolve(address, from: path),
        ForeignFiles.isPage(found)
      else { return nil }
      if files.has(found) { return found }
      course.note(path, line: link.line, "website.dead", .text(found))
      return nil
    }
  }

  private mutating func noteRest() {
    let rest = files.paths.filter { path in
      !ForeignFiles.isPage(path) && ForeignPictures.kind(of: files[path] ?? []) == nil
    }
    let kinds = Dictionary(grouping: rest) { path in
      String(path.split(separator: "/").last?.split(separator: ".").dropFirst().last ?? "?")
    }
    for (kind, some) in kinds.sorted(by: { $0.key < $1.key }) {
      course.note(some[0], "files", .number(some.count), .text(kind))
    }
  }
}
