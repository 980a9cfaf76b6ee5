import Core
import Database
import Web

/// Changes what a course is called, what it is about, how long it takes and how it is divided.
struct ChangeCourseHead: Command {
  static let name = "change-course-head"
  static let access = Access.staff

  let course: String
  /// The order of the lessons is not changed by it.
  let head: DraftHead
  /// What stood there when she began.
  let based: ID<CourseBlob>?

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let editor = try DraftEditor(course, by: actor, in: tx)
    if head.title.isEmpty {
      throw DomainError.invalid([Fault("title.ky", Message("web.fault.one-language"))])
    }
    var now = try editor.head(in: tx)
    let file = try editor.course.draftFiles(in: tx)["course.md"]
    if let file, file.blob != based, now.said != head.said {
      throw DomainError.rule(try EditConflict(file, in: tx).message)
    }
    now.title = head.title
    now.summary = head.summary
    now.hours = head.hours
    now.translations = head.translations
    now.units = now.lessons.compactMap { lesson in head.units.first { $0.first == lesson } }
    try editor.write(now, in: tx)
    return Done()
  }
}

extension DraftHead {
  /// What the form asks; the order of the lessons is not in it.
  var said: DraftHead {
    var said = self
    said.lessons = []
    said.version = 1
    return said
  }
}

/// Somebody else wrote in the meantime: who, and when.
struct EditConflict: Sendable {
  let message: Message

  init(_ file: DraftFile, in tx: borrowing Transaction<some Any>) throws {
    let name = try file.changedBy.flatMap { person in
      try tx.first("SELECT name FROM person WHERE id = \(person)") { row in try row(0) as String }
    }
    message = Message("authoring.conflict", .text(name ?? "–"))
  }
}
