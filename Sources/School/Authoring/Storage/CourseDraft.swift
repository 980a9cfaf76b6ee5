import Core
import Database

/// A file of a draft: what it is now, and who made it so.
struct DraftFile: Sendable, Equatable {
  static let table = Table("course_file")

  let path: String
  let blob: ID<CourseBlob>
  let changedBy: ID<Person>?
  let changed: Instant

  static func id(_ path: String, of course: ID<AuthoredCourse>) -> ID<DraftFile> {
    .derived("course-file", course.uuid, UUID16(naming: path))
  }
}

extension AuthoredCourse {
  /// The most that a course may hold.
  static let fileLimit = 1_000
  static let sizeLimit = 100 << 20

  /// The files of the draft, without their bytes.
  func draftFiles(in tx: borrowing Transaction<some Any>) throws -> [String: DraftFile] {
    let files = try tx.all(
      "SELECT path, blob, changed_by, changed_at FROM course_file WHERE course = \(id)"
    ) { row in
      DraftFile(
        path: try row(0), blob: try row(1), changedBy: try row(2), changed: try row(3))
    }
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
  }

  /// The draft as a folder.
  ///
  /// Pictures and sounds weigh much and are seldom needed: unless they are asked for, their files are
  /// there and empty.
  package func draft(
    withMedia: Bool = false, in tx: borrowing Transaction<some Any>
  ) throws -> CourseFolder {
    let files = try tx.all(
      """
      SELECT course_file.path,
        CASE WHEN \(CourseBlob.wanted(withMedia)) THEN course_blob.bytes END
      FROM course_file JOIN course_blob ON course_blob.id = course_file.blob
      WHERE course_file.course = \(id)
      """
    ) { row in (path: try row(0) as String, bytes: try row(1) as [UInt8]?) }
    return CourseFolder(
      slug, files: Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes ?? []) }))
  }

  func draftText(_ path: String, in tx: borrowing Transaction<some Any>) throws -> String? {
    try tx.first(
      """
      SELECT course_blob.bytes FROM course_file JOIN course_blob ON course_blob.id = course_file.blob
      WHERE course_file.course = \(id) AND course_file.path = \(path)
      """
    ) { row in String(decoding: try row(0) as [UInt8], as: UTF8.self) }
  }
}
