import Core
import Database
import JSON

/// Who of a cohort has a certificate, who may have one, and what the others lack.
struct CohortCertificatesModel: JSONModel {
  struct Row: JSONModel {
    let candidate: CertificateCandidate
    var missing: [CertificateStanding.Missing] { candidate.standing.missing }

    var isReady: Bool { candidate.certificate == nil && missing.isEmpty }

    static let fields: [JSONField<Self>] = [
      .init("person") { $0.candidate.person }, .init("name") { $0.candidate.name },
      .init("attended") { $0.candidate.standing.attended },
      .init("held") { $0.candidate.standing.held },
      .init("lessonsRead") { $0.candidate.standing.lessonsRead },
      .init("lessons") { $0.candidate.standing.lessons },
      .init("quizzesPassed") { $0.candidate.standing.quizzesPassed },
      .init("test") { $0.candidate.standing.test },
      .init("practised") { $0.candidate.standing.practised },
      .init("mentoringMeetings") { $0.candidate.standing.mentored.meetings },
      .init("mentoringMonths") { $0.candidate.standing.mentored.months },
      .init("missing") { $0.missing },
      .init("certificate") { $0.candidate.certificate.map(CertificateSummary.init) },
    ]
  }

  let cohort: Cohort
  let course: Course?
  let rows: [Row]
  /// Revoked ones, and those of women who have left the cohort.
  let others: [CertificateSummary]

  var readyCount: Int { rows.count(where: \.isReady) }

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort.id }, .init("title") { $0.cohort.plan.title },
    .init("attendanceNeeded") { $0.cohort.plan.rule.attendance },
    .init("lessonsNeeded") { $0.cohort.plan.rule.needsAllLessons },
    .init("quizNeeded") { $0.cohort.plan.rule.quiz },
    .init("rule") { $0.cohort.plan.rule }, .init("people") { $0.rows },
    .init("others") { $0.others },
  ]
}

extension CohortCertificatesModel {
  static func find(
    _ cohort: Cohort, _ course: Course?, mentoring: any MentoringDays, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> CohortCertificatesModel {
    let all = try Certificate.all(of: cohort.id, community: community, in: tx)
    let candidates =
      try course.map { course in
        try CertificateCandidate.all(
          of: cohort, course, given: all, mentoring: mentoring, community: community, in: tx)
      } ?? []
    let shown = Set(candidates.compactMap { $0.certificate?.id })
    return CohortCertificatesModel(
      cohort: cohort, course: course,
      rows: candidates.map { Row(candidate: $0) },
      others: all.filter { !shown.contains($0.id) }.map(CertificateSummary.init))
  }
}
