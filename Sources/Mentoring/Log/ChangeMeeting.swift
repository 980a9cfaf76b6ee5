import Core
import Database
import Web

/// Writes a meeting down anew that was mistyped; for her alone who wrote it down.
package struct ChangeMeeting: Command {
  package static let name = "change-mentoring-meeting"
  package static let access = Access.signedIn
  package var meeting: ID<LoggedMeeting>
  package var mentorship: ID<Mentorship>
  package var day: Day
  package var minutes: Int
  private let words: [UInt8]

  init(
    _ meeting: ID<LoggedMeeting>, in mentorship: ID<Mentorship>, on day: Day, minutes: Int,
    _ note: MeetingNote, _ letters: Letters
  ) {
    self.meeting = meeting
    self.mentorship = mentorship
    self.day = day
    self.minutes = minutes
    words = letters.seal(note.stored, for: meeting.uuid)
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let pair = try Mentorship.active(mentorship, by: actor, in: tx)
    _ = try LoggedMeeting.own(meeting, in: mentorship, by: actor, tx: tx)
    try LoggedMeeting.check(day, minutes: minutes, of: pair, today: actor.now.day)
    try tx.update(
      LoggedMeeting.table, meeting,
      ["day": day, "minutes": minutes, "words": words, "changed_at": actor.now])
    return Done()
  }
}

/// Takes back a meeting that was not, or was written down twice: that it stood there is still
/// said, its words are gone, and nobody counts it.
package struct TakeBackMeeting: Command {
  package static let name = "take-back-mentoring-meeting"
  package static let access = Access.signedIn
  package var meeting: ID<LoggedMeeting>
  package var mentorship: ID<Mentorship>
  private let nothing: [UInt8]

  init(_ meeting: ID<LoggedMeeting>, in mentorship: ID<Mentorship>, _ letters: Letters) {
    self.meeting = meeting
    self.mentorship = mentorship
    nothing = letters.seal("", for: meeting.uuid)
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Mentorship.active(mentorship, by: actor, in: tx)
    _ = try LoggedMeeting.own(meeting, in: mentorship, by: actor, tx: tx)
    try tx.update(
      LoggedMeeting.table, meeting, ["words": nothing, "taken_back_at": actor.now])
    return Done()
  }
}

extension LoggedMeeting {
  /// One that she wrote down herself and did not take back; of another pair there is none.
  static func own(
    _ id: ID<LoggedMeeting>, in mentorship: ID<Mentorship>, by actor: Actor,
    tx: borrowing Transaction<some Any>
  ) throws -> LoggedMeeting {
    let found = try find(id, of: mentorship, community: actor.community, in: tx)
    guard found.writtenBy == actor.person else {
      throw DomainError.rule(Message("mentoring.rule.not-hers"))
    }
    guard found.takenBackAt == nil else {
      throw DomainError.rule(Message("mentoring.rule.taken-back"))
    }
    return found
  }
}
