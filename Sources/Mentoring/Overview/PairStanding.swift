import Core
import Database

/// How urgently a pair needs a word, known before anything else of it is read.
struct PairStanding: Sendable {
  let id: ID<Mentorship>
  let state: Mentorship.State
  let quietWeeks: Int?

  /// Every pair that the school sees: the quiet ones first, then those that meet, those that wait
  /// for an answer, those that ended; of each kind the newest first.
  static func all(
    in community: ID<Community>, today: Day, tx: borrowing Transaction<some Any>
  ) throws -> [PairStanding] {
    let found = try tx.all(listing(community)) { row in
      let state: Mentorship.State = try row(1)
      let tally = MeetingTally(count: 0, minutes: 0, last: try row(3))
      let weeks = try tally.quietWeeks(since: row(2) as Instant?, today: today)
      return PairStanding(
        id: try row(0), state: state, quietWeeks: state == .active ? weeks : nil)
    }
    return found.enumerated().sorted { one, other in
      let (left, right) = (one.element.rank, other.element.rank)
      return left == right ? one.offset < other.offset : left.lexicographicallyPrecedes(right)
    }.map(\.element)
  }

  private var rank: [Int] {
    let place: [Mentorship.State: Int] = [.active: 0, .proposed: 1]
    return [-(quietWeeks ?? -1), place[state] ?? 2]
  }

  static func listing(_ community: ID<Community>) -> SQL {
    """
    SELECT id, state, answered_at,
      (SELECT max(day) FROM mentoring_meeting
       WHERE mentoring_meeting.mentorship = mentorship.id)
    FROM mentorship
    WHERE community = \(community) AND state IN ('active', 'proposed', 'ended')
    ORDER BY proposed_at DESC, id
    """
  }
}
