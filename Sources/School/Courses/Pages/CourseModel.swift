import Core
import JSON

extension CourseUnit: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("title") { $0.title }, .init("first") { $0.first },
  ]
}

/// A course with its lessons, and where the reader stands in it.
struct CourseModel: JSONModel {
  struct Item: JSONModel {
    let lesson: Lesson
    let standing: LessonStanding?

    static let fields: [JSONField<Self>] = [
      .init("slug") { $0.lesson.slug }, .init("title") { $0.lesson.title },
      .init("minutes") { $0.lesson.text(.ky)?.minutes }, .init("state") { $0.standing?.state },
      .init("bestScore") { $0.standing?.best }, .init("attempts") { $0.standing?.attempts },
    ]
  }

  let course: Course
  let cohort: Cohort?
  let lessons: [Item]
  /// Her own tests before and after.
  var tests: TestMarks?

  static let fields: [JSONField<Self>] = [
    .init("slug") { $0.course.slug }, .init("title") { $0.course.title },
    .init("summary") { $0.course.summary }, .init("hours") { $0.course.hours },
    .init("version") { $0.course.version }, .init("cohort") { $0.cohort?.id },
    .init("units") { $0.course.units }, .init("lessons") { $0.lessons },
    .init("before") { $0.tests?.before?.score }, .init("after") { $0.tests?.after?.score },
    .init("gain") { $0.tests?.gain },
  ]
}
