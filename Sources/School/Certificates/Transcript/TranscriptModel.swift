import Core
import Database
import JSON

/// What one woman did in a cohort: meetings, lessons, tests, deeds in the world, how often she met
/// her mentor, and what she was given for it; for her and the staff.
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

  /// What she did in the world.
  ///
  /// What came of it is hers to tell, and not on a paper that others read.
  struct Deed: JSONModel {
    let day: Day
    let kind: PracticeTask.Kind
    let title: Translated
    let place: String
    let state: PracticeReport.State

    static let fields: [JSONField<Self>] = [
      .init("day") { $0.day }, .init("kind") { $0.kind }, .init("title") { $0.title },
      .init("place") { $0.place }, .init("state") { $0.state },
    ]
  }

  let name: String
  let cohort: Cohort
  let courseTitle: Translated
  let sittings: [Sitting]
  /// As long as she was there, which need not be what the plan says.
  let hours: Hours
  let catchUps: [OwnTask]
  let studies: [Study]
  let tests: TestMarks?
  let deeds: [Deed]
  /// How many meetings with a mentor: of them nothing else is known here.
  let mentored: Int
  /// Nothing while she was given none, or it was taken back.
  let certificate: CertificateSummary?

  var attended: Int { sittings.count { [.present, .late].contains($0.attendance) } }

  static let fields: [JSONField<Self>] = [
    .init("name") { $0.name }, .init("cohort") { $0.cohort.id },
    .init("title") { $0.cohort.plan.title }, .init("courseTitle") { $0.courseTitle },
    .init("firstDay") { $0.cohort.plan.firstDay }, .init("lastDay") { $0.cohort.plan.lastDay },
    .init("minutes") { $0.hours.minutes }, .init("caughtUpMinutes") { $0.hours.caughtUp },
    .init("attended") { $0.attended }, .init("meetings") { $0.sittings },
    .init("catchUp") { $0.catchUps }, .init("lessons") { $0.studies },
    .init("before") { $0.tests?.before?.score }, .init("after") { $0.tests?.after?.score },
    .init("gain") { $0.tests?.gain }, .init("practice") { $0.deeds },
    .init("mentoringMeetings") { $0.mentored }, .init("certificate") { $0.certificate },
  ]
}
