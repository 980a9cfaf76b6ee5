import Core
import Database
import JSON

/// What she herself has read and answered, what is still missing, and her certificates.
struct OwnProgressModel: JSONModel {
  struct Item: JSONModel {
    let cohort: Cohort
    let course: Course
    let lessons: [LessonStanding]
    let standing: CertificateStanding
    let certificate: CertificateSummary?
    let tests: TestMarks?
    let hours: Hours
    let tasks: [OwnTask]
    /// What comes next, today's among it.
    let coming: [Meeting]
    /// What was asked for before, while it was changed not long ago.
    let past: PastRule?

    var missing: [CertificateStanding.Missing] { standing.missing }

    static let fields: [JSONField<Self>] = [
      .init("cohort") { $0.cohort.id }, .init("title") { $0.cohort.plan.title },
      .init("course") { $0.course.slug }, .init("courseTitle") { $0.course.title },
      .init("attended") { $0.standing.attended }, .init("held") { $0.standing.held },
      .init("lessonsRead") { $0.standing.lessonsRead },
      .init("lessons") { $0.standing.lessons },
      .init("quizzesPassed") { $0.standing.quizzesPassed },
      .init("test") { $0.standing.test },
      .init("practised") { $0.standing.practised },
      .init("mentoringMeetings") { $0.standing.mentored.meetings },
      .init("rule") { $0.standing.rule }, .init("pastRule") { $0.past },
      .init("missing") { $0.missing }, .init("certificate") { $0.certificate },
      .init("before") { $0.tests?.before?.score }, .init("after") { $0.tests?.after?.score },
      .init("gain") { $0.tests?.gain },
      .init("minutes") { $0.hours.minutes }, .init("caughtUpMinutes") { $0.hours.caughtUp },
      .init("catchUp") { $0.tasks }, .init("comingMeetings") { $0.coming.map(\.id) },
    ]
  }

  let items: [Item]
  let certificates: [CertificateSummary]

  static let fields: [JSONField<Self>] = [
    .init("cohorts") { $0.items }, .init("certificates") { $0.certificates },
  ]
}

extension OwnProgressModel {
  static func find(
    _ person: ID<Person>, mentoring: any MentoringDays, community: ID<Community>, on today: Day,
    in tx: borrowing Transaction<some Any>, course: (Cohort) throws -> Course?,
    earlier: (Course, Int) throws -> Course?
  ) throws -> OwnProgressModel {
    let certificates = try Certificate.all(heldBy: person, community: community, in: tx)
    let items = try Cohort.joined(by: person, community: community, in: tx).compactMap {
      cohort -> Item? in
      guard let course = try course(cohort) else { return nil }
      let tries = try QuizTries.find(
        in: cohort.id, course, person: person, community: community, tx: tx
      ) { version in try earlier(course, version) }
      let record = try LearningRecord.find(
        cohort, course, tries, person: person, community: community, in: tx)
      let lessons = record.standings(of: person, in: course)
      let (attended, held) = try Attendance.share(
        person, in: cohort.id, community: community, tx: tx)
      let standing = CertificateStanding(
        attended: attended, held: held, lessons, test: record.test(of: person, in: course),
        practised: try PracticeReport.confirmed(
          of: person, in: cohort.id, community: community, tx: tx),
        mentored: MentoringCount(
          try mentoring.days(
            of: Enrolment.starts(in: cohort, of: person, community: community, tx: tx),
            community: community, in: tx)[person] ?? []),
        cohort.plan.rule)
      let given = certificates.first { $0.cohort == cohort.id && $0.revocation == nil }
      return Item(
        cohort: cohort, course: course, lessons: lessons, standing: standing,
        certificate: given.map(CertificateSummary.init),
        tests: TestMarks.all(of: course, in: tries)[person],
        hours: try Hours.of(person, in: cohort.id, community: community, tx: tx),
        tasks: try OwnTask.all(of: person, in: cohort.id, community: community, tx: tx),
        coming: try Meeting.coming(of: cohort.id, from: today, community: community, in: tx),
        past: try PastRule.latest(of: cohort.id, community: community, in: tx))
    }
    return OwnProgressModel(
      items: items, certificates: certificates.map(CertificateSummary.init))
  }
}
