import Core
import Database
import Web

/// A draft in the hands of a command.
struct DraftEditor: Sendable {
  let course: AuthoredCourse
  let actor: Actor

  init(_ slug: String, by actor: Actor, in tx: borrowing Transaction<Writes>) throws {
    course = try AuthoredCourse.find(slug, community: actor.community, in: tx)
    self.actor = actor
  }

  init(_ course: AuthoredCourse, by actor: Actor) {
    self.course = course
    self.actor = actor
  }

  func write(_ path: String, _ bytes: [UInt8], in tx: borrowing Transaction<Writes>) throws {
    let blob = try CourseBlob.keep(bytes, in: actor.community, tx: tx)
    try tx.put(
      into: DraftFile.table, DraftFile.id(path, of: course.id),
      [
        "community": actor.community, "course": course.id, "path": path, "blob": blob,
        "changed_by": actor.person, "changed_at": actor.now,
      ])
    try tx.update(AuthoredCourse.table, course.id, ["changed_at": actor.now])
  }

  func write(_ path: String, _ text: String, in tx: borrowing Transaction<Writes>) throws {
    if try course.draftText(path, in: tx) != text { try write(path, Array(text.utf8), in: tx) }
  }

  func remove(_ path: String, in tx: borrowing Transaction<Writes>) throws {
    try tx.delete(from: DraftFile.table, DraftFile.id(path, of: course.id))
    try tx.update(AuthoredCourse.table, course.id, ["changed_at": actor.now])
  }

  func head(in tx: borrowing Transaction<Writes>) throws -> DraftHead {
    DraftHead(try course.draftText("course.md", in: tx) ?? "")
  }

  func write(_ head: DraftHead, in tx: borrowing Transaction<Writes>) throws {
    try write("course.md", head.text(id: course.slug), in: tx)
    try tx.update(AuthoredCourse.table, course.id, ["title": head.title])
  }

  /// The head, which must name this lesson.
  func head(with lesson: String, in tx: borrowing Transaction<Writes>) throws -> DraftHead {
    let head = try head(in: tx)
    guard head.lessons.contains(lesson) else { throw DomainError.notFound }
    return head
  }
}
