import Core
import Database
import Web

/// Finding courses: those that ship, and those that a village wrote, in the version asked for.
extension School {
  /// What names a written course that never changes.
  struct Edition: Hashable, Sendable {
    let course: UUID16
    let number: Int
  }

  /// A course by its slug; the newest version, or the program's text, unless another is asked for.
  package func course(
    _ slug: String, version: Int? = nil, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> Course? {
    guard let written = try AuthoredCourse.first(slug, community: community, in: tx),
      written.published > 0
    else { return try shipped(slug, version: version, community: community, in: tx) }
    return try edition(version ?? written.published, of: written, in: tx)
  }

  /// The course that a cohort goes through, in the version that it keeps.
  func course(
    of cohort: Cohort, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Course? {
    try course(cohort.plan.course, version: cohort.version, community: community, in: tx)
  }

  /// The same, with what is newer than what it keeps.
  func taught(
    in cohort: Cohort, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> (course: Course?, newer: NewerText?) {
    let slug = cohort.plan.course
    guard let written = try AuthoredCourse.first(slug, community: community, in: tx),
      written.published > 0
    else { return try taughtAsShipped(in: cohort, community: community, in: tx) }
    let kept = cohort.version ?? written.published
    return (
      try edition(kept, of: written, in: tx),
      written.published > kept ? NewerText(number: written.published, isShipped: false) : nil
    )
  }

  /// A course as it was in another version, while that is known.
  func earlier(
    _ course: Course, _ version: Int, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> Course? {
    let found = try self.course(course.slug, version: version, community: community, in: tx)
    return found?.version == version ? found : nil
  }

  /// The files of a course with all that lies beside its texts.
  package func folder(
    _ slug: String, version: Int? = nil, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> CourseFolder? {
    guard let written = try AuthoredCourse.first(slug, community: community, in: tx),
      written.published > 0
    else {
      return try shippedFolder(slug, version: version, community: community, in: tx)
    }
    return try written.folder(version: version ?? written.published, withMedia: true, in: tx)
  }

  private func taughtAsShipped(
    in cohort: Cohort, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> (course: Course?, newer: NewerText?) {
    let slug = cohort.plan.course
    let own = try shipped(slug, version: nil, community: community, in: tx)
    guard let kept = cohort.version, kept != own?.version else { return (own, nil) }
    return (
      try shipped(slug, version: kept, community: community, in: tx),
      own.map { NewerText(number: $0.version, isShipped: true) }
    )
  }

  /// A version is read once: nothing in it can change.
  private func edition(
    _ number: Int, of written: AuthoredCourse, in tx: borrowing Transaction<some Any>
  ) throws -> Course? {
    try written.isVersion(number)
      ? editions.value(Edition(course: written.id.uuid, number: number)) {
        var reader = CourseReader(try written.folder(version: number, in: tx), .oneLanguage)
        return reader.course()
      } : nil
  }
}

/// What a cohort could be moved to.
struct NewerText: Sendable, Equatable {
  let number: Int
  /// It came with the program; otherwise somebody here published it.
  let isShipped: Bool
}

extension AuthoredCourse {
  fileprivate func isVersion(_ number: Int) -> Bool { (1...max(1, published)).contains(number) }
}
