import Core
import Database
import Web

/// Writes a sheet that was filled in on paper: who is not named was present.
package struct TypeBackAttendance: Command {
  package static let name = "type-back-attendance"
  package static let access = Access.staff

  package let meeting: ID<Meeting>
  package let absent: [Int]
  package let late: [Int]
  package let excused: [Int]
  package let guests: Guests

  package init(
    at meeting: ID<Meeting>, absent: [Int], late: [Int], excused: [Int], guests: Guests
  ) {
    self.meeting = meeting
    self.absent = absent
    self.late = late
    self.excused = excused
    self.guests = guests
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let meeting = try Meeting.open(meeting, by: actor, in: tx)
    let rows = try Roster.rows(of: meeting, community: actor.community, in: tx)
    let named = try states(among: Set(rows.map(\.number)))
    let held = rows.filter { named[$0.number] != nil || $0.joined <= meeting.plan.day }
    try meeting.mark(held.map { ($0, named[$0.number] ?? .present) }, by: actor, in: tx)
    try meeting.noteTaken(guests: guests, by: actor, in: tx)
    return Done()
  }

  private func states(among known: Set<Int>) throws -> [Int: Attendance] {
    var states: [Int: Attendance] = [:]
    var faults: [Fault] = []
    for (state, numbers) in [(Attendance.absent, absent), (.late, late), (.excused, excused)] {
      let unknown = numbers.filter { !known.contains($0) }
      let twice = numbers.filter { states[$0].map { $0 != state } ?? false }
      if !unknown.isEmpty { faults.append(fault(state, "unknown", unknown)) }
      if !twice.isEmpty { faults.append(fault(state, "twice", twice)) }
      for number in numbers { states[number] = state }
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
    return states
  }

  private func fault(_ state: Attendance, _ kind: String, _ numbers: [Int]) -> Fault {
    let list = numbers.prefix(20).map { String($0) }.joined(separator: ", ")
    return Fault(
      state.rawValue, Message("school.attendance.fault.\(kind)", .text(list)))
  }
}
