import Archive
import Core
import Localization

/// What a foreign file becomes: a draft of a course in our own files, with what became of what, and
/// what could not be taken.
package struct TakenCourse: Sendable {
  /// One lesson to be, and where it comes from.
  package struct Row: Sendable, Hashable {
    package let place: String
    package let lesson: String
    package let title: String
    package let words: Int
    package let questions: Int
    package let pictures: Int
  }

  package let kind: ForeignKind
  package let language: Language
  package let title: String
  package let folder: CourseFolder
  package let rows: [Row]
  package let notes: [ForeignNote]

  /// Reads a file of any kind we know; refuses what is no such file, or holds nothing to take.
  ///
  /// Nothing is kept by it. The language chosen goes before the one that the file says.
  package static func read(
    _ bytes: [UInt8], named name: String, in chosen: Language?, _ words: (Language) -> Localizer
  ) throws -> TakenCourse {
    let files: ForeignFiles
    do throws(ArchiveFault) {
      files = ForeignFiles(try unzip(bytes))
    } catch {
      throw ForeignRefusal.fault(error)
    }
    let kind = try kind(of: files)
    if kind == .package { return try CoursePackageReader.read(files) }
    let title = String(name.prefix { $0 != "." }.prefix(80))
    let course =
      switch kind {
      case .epub: try EPUBReader.read(files)
      case .h5p: try H5PReader.read(files)
      case .scorm: try SCORMReader.read(files)
      case .website: try WebsiteReader.read(files, in: chosen)
      case .markdown, .package: MarkdownFolderReader.read(files, named: title)
      }
    guard !course.lessons.isEmpty else {
      throw ForeignRefusal.nothing(course.notes)
    }
    let language = chosen ?? course.language ?? .ky
    var writer = ForeignWriter(course, in: language, words(language))
    return try writer.written(kind)
  }

  /// By what lies in it, never by its name.
  private static func kind(of files: ForeignFiles) throws -> ForeignKind {
    if files["mimetype"].map({ $0.starts(with: Array("application/epub+zip".utf8)) }) == true {
      return .epub
    }
    if files.has("h5p.json") { return .h5p }
    if files.has(SCORMReader.manifest) { return .scorm }
    if CoursePackageReader.root(of: files) != nil { return .package }
    if files.has(WebsiteReader.start) { return .website }
    if files.paths.contains(where: MarkdownFolderReader.isText) { return .markdown }
    if files.paths.contains(where: { $0.hasSuffix("/" + SCORMReader.manifest) }) {
      throw ForeignRefusal.fault("scorm-folder")
    }
    throw ForeignRefusal.fault("unknown")
  }
}
