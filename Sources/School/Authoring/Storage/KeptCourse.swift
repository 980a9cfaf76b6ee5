import Core
import Database
import Web

/// The text of a course that ships, as it was when a cohort of the village began with it.
///
/// An update of the program brings other texts; what a running cohort reads stays here, once for
/// all cohorts of the village, and its files lie where those of written courses do.
struct KeptCourse: Sendable, Equatable {
  static let table = Table("kept_course")
  static let fileTable = Table("kept_course_file")

  /// Tells the texts of a course apart in its village.
  let number: Int
  let digest: ID<CourseFolder>

  static func id(
    _ number: Int, of slug: String, in community: ID<Community>
  ) -> ID<KeptCourse> {
    .derived(
      "kept-course", community.uuid, UUID16(naming: slug),
      UUID16(high: 0, low: UInt64(number)))
  }

  /// The number of a text that is not kept yet: the version that its head says, so that answers
  /// of before anything was kept find their questions, unless that number is taken.
  static func next(after kept: [KeptCourse], _ course: Course) -> Int {
    max(course.version, (kept.map(\.number).max() ?? 0) + 1)
  }
}

extension KeptCourse {
  static func all(
    of slug: String, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [KeptCourse] {
    try tx.all(
      """
      SELECT number, digest FROM kept_course
      WHERE community = \(community) AND slug = \(slug) ORDER BY number
      """
    ) { row in KeptCourse(number: try row(0), digest: try row(1)) }
  }

  /// The text as a folder; its pictures and sounds are empty unless they are asked for.
  static func folder(
    _ number: Int, of slug: String, community: ID<Community>, withMedia: Bool = false,
    in tx: borrowing Transaction<some Any>
  ) throws -> CourseFolder? {
    let files = try tx.all(
      """
      SELECT kept_course_file.path,
        CASE WHEN \(CourseBlob.wanted(withMedia)) THEN course_blob.bytes END
      FROM kept_course JOIN kept_course_file ON kept_course_file.course = kept_course.id
      JOIN course_blob ON course_blob.id = kept_course_file.blob
      WHERE kept_course.community = \(community) AND kept_course.slug = \(slug)
        AND kept_course.number = \(number)
      """
    ) { row in (path: try row(0) as String, bytes: try row(1) as [UInt8]?) }
    guard !files.isEmpty else { return nil }
    return CourseFolder(
      slug, files: Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes ?? []) }))
  }

  /// Which bytes the files of a text are.
  static func blobs(
    _ number: Int, of slug: String, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [String: ID<CourseBlob>] {
    let files = try tx.all(
      """
      SELECT kept_course_file.path, kept_course_file.blob
      FROM kept_course JOIN kept_course_file ON kept_course_file.course = kept_course.id
      WHERE kept_course.community = \(community) AND kept_course.slug = \(slug)
        AND kept_course.number = \(number)
      """
    ) { row in (try row(0) as String, try row(1) as ID<CourseBlob>) }
    return Dictionary(uniqueKeysWithValues: files)
  }

  static func file(
    _ path: String, _ number: Int, of slug: String, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [UInt8]? {
    try tx.first(
      """
      SELECT course_blob.bytes
      FROM kept_course JOIN kept_course_file ON kept_course_file.course = kept_course.id
      JOIN course_blob ON course_blob.id = kept_course_file.blob
      WHERE kept_course.community = \(community) AND kept_course.slug = \(slug)
        AND kept_course.number = \(number) AND kept_course_file.path = \(path)
      """
    ) { row in try row(0) }
  }
}

extension KeptCourse {
  /// Keeps a course as this program has it, once; gives back its number.
  static func keep(
    _ course: Course, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> Int {
    let (slug, digest) = (course.slug, course.folder.digest)
    let kept = try all(of: slug, community: actor.community, in: tx)
    if let known = kept.first(where: { $0.digest == digest }) { return known.number }
    let number = next(after: kept, course)
    let id = id(number, of: slug, in: actor.community)
    try tx.insert(
      into: table, id,
      [
        "community": actor.community, "slug": slug, "number": number, "digest": digest,
        "kept_at": actor.now,
      ])
    for path in course.folder.paths {
      try tx.insert(
        into: fileTable,
        ID<CourseFile>.derived("kept-course-file", id.uuid, UUID16(naming: path)),
        [
          "community": actor.community, "course": id, "path": path,
          "blob": try CourseBlob.keep(
            course.folder.files[path] ?? [], in: actor.community, tx: tx),
        ])
    }
    return number
  }
}
