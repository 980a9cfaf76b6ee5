import Core
import Database

extension Mentoring {
  /// On which days participants met their mentors, one entry a meeting: for whoever counts that they
  /// met, and may not know what was said.
  ///
  /// Who left a group met nobody in it from then on.
  package static func meetingDays(
    of people: [ID<Person>], since day: Day, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [ID<Person>: [Day]] {
    guard !people.isEmpty else { return [:] }
    let rows: [(ID<Person>, Day)] = try tx.all(meetings(of: people, since: day, community)) { row in
      (try row(0), try row(1))
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  static func meetings(
    of people: [ID<Person>], since day: Day, _ community: ID<Community>
  ) -> SQL {
    """
    SELECT mentorship_member.person, mentoring_meeting.day
    FROM mentorship_member
    JOIN mentoring_meeting ON mentoring_meeting.mentorship = mentorship_member.mentorship
    WHERE mentorship_member.person IN (\(list: people))
      AND mentorship_member.community = \(community) AND mentoring_meeting.day >= \(day)
      AND mentoring_meeting.taken_back_at IS NULL
      AND (mentorship_member.left_on IS NULL OR mentoring_meeting.day <= mentorship_member.left_on)
    ORDER BY mentoring_meeting.day, mentoring_meeting.id
    """
  }
}
