import Core
import Database

/// When a meeting is open for being present, and from when on one is late.
struct MeetingClock: Sendable, Equatable {
  /// Minutes before the beginning from which on the door is open.
  static let early = 30

  let start: Instant
  let minutes: Int
  let lateAfter: Int

  init(_ meeting: Meeting, minutes: Int, rule: AttendanceRule) {
    start = Instant(
      meeting.plan.day, hour: meeting.plan.minute / 60, minute: meeting.plan.minute % 60)
    self.minutes = minutes
    lateAfter = rule.lateAfter
  }

  var opens: Instant { start.advanced(seconds: -Int64(MeetingClock.early) * 60) }
  var end: Instant { start.advanced(seconds: Int64(minutes) * 60) }

  func isOpen(at now: Instant) -> Bool { opens <= now && now < end }

  /// Who comes while it is held may be late; a mark made after it says nothing of when she came.
  func arrival(at moment: Instant) -> Attendance {
    let late = start.advanced(seconds: Int64(lateAfter) * 60)
    return late <= moment && moment < end ? .late : .present
  }
}

extension MeetingClock {
  static func find(
    _ meeting: Meeting, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> MeetingClock {
    MeetingClock(
      meeting, minutes: try Agenda.minutes(of: meeting.id, community: community, in: tx),
      rule: try AttendanceRule.find(meeting.cohort, community: community, in: tx))
  }
}
