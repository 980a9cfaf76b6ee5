import Core
import Database
import Web

/// Opens a cohort for a course.
package struct OpenCohort: Command {
  package static let name = "open-cohort"
  package static let access = Access.staff

  package let plan: CohortPlan

  package init(_ plan: CohortPlan) { self.plan = plan }

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
        "course_version": try plan.newestVersion(actor.community, in: tx),
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

  package init(_ cohort: ID<Cohort>, to plan: CohortPlan) {
    self.cohort = cohort
    self.plan = plan
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try plan.check()
    let old = try Cohort.find(cohort, community: actor.community, in: tx)
    // It keeps its version, unless it goes through another course from now on.
    let version =
      old.plan.course == plan.course
      ? old.version : try plan.newestVersion(actor.community, in: tx)
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
  /// The newest version of the course where it was written here.
  fileprivate func newestVersion(
    _ community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Int? {
    let written = try AuthoredCourse.first(course, community: community, in: tx)
    return written.flatMap { $0.published > 0 ? $0.published : nil }
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
