import Core
import Database
import Localization
import Web

/// Adds an empty lesson at the end of a course.
package struct AddLesson: Command {
  package static let name = "add-lesson"
  package static let access = Access.staff
  static let limit = 60

  package let course: String
  package let title: Translated

  package init(course: String, title: Translated) {
    self.course = course
    self.title = title
  }

  /// Gives back the folder of the lesson.
  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> String {
    let editor = try DraftEditor(course, by: actor, in: tx)
    var head = try editor.head(in: tx)
    guard head.lessons.count < AddLesson.limit else {
      throw DomainError.rule(Message("authoring.lesson.too-many", .number(AddLesson.limit)))
    }
    if title.isEmpty {
      throw DomainError.invalid([Fault("title.ky", Message("web.fault.one-language"))])
    }
    let slug = freeSlug(head)
    head.lessons.append(slug)
    try editor.write(head, in: tx)
    for language in Language.allCases {
      guard let words = title[language] else { continue }
      let text = DraftText([("title", words), ("minutes", "15")], body: "")
      try editor.write("\(slug)/lesson.\(language.rawValue).md", text.text, in: tx)
    }
    return slug
  }

  private func freeSlug(_ head: DraftHead) -> String {
    let stem = Slug.make(title.text(.en), or: "lesson")
    var number = head.lessons.count + 1
    while head.lessons.contains("\(number)-\(stem)") { number += 1 }
    return "\(number)-\(stem)"
  }
}

/// Moves a lesson one place up or down.
struct MoveLesson: Command {
  static let name = "move-lesson"
  static let access = Access.staff

  let course: String
  let lesson: String
  let isUp: Bool

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let editor = try DraftEditor(course, by: actor, in: tx)
    var head = try editor.head(with: lesson, in: tx)
    head.move(lesson, by: isUp ? -1 : 1)
    try editor.write(head, in: tx)
    return Done()
  }
}

/// Takes a lesson out of the draft; the versions that were published keep theirs.
struct RemoveLesson: Command {
  static let name = "remove-lesson"
  static let access = Access.staff

  let course: String
  let lesson: String

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let editor = try DraftEditor(course, by: actor, in: tx)
    var head = try editor.head(with: lesson, in: tx)
    head.remove(lesson)
    try editor.write(head, in: tx)
    for path in try editor.course.draftFiles(in: tx).keys.sorted()
    where path.hasPrefix("\(lesson)/") {
      try editor.remove(path, in: tx)
    }
    return Done()
  }
}
