import Core
import Database
import Web

/// Courses that ship: as the program has them, and as a cohort keeps them from an earlier program.
extension School {
  /// What names a course in one village.
  struct CoursePlace: Hashable, Sendable {
    let slug: String
    let community: ID<Community>
  }

  func shipped(_ slug: String) -> Course? { courses.first { $0.slug == slug } }

  /// In the text of that number; without one, or where no such text is known, the program's own.
  func shipped(
    _ slug: String, version: Int?, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> Course? {
    let place = CoursePlace(slug: slug, community: community)
    let own = try ownNumber(place, in: tx)
    if let version, version != own, let kept = try kept(version, of: place, in: tx) { return kept }
    guard let course = shipped(slug), let digest = digests[slug], let own, own != course.version
    else { return shipped(slug) }
    let numbered = editions.value(Edition(course: digest.uuid, number: own)) {
      var reader = CourseReader(course.folder, number: own)
      return reader.course()
    }
    return numbered ?? course
  }

  /// Its files with all that lies beside its texts.
  func shippedFolder(
    _ slug: String, version: Int?, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> CourseFolder? {
    let own = try ownNumber(CoursePlace(slug: slug, community: community), in: tx)
    guard let version, version != own else { return shipped(slug)?.folder }
    return try KeptCourse.folder(
      version, of: slug, community: community, withMedia: true, in: tx) ?? shipped(slug)?.folder
  }

  /// One of its files; nothing where no such text is known.
  func shippedFile(
    _ path: String, _ slug: String, version: Int, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [UInt8]? {
    let own = try ownNumber(CoursePlace(slug: slug, community: community), in: tx)
    guard version != own else { return shipped(slug)?.folder.files[path] }
    return try KeptCourse.file(path, version, of: slug, community: community, in: tx)
  }

  /// The number that the program's own text has in a village; nothing where it has none.
  ///
  /// Once it is kept there it never changes, and is asked for no more.
  private func ownNumber(
    _ place: CoursePlace, in tx: borrowing Transaction<some Any>
  ) throws -> Int? {
    guard let course = shipped(place.slug), let digest = digests[place.slug] else { return nil }
    var kept: [KeptCourse] = []
    let known = try ownNumbers.value(place) {
      kept = try KeptCourse.all(of: place.slug, community: place.community, in: tx)
      return kept.first { $0.digest == digest }?.number
    }
    return known ?? KeptCourse.next(after: kept, course)
  }

  /// A text of an earlier program, read once: nothing in it can change.
  private func kept(
    _ number: Int, of place: CoursePlace, in tx: borrowing Transaction<some Any>
  ) throws -> Course? {
    let name = ID<KeptCourse>.derived(
      "kept-courses", place.community.uuid, UUID16(naming: place.slug))
    return try editions.value(Edition(course: name.uuid, number: number)) {
      let folder = try KeptCourse.folder(
        number, of: place.slug, community: place.community, in: tx)
      return folder.flatMap { folder in
        var reader = CourseReader(folder, number: number)
        return reader.course()
      }
    }
  }
}
