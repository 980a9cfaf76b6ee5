import Core
import Database
import Web

/// Writes who came; rows that are not named stay as they are.
package struct TakeAttendance: Command {
  package static let name = "take-attendance"
  package static let access = Access.staff

  package let meeting: ID<Meeting>
  /// By row number.
  package let states: [Int: Attendance]
  package let guests: Guests?
  /// What she saw; nothing where all that is named shall stand.
  let seen: SeenSheet?

  package init(
    at meeting: ID<Meeting>, _ states: [Int: Attendance], guests: Guests? = nil,
    seen: SeenSheet? = nil
  ) {
    self.meeting = meeting
    self.states = states
    self.guests = guests
    self.seen = seen
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let meeting = try Meeting.open(meeting, by: actor, in: tx)
    let rows = try Roster.rows(of: meeting, community: actor.community, in: tx)
    let unknown = Set(states.keys).subtracting(rows.map(\.number)).sorted()
    if let first = unknown.first {
      throw DomainError.rule(Message("school.attendance.fault.unknown", .text(String(first))))
    }
    if let seen {
      let merged = try MergedSheet(
        states, guests, over: rows, meeting, seen: seen, by: actor, in: tx)
      if !merged.faults.isEmpty { throw DomainError.invalid(merged.faults) }
      try meeting.mark(merged.marks, by: actor, in: tx)
      try meeting.noteTaken(guests: merged.guests, by: actor, in: tx)
    } else {
      let marks = rows.compactMap { row in states[row.number].map { (row, $0) } }
      try meeting.mark(marks, by: actor, in: tx)
      try meeting.noteTaken(guests: guests, by: actor, in: tx)
    }
    return Done()
  }
}

/// Marks everybody present whom nobody has marked yet.
package struct MarkAllPresent: Command {
  package static let name = "mark-all-present"
  package static let access = Access.staff

  package let meeting: ID<Meeting>

  package init(at meeting: ID<Meeting>) { self.meeting = meeting }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let meeting = try Meeting.open(meeting, by: actor, in: tx)
    let unmarked = try Roster.rows(of: meeting, community: actor.community, in: tx)
      .filter { $0.state == nil && $0.joined <= meeting.plan.day }
    try meeting.mark(unmarked.map { ($0, .present) }, by: actor, in: tx)
    try meeting.noteTaken(guests: nil, by: actor, in: tx)
    return Done()
  }
}

extension Meeting {
  /// A meeting that takes place.
  static func open(
    _ id: ID<Meeting>, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> Meeting {
    let meeting = try find(id, community: actor.community, in: tx)
    guard meeting.cancelled == nil else {
      throw DomainError.rule(Message("school.meeting.fault.cancelled"))
    }
    return meeting
  }

  func mark(
    _ marks: [(Roster.Row, Attendance)], by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    let changed = marks.filter { row, state in row.state != state }
    try tx.putAll(
      into: Attendance.table,
      changed.map { row, state in
        (
          Attendance.id(row.enrolment, at: id),
          [
            "community": actor.community, "meeting": id, "enrolment": row.enrolment,
            "state": state,
          ]
        )
      })
    try Attendance.count(for: changed.map(\.0.enrolment), in: tx)
  }

  func noteTaken(
    guests: Guests?, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    if takenAt == nil { try tx.update(Meeting.table, id, ["taken_at": actor.now]) }
    guard let guests else { return }
    guard (0...10_000).contains(guests.count) else {
      throw DomainError.invalid([
        Fault("guests", Message("web.fault.range", .number(0), .number(10_000)))
      ])
    }
    try tx.update(
      Meeting.table, id, ["guests": guests.count, "guest_names": guests.names])
  }
}
