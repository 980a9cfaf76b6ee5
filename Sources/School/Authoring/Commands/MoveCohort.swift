import Core
import Database
import Web

/// Moves a cohort to another version of its course; what its women have done stays theirs.
struct MoveCohort: Command {
  static let name = "move-cohort-to-version"
  static let access = Access.staff

  let cohort: ID<Cohort>
  let version: Int
  /// The course as it ships, if it does.
  var shipped: Course?

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let cohort = try Cohort.find(cohort, community: actor.community, in: tx)
    guard try isVersion(of: cohort.plan.course, by: actor, in: tx) else {
      throw DomainError.notFound
    }
    try tx.update(Cohort.table, cohort.id, ["course_version": version])
    return Done()
  }

  private func isVersion(
    of slug: String, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> Bool {
    let written = try AuthoredCourse.first(slug, community: actor.community, in: tx)
    if let written, written.published > 0 { return (1...written.published).contains(version) }
    if let shipped, shipped.slug == slug { _ = try KeptCourse.keep(shipped, by: actor, in: tx) }
    return try KeptCourse.all(of: slug, community: actor.community, in: tx)
      .contains { $0.number == version }
  }
}
