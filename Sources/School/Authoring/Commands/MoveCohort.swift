import Core
import Database
import Web

/// Moves a cohort to another version of its course; what its women have done stays theirs.
struct MoveCohort: Command {
  static let name = "move-cohort-to-version"
  static let access = Access.staff

  let cohort: ID<Cohort>
  let version: Int

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let cohort = try Cohort.find(cohort, community: actor.community, in: tx)
    let course = try AuthoredCourse.find(
      cohort.plan.course, community: actor.community, in: tx)
    guard (1...max(1, course.published)).contains(version), course.published > 0 else {
      throw DomainError.notFound
    }
    try tx.update(Cohort.table, cohort.id, ["course_version": version])
    return Done()
  }
}
