import Core
import Database

/// A course as it was published: nothing in it changes any more.
struct CourseVersion: Sendable, Equatable {
  static let table = Table("course_version")
  static let fileTable = Table("course_version_file")

  let number: Int
  let published: Instant

  static func id(_ number: Int, of course: ID<AuthoredCourse>) -> ID<CourseVersion> {
    .derived("course-version", course.uuid, UUID16(high: 0, low: UInt64(number)))
  }
}

extension AuthoredCourse {
  /// The newest first.
  func versions(in tx: borrowing Transaction<some Any>) throws -> [CourseVersion] {
    try tx.all(
      """
      SELECT number, published_at FROM course_version WHERE course = \(id)
      ORDER BY number DESC LIMIT 50
      """
    ) { row in CourseVersion(number: try row(0), published: try row(1)) }
  }

  /// A version as a folder; its pictures and sounds are empty unless they are asked for.
  package func folder(
    version: Int, withMedia: Bool = false, in tx: borrowing Transaction<some Any>
  ) throws -> CourseFolder {
    let files = try tx.all(
      """
      SELECT course_version_file.path,
        CASE WHEN \(CourseBlob.wanted(withMedia)) THEN course_blob.bytes END
      FROM course_version_file JOIN course_blob ON course_blob.id = course_version_file.blob
      WHERE course_version_file.version = \(CourseVersion.id(version, of: id))
      """
    ) { row in (path: try row(0) as String, bytes: try row(1) as [UInt8]?) }
    return CourseFolder(
      slug, files: Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes ?? []) }))
  }

  /// Which bytes the files of a version are.
  func blobs(
    version: Int, in tx: borrowing Transaction<some Any>
  ) throws -> [String: ID<CourseBlob>] {
    let files = try tx.all(
      """
      SELECT path, blob FROM course_version_file
      WHERE version = \(CourseVersion.id(version, of: id))
      """
    ) { row in (try row(0) as String, try row(1) as ID<CourseBlob>) }
    return Dictionary(uniqueKeysWithValues: files)
  }

  /// Whether the draft says something else than the newest version.
  func hasChanges(in tx: borrowing Transaction<some Any>) throws -> Bool {
    guard published > 0 else { return true }
    return try draftFiles(in: tx).mapValues(\.blob) != blobs(version: published, in: tx)
  }

  /// One file of a version.
  func file(
    _ path: String, version: Int, in tx: borrowing Transaction<some Any>
  ) throws -> [UInt8]? {
    try tx.first(
      """
      SELECT course_blob.bytes FROM course_version_file
      JOIN course_blob ON course_blob.id = course_version_file.blob
      WHERE course_version_file.version = \(CourseVersion.id(version, of: id))
        AND course_version_file.path = \(path)
      """
    ) { row in try row(0) }
  }
}
