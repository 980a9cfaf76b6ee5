import Core
import Database
import Web

/// Opens a cohort for a course.
package struct OpenCohort: Command {
  package static let name = "open-cohort"
  package static let access = Access.staff

  package let plan: CohortPlan
  /// The course as it ships, if it does: its text is kept from now on.
  let shipped: Course?

  package init(_ plan: CohortPlan, shipped: Course? = nil) {
    self.plan = plan
    self.shipped = shipped
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Cohort> {
    try plan.check()
    let id = ID<Cohort>.make(at: actor.now)
    try tx.insert(
      into: Cohort.table, id,
      [
        "community": actor.community, "title": plan.title, "course": plan.course,
        "first_day": plan.firstDay, "last_day": plan.lastDay, "hours": plan.hours,
        "attendance_min": plan.rule.attendance, "lessons_needed": plan.rule.needsAllLessons,
        "quiz_min": plan.rule.quiz, "practice_min": plan.rule.practice,
        "mentoring_min": plan.rule.mentoring, "mentoring_unit": plan.rule.unit,
        "test_min": plan.rule.test,
        "course_version": try plan.newestVersion(shipped, by: actor, in: tx),
      ])
    return id
  }
}

/// Changes what was decided about a cohort, except its rule: see `ChangeRule`.
package struct ChangeCohort: Command {
  package static let name = "change-cohort"
  package static let access = Access.staff

  package let cohort: ID<Cohort>
  package let plan: CohortPlan
  let shipped: Course?

  package init(_ cohort: ID<Cohort>, to plan: CohortPlan, shipped: Course? = nil) {
    self.cohort = cohort
    self.plan = plan
    self.shipped = shipped
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try plan.check()
    let old = try Cohort.find(cohort, community: actor.community, in: tx)
    // It keeps its version, unless it goes through another course from now on.
    let version =
      old.plan.course == plan.course
      ? old.version : try plan.newestVersion(shipped, by: actor, in: tx)
    try tx.update(
      Cohort.table, cohort,
      [
        "title": plan.title, "course": plan.course, "first_day": plan.firstDay,
        "last_day": plan.lastDay, "hours": plan.hours, "course_version": version,
      ])
    return Done()
  }
}

extension CohortPlan {
  /// The newest version of the course where it was written here, or the text that ships now.
  fileprivate func newestVersion(
    _ shipped: Course?, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> Int? {
    let written = try AuthoredCourse.first(course, community: actor.community, in: tx)
    if let written, written.published > 0 {
      guard !written.isWithdrawn else {
        throw DomainError.invalid([Fault("course", Message("authoring.withdrawal.cohort"))])
      }
      return written.published
    }
    guard let shipped, shipped.slug == course else { return nil }
    return try KeptCourse.keep(shipped, by: actor, in: tx)
  }

  /// Every door is held to the same limits, the form's among them.
  func check() throws {
    var faults: [Fault] = []
    if title.isEmpty { faults.append(Fault("title.ky", Message("web.fault.one-language"))) }
    if lastDay < firstDay { faults.append(Fault("last", Message("school.cohort.fault.order"))) }
    if !(1...2000).contains(hours) {
      faults.append(Fault("hours", Message("web.fault.range", .number(1), .number(2000))))
    }
    faults += rule.faults
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}
