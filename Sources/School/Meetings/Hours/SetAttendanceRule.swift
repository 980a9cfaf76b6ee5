import Core
import Database
import Web

/// States how a cohort counts; what was taken before is counted anew by it.
package struct SetAttendanceRule: Command {
  package static let name = "set-attendance-rule"
  package static let access = Access.staff

  package let cohort: ID<Cohort>
  package let rule: AttendanceRule

  package init(_ rule: AttendanceRule, for cohort: ID<Cohort>) {
    self.rule = rule
    self.cohort = cohort
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    guard (0...240).contains(rule.lateAfter) else {
      throw DomainError.invalid([
        Fault("late-after", Message("web.fault.range", .number(0), .number(240)))
      ])
    }
    guard AttendanceRule.latePercents.contains(rule.latePercent) else {
      throw DomainError.invalid([Fault("late-percent", Message("web.fault.choose"))])
    }
    _ = try Cohort.find(cohort, community: actor.community, in: tx)
    try tx.put(
      into: AttendanceRule.table, cohort,
      [
        "community": actor.community, "late_after": rule.lateAfter,
        "late_percent": rule.latePercent, "counts_catch_up": rule.countsCatchUp,
        "certificate_hours": rule.certificateHours,
      ])
    let everybody: [ID<Enrolment>] = try tx.all(
      "SELECT id FROM enrolment WHERE cohort = \(cohort) AND community = \(actor.community)"
    ) { row in try row(0) }
    for start in stride(from: 0, to: everybody.count, by: 500) {
      try Attendance.count(for: Array(everybody.dropFirst(start).prefix(500)), in: tx)
    }
    return Done()
  }
}
