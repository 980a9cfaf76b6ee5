import Core
import Database
import JSON

/// What the school shows at the door of the village: no names, only what is going on.
package struct SchoolFront: JSONModel {
  package struct RunningCohort: JSONModel {
    /// Where anybody may read more of it.
    package let page: ID<Cohort>?
    package let title: Translated
    package let course: String
    package let firstDay: Day
    package let lastDay: Day
    /// Not said of the first few: each of them would be known.
    package let participants: Int?

    package static let fields: [JSONField<Self>] = [
      .init("page") { $0.page }, .init("title") { $0.title }, .init("course") { $0.course },
      .init("firstDay") { $0.firstDay }, .init("lastDay") { $0.lastDay },
      .init("participants") { $0.participants },
    ]
  }

  package struct ComingMeeting: JSONModel {
    package let day: Day
    package let minute: Int
    package let place: String
    package let cohort: Translated

    package static let fields: [JSONField<Self>] = [
      .init("day") { $0.day }, .init("minute") { $0.minute }, .init("place") { $0.place },
      .init("cohort") { $0.cohort },
    ]
  }

  package let cohorts: [RunningCohort]
  package let meetings: [ComingMeeting]
  package let graduates: Int

  package static let fields: [JSONField<Self>] = [
    .init("cohorts") { $0.cohorts }, .init("meetings") { $0.meetings },
    .init("graduates") { $0.graduates },
  ]
}

extension SchoolFront {
  package static func find(
    _ community: ID<Community>, on today: Day, in tx: borrowing Transaction<some Any>
  ) throws -> SchoolFront {
    SchoolFront(
      cohorts: try running(community, on: today, in: tx),
      meetings: try coming(community, from: today, in: tx),
      graduates: try tx.count(
        "SELECT count(*) FROM certificate WHERE community = \(community) AND revoked_on IS NULL"))
  }

  private static func running(
    _ community: ID<Community>, on today: Day, in tx: borrowing Transaction<some Any>
  ) throws -> [RunningCohort] {
    try tx.all(
      """
      SELECT title, course, first_day, last_day,
        (SELECT count(*) FROM enrolment
         WHERE enrolment.cohort = cohort.id AND enrolment.ended_on IS NULL),
        (SELECT cohort_door.cohort FROM cohort_door
         WHERE cohort_door.cohort = cohort.id AND cohort_door.is_public = 1)
      FROM cohort WHERE community = \(community) AND last_day >= \(today)
      ORDER BY first_day, id LIMIT 6
      """
    ) { row in
      let participants: Int = try row(4)
      return RunningCohort(
        page: try row(5), title: try row(0), course: try row(1), firstDay: try row(2),
        lastDay: try row(3),
        participants: participants < Seats.least ? nil : participants)
    }
  }

  private static func coming(
    _ community: ID<Community>, from today: Day, in tx: borrowing Transaction<some Any>
  ) throws -> [ComingMeeting] {
    try tx.all(
      """
      SELECT meeting.day, meeting.minute, meeting.place, cohort.title
      FROM meeting JOIN cohort ON cohort.id = meeting.cohort
      WHERE meeting.community = \(community) AND meeting.day >= \(today) AND cancelled IS NULL
      ORDER BY meeting.day, meeting.minute, meeting.id LIMIT 5
      """
    ) { row in
      ComingMeeting(
        day: try row(0), minute: try row(1), place: try row(2), cohort: try row(3))
    }
  }
}
