import Core
import Database
import JSON
import Localization

/// How long a woman was there, and what of it she caught up.
struct Hours: JSONModel, Equatable {
  /// Minutes she sat in the room, by the rule of her cohort.
  var present = 0
  /// Minutes of meetings she missed and whose task she did, where the rule counts them.
  var caughtUp = 0

  var minutes: Int { present + caughtUp }
  /// As a certificate states them: whole hours, begun ones left out.
  var whole: Int { minutes / 60 }

  static let fields: [JSONField<Self>] = [
    .init("minutes") { $0.minutes }, .init("caughtUpMinutes") { $0.caughtUp },
  ]
}

extension Hours {
  /// The sums of a whole cohort in one query, or of one woman; who moved here brought along what
  /// she attended elsewhere.
  static func all(
    in cohort: ID<Cohort>, person: ID<Person>? = nil, community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> [ID<Enrolment>: Hours] {
    let sums: [(ID<Enrolment>, Hours)] = try tx.all(
      listing(cohort, person, community)
    ) { row in
      let (present, caughtUp): (Int, Int) = (try row(1), try row(2))
      return (try row(0), Hours(present: present / 100, caughtUp: caughtUp))
    }
    return Dictionary(sums, uniquingKeysWith: { one, _ in one })
  }

  static func of(
    _ person: ID<Person>, in cohort: ID<Cohort>, community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> Hours {
    try all(in: cohort, person: person, community: community, tx: tx)[
      Enrolment.id(person, in: cohort)] ?? Hours()
  }

  static func listing(
    _ cohort: ID<Cohort>, _ person: ID<Person>?, _ community: ID<Community>
  ) -> SQL {
    let usual = AttendanceRule()
    let only: SQL =
      person.map { "AND attendance.enrolment = \(Enrolment.id($0, in: cohort))" } ?? ""
    let minutes: SQL = "coalesce(meeting_frame.minutes, \(Agenda.usualMinutes))"
    let late: SQL = "coalesce(attendance_rule.late_percent, \(usual.latePercent))"
    let counts: SQL =
      "coalesce(attendance_rule.counts_catch_up, \(usual.countsCatchUp ? 1 : 0))"
    return """
      SELECT attendance.enrolment,
        CAST(sum(CASE attendance.state WHEN 'present' THEN 100 * \(minutes)
          WHEN 'late' THEN \(late) * \(minutes) ELSE 0 END) AS BIGINT),
        CAST(sum(CASE WHEN attendance.state IN ('absent', 'excused')
          AND catch_up.done_on IS NOT NULL THEN \(counts) * \(minutes) ELSE 0 END) AS BIGINT)
      FROM enrolment JOIN attendance ON attendance.enrolment = enrolment.id
      JOIN meeting ON meeting.id = attendance.meeting
      LEFT JOIN meeting_frame ON meeting_frame.id = meeting.id
      LEFT JOIN attendance_rule ON attendance_rule.id = enrolment.cohort
      LEFT JOIN catch_up
        ON catch_up.meeting = meeting.id AND catch_up.enrolment = attendance.enrolment
      WHERE enrolment.cohort = \(cohort) AND enrolment.community = \(community) \(only)
      GROUP BY attendance.enrolment
      """
  }
}

extension Localizer {
  /// `3 h 30 min`.
  func length(_ minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    return rest == 0
      ? self(Message("attendance.hours.whole", .number(hours)))
      : self(Message("attendance.hours.length", .number(hours), .number(rest)))
  }

  /// With what of it was caught up, where anything was.
  func hours(_ hours: Hours) -> String {
    guard hours.caughtUp > 0 else { return length(hours.minutes) }
    return self(
      Message(
        "attendance.hours.caught-up", .text(length(hours.minutes)),
        .text(length(hours.caughtUp))))
  }
}
