import Core
import Markdown

/// Reads our own package back: the folder of a course, as it was.
enum CoursePackageReader {
  /// What may lie beside the texts of a course.
  private static let kinds: Set<String> = [
    "md", "png", "jpg", "jpeg", "gif", "webp", "ogg", "mp3", "m4a", "pdf",
  ]

  /// The folder in which `course.md` lies: the root, or the one folder of the archive.
  static func root(of files: ForeignFiles) -> String? {
    if files.has("course.md") { return "" }
    let tops = Set(files.paths.compactMap { $0.split(separator: "/").first })
    guard tops.count == 1, let top = tops.first, files.has("\(top)/course.md") else { return nil }
    return "\(top)/"
  }

  static func read(_ files: ForeignFiles) throws -> TakenCourse {
    let root = root(of: files) ?? ""
    guard let head = files["\(root)course.md"].flatMap({ String(validating: $0, as: UTF8.self) }),
      let id = (try? FrontMatter(head))?["id"], Lesson.isSlug(id)
    else { throw ForeignRefusal.fault("package") }
    var folder = CourseFolder(id)
    var notes: [ForeignNote] = []
    for path in files.paths {
      let inner = String(path.dropFirst(root.count))
      let kind = inner.split(separator: ".").last.map(String.init) ?? ""
      if !CourseFolder.isPath(inner) {
        notes.append(ForeignNote(path, "package.path"))
      } else if !kinds.contains(kind) {
        notes.append(ForeignNote(path, "package.kind", .text(kind)))
      } else {
        folder.files[inner] = files[path]
      }
    }
    return try read(folder, notes)
  }

  private static func read(_ folder: CourseFolder, _ notes: [ForeignNote]) throws -> TakenCourse {
    var reader = CourseReader(folder, .oneLanguage)
    guard let course = reader.course() else {
      let first = reader.faults.first
      throw ForeignRefusal.fault(
        "package-fault", .text(first.map { "\($0.file):\($0.line ?? 1)" } ?? folder.name),
        .message(first?.reason ?? Message("books.fault.package")),
        .number(reader.faults.count))
    }
    let language = course.title.best(.ky)?.language ?? .ky
    return TakenCourse(
      kind: .package, language: language, title: course.title.text(language), folder: folder,
      rows: course.lessons.map { lesson in row(lesson, folder, language) }, notes: notes)
  }

  private static func row(
    _ lesson: Lesson, _ folder: CourseFolder, _ language: Language
  ) -> TakenCourse.Row {
    let text = lesson.text(language)
    let path = "\(lesson.slug)/lesson.\((text?.language ?? language).rawValue).md"
    let words = folder.text(path)?.split(whereSeparator: \.isWhitespace).count ?? 0
    let pictures = folder.paths.count { $0.hasPrefix("\(lesson.slug)/media/") }
    return TakenCourse.Row(
      place: lesson.slug, lesson: lesson.slug, title: text?.title ?? "", words: words,
      questions: lesson.quiz.questions.count, pictures: pictures)
  }
}
