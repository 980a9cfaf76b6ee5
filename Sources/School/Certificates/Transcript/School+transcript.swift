import Core
import Database

extension School {
  /// For whoever was never enrolled in the cohort there is none.
  func transcript(
    of person: ID<Person>, in cohort: Cohort, community: ID<Community>,
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
    let course = try course(of: cohort, community: community, in: tx)
    let tries = try QuizTries.find(
      in: cohort.id, course, person: person, community: community, tx: tx
    ) { version in
      try course.flatMap { try earlier($0, version, community: community, in: tx) }
    }
    let record = try LearningRecord.find(
      cohort, course, tries, person: person, community: community, in: tx)
    let certificates = try Certificate.all(heldBy: person, community: community, in: tx)
    return TranscriptModel(
      name: name, cohort: cohort, courseTitle: course?.title ?? Translated(),
      sittings: try TranscriptModel.Sitting.all(of: person, in: cohort.id, community, tx),
      hours: try Hours.of(person, in: cohort.id, community: community, tx: tx),
      catchUps: try OwnTask.all(of: person, in: cohort.id, community: community, tx: tx),
      studies: course?.lessons.map { lesson in
        TranscriptModel.Study(lesson: lesson, standing: record.standing(of: person, in: lesson))
      } ?? [],
      tests: course.flatMap { TestMarks.all(of: $0, in: tries)[person] },
      deeds: try PracticeReport.all(of: person, in: cohort.id, community: community, tx: tx)
        .filter { $0.state != .withdrawn }.reversed().map(TranscriptModel.Deed.init),
      mentored: try mentoring.days(
        of: Enrolment.starts(in: cohort, of: person, community: community, tx: tx),
        community: community, in: tx)[person, default: []].count,
      certificate: certificates.first { $0.cohort == cohort.id && $0.revocation == nil }
        .map(CertificateSummary.init))
  }
}

extension TranscriptModel.Sitting {
  fileprivate static func all(
    of person: ID<Person>, in cohort: ID<Cohort>, _ community: ID<Community>,
    _ tx: borrowing Transaction<some Any>
  ) throws -> [Self] {
    try tx.all(
      """
      SELECT meeting.day, meeting.lesson, attendance.state
      FROM attendance JOIN meeting ON meeting.id = attendance.meeting
      WHERE attendance.enrolment = \(Enrolment.id(person, in: cohort))
        AND meeting.community = \(community)
      ORDER BY meeting.day, meeting.minute
      """
    ) { row in Self(day: try row(0), lesson: try row(1), attendance: try row(2)) }
  }
}

extension TranscriptModel.Deed {
  fileprivate init(_ report: PracticeReport) {
    self.init(
      day: report.deed.day, kind: report.taskKind, title: report.taskTitle,
      place: report.deed.place, state: report.state)
  }
}
