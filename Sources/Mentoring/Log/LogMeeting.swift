import Core
import Database
import Web

/// Writes down that two met; the same command from two phones is the same meeting.
package struct LogMeeting: Command {
  package static let name = "log-mentoring-meeting"
  package static let access = Access.signedIn
  package var mentorship: ID<Mentorship>
  package var day: Day
  package var minutes: Int
  private let seal: @Sendable (UUID16) -> [UInt8]

  init(
    in mentorship: ID<Mentorship>, on day: Day, minutes: Int, _ note: MeetingNote,
    _ letters: Letters
  ) {
    self.mentorship = mentorship
    self.day = day
    self.minutes = minutes
    seal = { row in letters.seal(note.stored, for: row) }
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<LoggedMeeting> {
    let pair = try Mentorship.active(mentorship, by: actor, in: tx)
    let person = try actor.requirePerson()
    try LoggedMeeting.check(day, minutes: minutes, of: pair, today: actor.now.day)
    let id = ID<LoggedMeeting>.derived("mentoring-meeting", actor.command, mentorship.uuid)
    try tx.insert(
      into: LoggedMeeting.table, id,
      [
        "community": actor.community, "mentorship": mentorship, "day": day, "minutes": minutes,
        "words": seal(id.uuid), "written_by": person, "written_at": actor.now,
      ])
    return id
  }
}

/// What two people keep of a meeting: a line or two, and what comes next.
struct MeetingNote: Sendable, Equatable {
  var said: String
  var next: String

  var stored: String { "\(OneLine.write(said))\n\(OneLine.write(next))" }

  init(said: String, next: String) {
    self.said = said
    self.next = next
  }

  init(stored: String) {
    let lines = stored.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    said = lines.first.map { OneLine.read($0) } ?? ""
    next = lines.count > 1 ? OneLine.read(lines[1]) : ""
  }
}
