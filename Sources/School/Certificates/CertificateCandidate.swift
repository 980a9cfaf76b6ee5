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
  /// All who are enrolled now; four queries, however many they are.
  static func all(
    of cohort: Cohort, _ course: Course, given certificates: [Certificate],
    community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [CertificateCandidate] {
    let record = try LearningRecord.find(cohort, course, community: community, in: tx)
    let standing = certificates.filter { $0.revocation == nil }
    let held = Dictionary(standing.map { ($0.person, $0) }, uniquingKeysWith: { one, _ in one })
    return try tx.all(listing(cohort.id, community)) { row in
      let person: ID<Person> = try row(0)
      return CertificateCandidate(
        person: person, name: try row(1),
        standing: CertificateStanding(
          attended: try row(2), held: try row(3), record.standings(of: person, in: course),
          cohort.plan.rule),
        certificate: held[person])
    }
  }

  static func listing(_ cohort: ID<Cohort>, _ community: ID<Community>) -> SQL {
    """
    SELECT enrolment.person, person.name, enrolment.attended, enrolment.held
    FROM enrolment JOIN person ON person.id = enrolment.person
    WHERE enrolment.cohort = \(cohort) AND enrolment.community = \(community)
      AND enrolment.ended_on IS NULL
    ORDER BY enrolment.number
    """
  }
}
