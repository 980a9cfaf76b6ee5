import Core
import Database

extension School {
  /// The newest version of a course that a village wrote, with all its files, for the command line.
  package static func writtenCourse(
    _ slug: String, in tx: borrowing Transaction<some Any>
  ) throws -> Course? {
    let community = try tx.first(
      """
      SELECT community FROM authored_course WHERE slug = \(slug) AND published > 0
      ORDER BY community LIMIT 1
      """
    ) { row in try row(0) as ID<Community> }
    guard let community else { return nil }
    let written = try AuthoredCourse.find(slug, community: community, in: tx)
    var reader = CourseReader(
      try written.folder(version: written.published, withMedia: true, in: tx), .oneLanguage)
    return reader.course()
  }
}
