import Core
import Database
import Web

/// Says that a meeting does not take place, and why.
package struct CancelMeeting: Command {
  package static let name = "cancel-meeting"
  package static let access = Access.staff

  package let meeting: ID<Meeting>
  package let note: String

  package init(_ meeting: ID<Meeting>, note: String) {
    self.meeting = meeting
    self.note = note
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Meeting.find(meeting, community: actor.community, in: tx)
    guard found.takenAt == nil else {
      throw DomainError.rule(Message("school.meeting.fault.taken"))
    }
    try tx.update(Meeting.table, meeting, ["cancelled": note])
    return Done()
  }
}

/// Takes a cancellation back.
package struct RestoreMeeting: Command {
  package static let name = "restore-meeting"
  package static let access = Access.staff

  package let meeting: ID<Meeting>

  package init(_ meeting: ID<Meeting>) { self.meeting = meeting }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Meeting.find(meeting, community: actor.community, in: tx)
    try tx.update(Meeting.table, meeting, ["cancelled": nil as String?])
    return Done()
  }
}
