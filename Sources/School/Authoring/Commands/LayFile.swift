import Core
import Database
import Web

/// Lays a picture, a sound or a paper beside a lesson and, if she says so, at the end of its texts.
struct LayFile: Command {
  static let name = "lay-course-file"
  static let access = Access.staff

  let course: String
  let lesson: String
  let fileName: String
  let bytes: [UInt8]
  /// What it shows, in the languages in whose text it shall stand.
  let words: Translated
  let isPlaced: Bool

  /// Gives back the name under which it lies.
  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> String {
    guard let media = CourseMedia(bytes), bytes.count <= media.limit else {
      throw DomainError.invalid([Fault("file", Message("authoring.file.fault.kind"))])
    }
    if words.isEmpty {
      throw DomainError.invalid([Fault("words.ky", Message("authoring.file.fault.words"))])
    }
    let editor = try DraftEditor(course, by: actor, in: tx)
    _ = try editor.head(with: lesson, in: tx)
    let files = try editor.course.draftFiles(in: tx)
    let name = freeName(media, files)
    try checkRoom(files, editor, in: tx)
    try editor.write("\(lesson)/media/\(name)", bytes, in: tx)
    if isPlaced { try place(name, media, editor, in: tx) }
    return name
  }

  private func freeName(_ media: CourseMedia, _ files: [String: DraftFile]) -> String {
    let dot = fileName.lastIndex(of: ".") ?? fileName.endIndex
    let stem = Slug.make(String(fileName[..<dot]), or: "file")
    var name = "\(stem).\(media.rawValue)"
    var number = 1
    while files["\(lesson)/media/\(name)"] != nil {
      number += 1
      name = "\(stem)-\(number).\(media.rawValue)"
    }
    return name
  }

  private func checkRoom(
    _ files: [String: DraftFile], _ editor: DraftEditor, in tx: borrowing Transaction<Writes>
  ) throws {
    let size = try tx.count(
      """
      SELECT coalesce(sum(length(course_blob.bytes)), 0)
      FROM course_file JOIN course_blob ON course_blob.id = course_file.blob
      WHERE course_file.course = \(editor.course.id)
      """)
    guard files.count < AuthoredCourse.fileLimit,
      size + bytes.count <= AuthoredCourse.sizeLimit
    else { throw DomainError.rule(Message("authoring.course.too-much")) }
  }

  private func place(
    _ name: String, _ media: CourseMedia, _ editor: DraftEditor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    for language in Language.allCases {
      let path = "\(lesson)/lesson.\(language.rawValue).md"
      guard let said = words[language], let old = try editor.course.draftText(path, in: tx) else {
        continue
      }
      var text = DraftText(old)
      text.body += (text.body.isEmpty ? "" : "\n\n") + media.line(name, said)
      try editor.write(path, text.text, in: tx)
    }
  }
}

extension CourseMedia {
  /// How a text shows it.
  func line(_ name: String, _ words: String) -> String {
    let plain = words.filter { !"[]\\".contains($0) }
    return (kind == .paper ? "" : "!") + "[\(plain)](media/\(name))"
  }
}

/// Takes a file away from beside a lesson; what was published keeps it.
struct TakeFileAway: Command {
  static let name = "take-course-file-away"
  static let access = Access.staff

  let course: String
  let lesson: String
  let fileName: String

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let editor = try DraftEditor(course, by: actor, in: tx)
    let path = "\(lesson)/media/\(fileName)"
    guard try editor.course.draftFiles(in: tx)[path] != nil else { throw DomainError.notFound }
    try editor.remove(path, in: tx)
    return Done()
  }
}
