import Core
import Database
import JSON
import Web

/// That two people met: when and how long for the school, what was said for the two alone.
package struct LoggedMeeting: Sendable {
  package static let table = Table("mentoring_meeting")
  /// The lengths that can be chosen by a tap, and no others: quarters of an hour up to three hours.
  static let lengths = Array(stride(from: 15, through: 180, by: 15))
  /// Without a meeting written down for so long, both are reminded.
  static let quietDays = 21

  let id: ID<LoggedMeeting>
  let day: Day
  let minutes: Int
  let words: [UInt8]
  let writtenBy: ID<Person>
  let changedAt: Instant?
  let takenBackAt: Instant?

  private static let columns: SQL =
    "id, day, minutes, words, written_by, changed_at, taken_back_at"

  private init(_ row: borrowing Row) throws {
    id = try row(0)
    day = try row(1)
    minutes = try row(2)
    words = try row(3)
    writtenBy = try row(4)
    changedAt = try row(5)
    takenBackAt = try row(6)
  }

  static func all(
    of pair: ID<Mentorship>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [LoggedMeeting] {
    try tx.all(listing(pair, community)) { row in try LoggedMeeting(row) }
  }

  static func find(
    _ id: ID<LoggedMeeting>, of pair: ID<Mentorship>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> LoggedMeeting {
    let found = try tx.first(
      """
      SELECT \(columns) FROM mentoring_meeting
      WHERE id = \(id) AND mentorship = \(pair) AND community = \(community)
      """
    ) { row in try LoggedMeeting(row) }
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// Held to the same at every door.
  static func check(_ day: Day, minutes: Int, of pair: Mentorship, today: Day) throws {
    var faults: [Fault] = []
    if !lengths.contains(minutes) {
      faults.append(Fault("minutes", Message("web.fault.choose")))
    }
    // Clocks of phones are a day off now and then.
    if day > today.advanced(by: 1) {
      faults.append(Fault("day", Message("mentoring.fault.future")))
    }
    if let begun = pair.answeredAt?.day, day < begun.advanced(by: -31) {
      faults.append(Fault("day", Message("mentoring.fault.too-early")))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }

  static func listing(_ pair: ID<Mentorship>, _ community: ID<Community>) -> SQL {
    """
    SELECT \(columns) FROM mentoring_meeting
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
      FROM mentoring_meeting
      WHERE mentorship IN (\(list: pairs)) AND taken_back_at IS NULL GROUP BY mentorship
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
