import Core
import Database
import JSON

/// What one woman did in a cohort: each meeting, each lesson, each test; for her and the staff.
struct TranscriptModel: JSONModel {
  struct Sitting: JSONModel {
    let day: Day
    let lesson: String
    let attendance: Attendance

    static let fields: [JSONField<Self>] = [
      .init("day") { $0.day }, .init("lesson") { $0.lesson }, .init("attendance") { $0.attendance },
    ]
  }

  struct Study: JSONModel {
    let lesson: Lesson
    let standing: LessonStanding

    static let fields: [JSONField<Self>] = [
      .init("lesson") { $0.lesson.slug }, .init("title") { $0.lesson.title },
      .init("finishedAt") { $0.standing.finished }, .init("right") { $0.standing.best?.right },
      .init("questions") { $0.standing.best?.count }, .init("tries") { $0.standing.attempts },
    ]
  }

  let name: String
  let cohort: Cohort
  let courseTitle: Translated
  let sittings: [Sitting]
  let studies: [Study]

  var attended: Int { sittings.count { [.present, .late].contains($0.attendance) } }

  static let fields: [JSONField<Self>] = [
    .init("name") { $0.name }, .init("cohort") { $0.cohort.id },
    .init("title") { $0.cohort.plan.title }, .init("courseTitle") { $0.courseTitle },
    .init("hours") { $0.cohort.plan.hours }, .init("firstDay") { $0.cohort.plan.firstDay },
    .init("lastDay") { $0.cohort.plan.lastDay }, .init("attended") { $0.attended },
    .init("meetings") { $0.sittings }, .init("lessons") { $0.studies },
  ]
}

extension TranscriptModel {
  /// Four queries; for whoever was never enrolled in the cohort there is none.
  static func find(
    _ person: ID<Person>, in cohort: Cohort, _ course: Course?, community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> TranscriptModel {
    let name: String? = try tx.first(
      """
      SELECT person.name FROM enrolment JOIN person ON person.id = enrolment.person
      WHERE enrolment.id = \(Enrolment.id(person, in: cohort.id))
        AND enrolment.community = \(community)
      """
    ) { row in try row(0) }
    guard let name else { throw DomainError.notFound }
    let record = try LearningRecord.find(
      cohort, course, person: person, community: community, in: tx)
    return TranscriptModel(
      name: name, cohort: cohort, courseTitle: course?.title ?? Translated(),
      sittings: try tx.all(sitting(person, cohort.id, community)) { row in
        Sitting(day: try row(0), lesson: try row(1), attendance: try row(2))
      },
      studies: course?.lessons.map { lesson in
        Study(lesson: lesson, standing: record.standing(of: person, in: lesson))
      } ?? [])
  }

  static func sitting(
    _ person: ID<Person>, _ cohort: ID<Cohort>, _ community: ID<Community>
  ) -> SQL {
    """
    SELECT meeting.day, meeting.lesson, attendance.state
    FROM attendance JOIN meeting ON meeting.id = attendance.meeting
    WHERE attendance.enrolment = \(Enrolment.id(person, in: cohort))
      AND meeting.community = \(community)
    ORDER BY meeting.day, meeting.minute
    """
  }
}
