import Core
import Database
import JSON
import Web

/// What the projector shows.
struct WallModel: JSONModel {
  let meeting: Meeting
  let cohort: Cohort
  let clock: MeetingClock
  let isOpen: Bool
  /// Nothing while the door is closed.
  let code: String?
  let secondsLeft: Int
  let here: Int
  let total: Int

  static let fields: [JSONField<Self>] = [
    .init("meeting") { $0.meeting.id }, .init("cohortTitle") { $0.cohort.plan.title },
    .init("isOpen") { $0.isOpen }, .init("code") { $0.code },
    .init("secondsLeft") { $0.secondsLeft }, .init("here") { $0.here },
    .init("total") { $0.total },
  ]
}

extension School {
  func wallModel(_ visit: Visit) throws -> WallModel {
    let community = try visit.community
    let id = try visit.id("meeting", as: Meeting.self)
    return try visit.read { tx in
      let meeting = try Meeting.find(id, community: community, in: tx)
      let clock = try MeetingClock.find(meeting, community: community, in: tx)
      let isOpen = meeting.cancelled == nil && clock.isOpen(at: visit.now)
      let tally = try Roster.tally(of: id, community: community, in: tx)
      return WallModel(
        meeting: meeting, cohort: try Cohort.find(meeting.cohort, community: community, in: tx),
        clock: clock, isOpen: isOpen,
        code: isOpen ? WallCode.text(of: id, visit.environment.keys, at: visit.now) : nil,
        secondsLeft: WallCode.secondsLeft(at: visit.now),
        here: (tally[.present] ?? 0) + (tally[.late] ?? 0),
        total: try Roster.count(of: meeting, community: community, in: tx))
    }
  }
}
