import Core
import Database
import Web

/// Writes a sheet that was filled in on paper over what the list holds already.
///
/// Cards and phones may have marked women before the paper is typed in. Where both say the same, or the
/// list says nothing, the paper is written; where they differ somebody is shown both, and decides.
package struct TypeBackAttendance: Command {
  package static let name = "type-back-attendance"
  package static let access = Access.staff

  package let meeting: ID<Meeting>
  package let sheet: TypedSheet
  package let guests: Guests
  /// What she decided where paper and list differ, by row number.
  let settled: [Int: Attendance]
  /// What the list held when she decided, and the guests when she opened the form.
  let seen: SeenSheet?

  package init(
    at meeting: ID<Meeting>, _ sheet: TypedSheet, guests: Guests,
    settled: [Int: Attendance] = [:], seen: SeenSheet? = nil
  ) {
    self.meeting = meeting
    self.sheet = sheet
    self.guests = guests
    self.settled = settled
    self.seen = seen
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let meeting = try Meeting.open(meeting, by: actor, in: tx)
    let rows = try Roster.rows(of: meeting, community: actor.community, in: tx)
    var faults = sheet.faults(among: Set(rows.map(\.number)))
    if !faults.isEmpty { throw DomainError.invalid(faults) }
    let differences = sheet.differences(over: rows, on: meeting.plan.day)
    faults = try differences.filter { !isSettled($0) }.map {
      try fault($0, at: meeting, by: actor, in: tx)
    }
    var written: Guests? = guests
    if let seen {
      written = nil
      switch try GuestsMerge(guests, seen: seen.guests, at: meeting, by: actor, in: tx) {
      case .same: break
      case .mine(let guests): written = guests
      case .both(let fault): faults.append(fault)
      }
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
    let differing = Set(differences.map(\.row.number))
    try meeting.mark(
      sheet.marks(over: rows, on: meeting.plan.day).map { row, paper in
        (row, differing.contains(row.number) ? settled[row.number] ?? paper : paper)
      }, by: actor, in: tx)
    try meeting.noteTaken(guests: written, by: actor, in: tx)
    return Done()
  }

  /// She chose one of the two, and the list still holds what she was shown.
  private func isSettled(_ difference: SheetDifference) -> Bool {
    guard let choice = settled[difference.row.number],
      let before = seen?.states[difference.row.number]
    else { return false }
    return before == difference.listed && [difference.listed, difference.paper].contains(choice)
  }

  private func fault(
    _ difference: SheetDifference, at meeting: Meeting, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws -> Fault {
    let attendance = Attendance.id(difference.row.enrolment, at: meeting.id)
    let other = try LastWriter.other(
      than: actor, of: Attendance.table, attendance.uuid, in: tx)?.known
    let field = AttendanceForm.field(difference.row.number)
    guard let other else { return Fault(field, Message("school.paper.differs")) }
    return Fault(field, Message("school.paper.differs-by", .text(other)))
  }
}
