import Core
import Database

extension SlippingModel {
  /// Four queries for a cohort that is running; nobody slips away from one that is over.
  static func find(
    _ cohort: Cohort, lessons: Int, community: ID<Community>, on today: Day,
    in tx: borrowing Transaction<some Any>
  ) throws -> SlippingModel {
    guard cohort.plan.firstDay <= today, today <= cohort.plan.lastDay else {
      return SlippingModel(rows: [], today: today)
    }
    let came = try came(cohort.id, community, until: today, tx)
    let study = try study(cohort.id, community, tx)
    let talks = try talks(cohort.id, community, tx)
    let rows: [Row?] = try tx.all(people(cohort.id, community)) { row in
      let (enrolment, person): (ID<Enrolment>, ID<Person>) = (try row(0), try row(1))
      let joined: Day = try row(4)
      let reasons = Slipping.reasons(
        came: came[enrolment] ?? [], lastLesson: study[person]?.last,
        joined: max(joined, cohort.plan.firstDay),
        hasLessonsLeft: (study[person]?.finished ?? 0) < lessons, today: today)
      guard !reasons.isEmpty else { return nil }
      return Row(
        person: person, enrolment: enrolment, number: try row(2), name: try row(3),
        reasons: reasons, lastTalk: talks[enrolment])
    }
    return SlippingModel(rows: rows.compactMap(\.self), today: today)
  }

  static func people(_ cohort: ID<Cohort>, _ community: ID<Community>) -> SQL {
    """
    SELECT enrolment.id, enrolment.person, enrolment.number, person.name, enrolment.joined_on
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

  private static func study(
    _ cohort: ID<Cohort>, _ community: ID<Community>, _ tx: borrowing Transaction<some Any>
  ) throws -> [ID<Person>: (last: Day, finished: Int)] {
    var study: [ID<Person>: (last: Day, finished: Int)] = [:]
    try tx.each(
      """
      SELECT person, max(coalesce(finished_at, started_at)), count(finished_at)
      FROM lesson_progress WHERE cohort = \(cohort) AND community = \(community) GROUP BY person
      """
    ) { row in
      let last: Instant = try row(1)
      study[try row(0)] = (last.day, try row(2))
      return true
    }
    try tx.each(
      """
      SELECT person, max(answered_at) FROM quiz_attempt
      WHERE cohort = \(cohort) AND community = \(community) GROUP BY person
      """
    ) { row in
      let (person, last): (ID<Person>, Instant) = (try row(0), try row(1))
      let known = study[person]
      study[person] = (max(known?.last ?? last.day, last.day), known?.finished ?? 0)
      return true
    }
    return study
  }

  private static func talks(
    _ cohort: ID<Cohort>, _ community: ID<Community>, _ tx: borrowing Transaction<some Any>
  ) throws -> [ID<Enrolment>: Day] {
    let found: [(ID<Enrolment>, Day)] = try tx.all(
      """
      SELECT outreach.enrolment, max(outreach.day)
      FROM enrolment JOIN outreach ON outreach.enrolment = enrolment.id
      WHERE enrolment.cohort = \(cohort) AND enrolment.community = \(community)
      GROUP BY outreach.enrolment
      """
    ) { row in (try row(0), try row(1)) }
    return Dictionary(found, uniquingKeysWith: max)
  }
}
