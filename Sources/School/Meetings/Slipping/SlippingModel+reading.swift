import Core
import Database

extension SlippingModel {
  /// Two queries for a cohort that is running; nobody slips away from one that is over.
  static func find(
    _ cohort: Cohort, lessons: Int, community: ID<Community>, on today: Day,
    in tx: borrowing Transaction<some Any>
  ) throws -> SlippingModel {
    guard cohort.plan.firstDay <= today, today <= cohort.plan.lastDay else {
      return SlippingModel(rows: [], today: today)
    }
    let came = try came(cohort.id, community, until: today, tx)
    let rows: [Row?] = try tx.all(people(cohort.id, community)) { row in
      let enrolment: ID<Enrolment> = try row(0)
      let (read, answered): (Instant?, Instant?) = (try row(5), try row(7))
      let (joined, finished): (Day, Int) = (try row(4), try row(6))
      let reasons = Slipping.reasons(
        came: came[enrolment] ?? [], lastLesson: [read, answered].compactMap { $0?.day }.max(),
        joined: max(joined, cohort.plan.firstDay), hasLessonsLeft: finished < lessons,
        today: today)
      guard !reasons.isEmpty else { return nil }
      return Row(
        person: try row(1), enrolment: enrolment, number: try row(2), name: try row(3),
        reasons: reasons, lastTalk: try row(8))
    }
    return SlippingModel(rows: rows.compactMap(\.self), today: today)
  }

  /// With each woman when she last read and answered, what she finished, and who last spoke with her:
  /// a look into an index for each of a cohort.
  static func people(_ cohort: ID<Cohort>, _ community: ID<Community>) -> SQL {
    """
    SELECT enrolment.id, enrolment.person, enrolment.number, person.name, enrolment.joined_on,
      (SELECT max(coalesce(finished_at, started_at)) FROM lesson_progress
        WHERE lesson_progress.cohort = enrolment.cohort
          AND lesson_progress.person = enrolment.person),
      (SELECT count(finished_at) FROM lesson_progress
        WHERE lesson_progress.cohort = enrolment.cohort
          AND lesson_progress.person = enrolment.person),
      (SELECT max(answered_at) FROM quiz_attempt
        WHERE quiz_attempt.cohort = enrolment.cohort AND quiz_attempt.person = enrolment.person),
      (SELECT max(outreach.day) FROM outreach WHERE outreach.enrolment = enrolment.id)
    FROM enrolment JOIN person ON person.id = enrolment.person
    WHERE enrolment.cohort = \(cohort) AND enrolment.community = \(community)
      AND enrolment.ended_on IS NULL
    ORDER BY enrolment.number LIMIT 5000
    """
  }

  private static func came(
    _ cohort: ID<Cohort>, _ community: ID<Community>, until today: Day,
    _ tx: borrowing Transaction<some Any>
  ) throws -> [ID<Enrolment>: [Bool]] {
    var came: [ID<Enrolment>: [Bool]] = [:]
    try tx.each(sittings(cohort, community, until: today)) { row in
      let (state, done): (Attendance, Day?) = (try row(1), try row(2))
      if state == .excused && done == nil { return true }
      came[try row(0), default: []].append(state == .present || state == .late || done != nil)
      return true
    }
    return came
  }

  static func sittings(
    _ cohort: ID<Cohort>, _ community: ID<Community>, until today: Day
  ) -> SQL {
    """
    SELECT attendance.enrolment, attendance.state, catch_up.done_on
    FROM enrolment JOIN attendance ON attendance.enrolment = enrolment.id
    JOIN meeting ON meeting.id = attendance.meeting
    LEFT JOIN catch_up
      ON catch_up.meeting = meeting.id AND catch_up.enrolment = attendance.enrolment
    WHERE enrolment.cohort = \(cohort) AND enrolment.community = \(community)
      AND meeting.day <= \(today)
    ORDER BY meeting.day, meeting.minute
    """
  }
}
