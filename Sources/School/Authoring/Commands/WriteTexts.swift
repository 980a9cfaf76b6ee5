import Core
import Database
import Web

/// A text as somebody typed it, and what stood there when she began.
struct TextEdit: Sendable {
  /// Below the lesson's folder, such as `lesson.ky.md`, or below the course's.
  let name: String
  /// Nothing takes the file away.
  let text: String
  /// Nothing where there was no such file.
  let based: ID<CourseBlob>?
}

/// Writes texts of one lesson or of the tests of a course, all or none: where somebody else wrote another text in the meantime
/// nothing is written, and she is told.
struct WriteTexts: Command {
  static let name = "write-course-texts"
  static let access = Access.staff
  static let limit = 200_000

  let course: String
  /// Nothing for the tests before and after the course.
  let lesson: String?
  let edits: [TextEdit]

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let editor = try DraftEditor(course, by: actor, in: tx)
    if let lesson { _ = try editor.head(with: lesson, in: tx) }
    let files = try editor.course.draftFiles(in: tx)
    for edit in edits {
      let path = lesson.map { "\($0)/\(edit.name)" } ?? edit.name
      guard isText(path) else { throw DomainError.notFound }
      guard edit.text.utf8.count <= WriteTexts.limit else {
        throw DomainError.rule(Message("authoring.fault.text.bytes", .number(WriteTexts.limit)))
      }
      try write(edit, at: path, over: files[path], editor, in: tx)
    }
    return Done()
  }

  private func isText(_ path: String) -> Bool {
    guard lesson == nil else { return CourseFolder.isPath(path) && path.hasSuffix(".md") }
    return QuizSpot.tests.contains { test in
      Language.allCases.contains { QuizSpot.test(test).path($0) == path }
    }
  }

  private func write(
    _ edit: TextEdit, at path: String, over file: DraftFile?, _ editor: DraftEditor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    let typed =
      edit.text.isEmpty
      ? nil : CourseBlob.id(of: Array(edit.text.utf8), in: editor.actor.community)
    // What she did not touch, or what both wrote alike, is no quarrel.
    if typed == edit.based || typed == file?.blob { return }
    if file?.blob != edit.based {
      guard let file else { throw DomainError.rule(Message("authoring.conflict.gone")) }
      throw DomainError.rule(try EditConflict(file, in: tx).message)
    }
    if edit.text.isEmpty {
      try editor.remove(path, in: tx)
    } else {
      try editor.write(path, Array(edit.text.utf8), in: tx)
    }
  }
}
