import Core
import JSON
import Markup

/// One lesson as it is read, in one content language.
struct LessonModel: JSONModel {
  let course: Course
  let lesson: Lesson
  let text: LessonText
  /// Nothing for a reader who is in no cohort of the course.
  let standing: LessonStanding?
  /// Women who did what the lesson is about.
  let roleModels: [RoleModel]

  static let fields: [JSONField<Self>] = [
    .init("course") { $0.course.slug }, .init("lesson") { $0.lesson.slug },
    .init("language") { $0.text.language }, .init("title") { $0.text.title },
    .init("minutes") { $0.text.minutes }, .init("lawChecked") { $0.text.lawChecked },
    .init("translation") { $0.text.translation.rawValue },
    .init("html") { $0.text.prose.html }, .init("sources") { $0.lesson.sources },
    .init("state") { $0.standing?.state }, .init("bestScore") { $0.standing?.best },
    .init("roleModels") { $0.roleModels },
  ]
}

extension LessonSource: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("title") { $0.title }, .init("language") { $0.language },
    .init("address") { $0.address.address }, .init("checked") { $0.checked },
  ]
}
