import Core
import Database
import JSON
import Web

/// That two people met: when and how long for the school, what was said for the two alone.
package struct LoggedMeeting: Sendable {
  package static let table = Table("mentoring_meeting")
  /// The lengths that can be chosen by a tap.
  static let lengths = [15, 30, 45, 60, 90, 120]
  /// Without a meeting written down for so long, both are reminded.
  static let quietDays = 21

  let id: ID<LoggedMeeting>
  let day: Day
  let minutes: Int
  let words: [UInt8]
  let writtenBy: ID<Person>

  static func all(
    of pair: ID<Mentorship>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [LoggedMeeting] {
    try tx.all(listing(pair, community)) { row in
      LoggedMeeting(
        id: try row(0), day: try row(1), minutes: try row(2), words: try row(3),
        writtenBy: try row(4))
    }
  }

  static func listing(_ pair: ID<Mentorship>, _ community: ID<Community>) -> SQL {
    """
    SELECT id, day, minutes, words, written_by FROM mentoring_meeting
    WHERE mentorship = \(pair) AND community = \(community)
    ORDER BY day DESC, id DESC LIMIT 300
    """
  }
}

/// What a school may know of the meetings of a pair: that there are some.
struct MeetingTally: Sendable, JSONModel {
  let count: Int
  let minutes: Int
  let last: Day?

  static let none = MeetingTally(count: 0, minutes: 0, last: nil)
  static let fields: [JSONField<Self>] = [
    .init("meetings") { $0.count }, .init("minutes") { $0.minutes }, .init("last") { $0.last },
  ]

  /// Of each pair in the list, in one query.
  static func of(
    _ pairs: [ID<Mentorship>], in tx: borrowing Transaction<some Any>
  ) throws -> [ID<Mentorship>: MeetingTally] {
    guard !pairs.isEmpty else { return [:] }
    let rows: [(ID<Mentorship>, MeetingTally)] = try tx.all(
      """
      SELECT mentorship, count(*), CAST(sum(minutes) AS \(.integer)), max(day)
      FROM mentoring_meeting WHERE mentorship IN (\(list: pairs)) GROUP BY mentorship
      """
    ) { row in
      (try row(0), MeetingTally(count: try row(1), minutes: try row(2), last: try row(3)))
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  /// How long it has been quiet, in whole weeks, once that is long enough to say so.
  func quietWeeks(since begun: Instant?, today: Day) -> Int? {
    guard let from = last ?? begun?.day else { return nil }
    let days = today.number - from.number
    return days >= LoggedMeeting.quietDays ? days / 7 : nil
  }
}
