import Core
import Database
import Web

/// Makes a version of a draft that is whole in one language and right in the others.
package struct PublishCourse: Command {
  package static let name = "publish-course"
  package static let access = Access.staff

  package let course: String

  package init(course: String) { self.course = course }

  /// Gives back the number of the version.
  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let editor = try DraftEditor(course, by: actor, in: tx)
    guard try editor.course.hasChanges(in: tx) else {
      throw DomainError.rule(Message("authoring.publish.unchanged"))
    }
    let number = editor.course.published + 1
    var head = try editor.head(in: tx)
    head.version = number
    try editor.write(head, in: tx)
    var reader = CourseReader(try editor.course.draft(in: tx), .oneLanguage)
    guard reader.course() != nil else {
      throw DomainError.rule(
        Message("authoring.publish.faults", .number(reader.faults.count)))
    }
    try snapshot(number, editor, in: tx)
    try tx.update(AuthoredCourse.table, editor.course.id, ["published": number])
    return number
  }

  private func snapshot(
    _ number: Int, _ editor: DraftEditor, in tx: borrowing Transaction<Writes>
  ) throws {
    let version = CourseVersion.id(number, of: editor.course.id)
    try tx.insert(
      into: CourseVersion.table, version,
      [
        "community": editor.actor.community, "course": editor.course.id, "number": number,
        "published_by": editor.actor.person, "published_at": editor.actor.now,
      ])
    for (path, file) in try editor.course.draftFiles(in: tx).sorted(by: { $0.key < $1.key }) {
      try tx.insert(
        into: CourseVersion.fileTable,
        ID<CourseFile>.derived("course-version-file", version.uuid, UUID16(naming: path)),
        [
          "community": editor.actor.community, "version": version, "path": path,
          "blob": file.blob,
        ])
    }
  }
}
