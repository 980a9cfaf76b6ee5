import Core
import Database
import Web

extension SchoolFront.ComingMeeting {
  /// The meetings of the cohorts she is in, or of the whole school for those who run it.
  package static func own(
    of viewer: Viewer, from day: Day, in tx: borrowing Transaction<some Any>
  ) throws -> [SchoolFront.ComingMeeting] {
    guard let community = viewer.community, let person = viewer.person else { return [] }
    return try tx.all(listing(of: viewer.may(.staff) ? nil : person, community, from: day)) { row in
      SchoolFront.ComingMeeting(
        day: try row(0), minute: try row(1), place: try row(2), cohort: try row(3))
    }
  }

  static func listing(of person: ID<Person>?, _ community: ID<Community>, from day: Day) -> SQL {
    let mine: SQL =
      person.map { person in
        """
        AND meeting.cohort IN (SELECT enrolment.cohort FROM enrolment
          WHERE enrolment.person = \(person) AND enrolment.ended_on IS NULL)
        """
      } ?? ""
    return """
      SELECT meeting.day, meeting.minute, meeting.place, cohort.title
      FROM meeting JOIN cohort ON cohort.id = meeting.cohort
      WHERE meeting.community = \(community) AND meeting.day >= \(day) AND cancelled IS NULL
      """ + " " + mine + " ORDER BY meeting.day, meeting.minute, meeting.id LIMIT 60"
  }
}
