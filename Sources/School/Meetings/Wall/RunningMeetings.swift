import Core
import Database

/// The meetings that a woman could be sitting in right now.
struct RunningMeetings {
  struct Found {
    let meeting: Meeting
    let enrolment: ID<Enrolment>
    let state: Attendance?
  }

  static func of(
    _ person: ID<Person>, community: ID<Community>, at now: Instant,
    in tx: borrowing Transaction<some Any>
  ) throws -> [Found] {
    // A meeting may begin before midnight and end after it.
    let meetings = try tx.all(listing(person, community, on: now.day)) { row in
      try Meeting(row)
    }
    return try meetings.compactMap { meeting in
      let clock = try MeetingClock.find(meeting, community: community, in: tx)
      guard clock.isOpen(at: now) else { return nil }
      let enrolment = Enrolment.id(person, in: meeting.cohort)
      let state: Attendance? = try tx.first(
        "SELECT state FROM attendance WHERE id = \(Attendance.id(enrolment, at: meeting.id))"
      ) { row in try row(0) }
      return Found(meeting: meeting, enrolment: enrolment, state: state)
    }
  }

  static func listing(_ person: ID<Person>, _ community: ID<Community>, on day: Day) -> SQL {
    """
    SELECT \(Meeting.columns) FROM meeting
    WHERE cohort IN (SELECT cohort FROM enrolment WHERE person = \(person) AND ended_on IS NULL)
      AND community = \(community) AND day IN (\(day.advanced(by: -1)), \(day))
      AND cancelled IS NULL
    ORDER BY day, minute LIMIT 20
    """
  }
}
