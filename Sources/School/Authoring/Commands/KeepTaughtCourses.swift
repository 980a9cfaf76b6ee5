import Core
import Database
import Web

/// Keeps the texts of courses that ship for the cohorts of a village that go through them.
///
/// Done whenever the program starts: cohorts that began before anything was kept begin to keep
/// what they read now, and what an update brings has its number before anybody is moved to it.
struct KeepTaughtCourses: Command {
  static let name = "keep-taught-courses"
  /// The program alone.
  static let access = Access.roles([])

  let courses: [Course]

  /// Gives back how many cohorts keep a text from now on.
  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    var count = 0
    for (course, cohorts) in try due(in: actor.community, tx) {
      let number = try KeptCourse.keep(course, by: actor, in: tx)
      for cohort in cohorts { try tx.update(Cohort.table, cohort, ["course_version": number]) }
      count += cohorts.count
    }
    return count
  }

  /// Courses whose text is to be kept, with the cohorts that keep none; nothing once it is done.
  func due(
    in community: ID<Community>, _ tx: borrowing Transaction<some Any>
  ) throws -> [(course: Course, cohorts: [ID<Cohort>])] {
    var due: [(course: Course, cohorts: [ID<Cohort>])] = []
    for course in courses {
      let written = try AuthoredCourse.first(course.slug, community: community, in: tx)
      if let written, written.published > 0 { continue }
      let cohorts: [ID<Cohort>] = try tx.all(
        """
        SELECT id FROM cohort
        WHERE community = \(community) AND course = \(course.slug) AND course_version IS NULL
        ORDER BY id
        """
      ) { row in try row(0) }
      let kept = try KeptCourse.all(of: course.slug, community: community, in: tx)
      let digest = course.folder.digest
      let isNew = !kept.isEmpty && !kept.contains { $0.digest == digest }
      if !cohorts.isEmpty || isNew { due.append((course, cohorts)) }
    }
    return due
  }
}

extension School {
  /// Called when the house starts; writes nothing where nothing is to be kept.
  package func keepTaughtCourses(_ environment: Environment) throws {
    let command = KeepTaughtCourses(courses: courses)
    let due: [ID<Community>] = try environment.database.read { tx in
      let communities: [ID<Community>] = try tx.all(
        "SELECT DISTINCT community FROM cohort ORDER BY community"
      ) { row in try row(0) }
      return try communities.filter { community in try !command.due(in: community, tx).isEmpty }
    }
    for community in due { _ = try environment.performAsSystem(command, in: community) }
  }
}
