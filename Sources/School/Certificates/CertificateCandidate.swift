import Core
import Database

/// A participant, what she has, and the certificate she was given.
struct CertificateCandidate: Sendable {
  let person: ID<Person>
  let name: String
  let standing: CertificateStanding
  let certificate: Certificate?
}

extension CertificateCandidate {
  /// All who are enrolled now; three queries, however many they are, and those of what they learned
  /// where that is not known.
  static func all(
    of cohort: Cohort, _ course: Course, _ record: LearningRecord? = nil,
    given certificates: [Certificate], mentoring: any MentoringDays, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [CertificateCandidate] {
    let record =
      try record ?? LearningRecord.find(cohort, course, community: community, in: tx)
    let standing = certificates.filter { $0.revocation == nil }
    let held = Dictionary(standing.map { ($0.person, $0) }, uniquingKeysWith: { one, _ in one })
    let practised = try PracticeReport.confirmed(in: cohort.id, community: community, tx: tx)
    let rows = try tx.all(listing(cohort.id, community)) { row in
      let start: Day? = try row(4)
      return Enrolled(
        person: try row(0), name: try row(1), attended: try row(2), held: try row(3),
        start: start ?? cohort.plan.firstDay)
    }
    let met = try mentoring.days(
      of: Dictionary(rows.map { ($0.person, $0.start) }, uniquingKeysWith: { one, _ in one }),
      community: community, in: tx)
    return rows.map { row in
      CertificateCandidate(
        person: row.person, name: row.name,
        standing: CertificateStanding(
          attended: row.attended, held: row.held, record.standings(of: row.person, in: course),
          test: record.test(of: row.person, in: course), practised: practised[row.person] ?? 0,
          mentored: MentoringCount(met[row.person] ?? []), cohort.plan.rule),
        certificate: held[row.person])
    }
  }

  private struct Enrolled {
    let person: ID<Person>
    let name: String
    let attended: Int
    let held: Int
    /// From when on her meetings with a mentor count.
    let start: Day
  }

  static func listing(_ cohort: ID<Cohort>, _ community: ID<Community>) -> SQL {
    """
    SELECT enrolment.person, person.name, enrolment.attended, enrolment.held,
      enrolment.counts_from
    FROM enrolment JOIN person ON person.id = enrolment.person
    WHERE enrolment.cohort = \(cohort) AND enrolment.community = \(community)
      AND enrolment.ended_on IS NULL
    ORDER BY enrolment.number
    """
  }
}
