import Core
import Database
import Web

/// Marks a woman present who typed the code that stands on the wall of her meeting.
struct SayHere: Command {
  static let name = "say-here"
  static let access = Access.signedIn

  let code: String
  let keys: ServerKeys

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ID<Meeting> {
    let person = try actor.requirePerson()
    let running = try RunningMeetings.of(
      person, community: actor.community, at: actor.now, in: tx)
    guard !running.isEmpty else { throw DomainError.rule(Message("attendance.here.none")) }
    let meant = running.first { found in
      WallCode.matches(code, found.meeting.id, keys, at: actor.now)
    }
    guard let meant else {
      throw DomainError.invalid([Fault("code", Message("attendance.here.fault.code"))])
    }
    try mark(meant, by: actor, in: tx)
    return meant.meeting.id
  }

  private func mark(
    _ meant: RunningMeetings.Found, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    let meeting = meant.meeting
    if meant.state == .present || meant.state == .late { return }
    let row = try Roster.row(
      meant.enrolment, of: meeting, community: actor.community, in: tx)
    guard let row else { throw DomainError.notFound }
    let clock = try MeetingClock.find(meeting, community: actor.community, in: tx)
    try meeting.mark([(row, clock.arrival(at: actor.now))], by: actor, in: tx)
    try meeting.noteTaken(guests: nil, by: actor, in: tx)
  }
}
