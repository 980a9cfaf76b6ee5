import Core
import Database
import Web

/// Lists of courses. A village may have written hundreds: no lesson is read for them.
extension School {
  /// Everything that is taught in a village, its own courses first, those that are withdrawn among them.
  package func headlines(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [CourseHeadline] {
    let own = try AuthoredCourse.headlines(of: community, in: tx)
    let slugs = Set(own.map(\.slug))
    return own + courses.filter { !slugs.contains($0.slug) }.map(CourseHeadline.init)
  }

  /// The titles of these courses.
  package func titles(
    of slugs: Set<String>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [String: Translated] {
    var titles: [String: Translated] = [:]
    for slug in slugs {
      let own = try AuthoredCourse.first(slug, community: community, in: tx)
      titles[slug] = own.flatMap { $0.published > 0 ? $0.title : nil } ?? shipped(slug)?.title
    }
    return titles
  }
}

extension AuthoredCourse {
  /// The heads of what was published, in its newest version.
  fileprivate static func headlines(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [CourseHeadline] {
    try tx.all(
      """
      SELECT authored_course.slug, course_blob.bytes, authored_course.is_withdrawn FROM authored_course
      JOIN course_version ON course_version.course = authored_course.id
        AND course_version.number = authored_course.published
      JOIN course_version_file ON course_version_file.version = course_version.id
        AND course_version_file.path = \("course.md")
      JOIN course_blob ON course_blob.id = course_version_file.blob
      WHERE authored_course.community = \(community) AND authored_course.published > 0
      ORDER BY authored_course.slug
      """
    ) { row in
      CourseHeadline(
        try row(0), DraftHead(String(decoding: try row(1) as [UInt8], as: UTF8.self)),
        isWithdrawn: try row(2))
    }
  }
}
