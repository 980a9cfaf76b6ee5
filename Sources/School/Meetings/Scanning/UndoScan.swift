import Core
import Database
import Web

/// Takes a mark back to what it was before the card was shown.
struct UndoScan: Command {
  static let name = "undo-scan"
  static let access = Access.staff

  let meeting: ID<Meeting>
  let number: Int
  let was: Attendance?

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let meeting = try Meeting.open(meeting, by: actor, in: tx)
    let rows = try Roster.rows(of: meeting, community: actor.community, in: tx)
    guard let row = rows.first(where: { $0.number == number }) else { throw DomainError.notFound }
    if let was {
      try meeting.mark([(row, was)], by: actor, in: tx)
    } else {
      try tx.delete(from: Attendance.table, Attendance.id(row.enrolment, at: meeting.id))
      try Attendance.count(for: [row.enrolment], in: tx)
    }
    return Done()
  }
}

/// Marks everybody absent whom nobody has marked: the end of scanning at the door.
struct MarkRestAbsent: Command {
  static let name = "mark-rest-absent"
  static let access = Access.staff

  let meeting: ID<Meeting>

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let meeting = try Meeting.open(meeting, by: actor, in: tx)
    let unmarked = try Roster.rows(of: meeting, community: actor.community, in: tx)
      .filter { $0.state == nil && $0.joined <= meeting.plan.day }
    try meeting.mark(unmarked.map { ($0, .absent) }, by: actor, in: tx)
    try meeting.noteTaken(guests: nil, by: actor, in: tx)
    return Done()
  }
}
