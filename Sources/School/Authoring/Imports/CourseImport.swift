import Core
import Database
import Web

/// A foreign file that waits: somebody looks at what would become of it before anything does.
///
/// It lies apart from the courses and goes when it is dropped, or after a week; once it was taken
/// only the name of the course is left of it.
struct CourseImport: Sendable {
  static let days: Int64 = 7

  let id: ID<CourseImport>
  let fileName: String
  /// The language she chose; nothing is the one that the file says.
  let language: Language?
  let bytes: [UInt8]
  /// The course it became.
  var course: String?

  static func find(
    _ id: ID<CourseImport>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> CourseImport {
    let found = try tx.first(
      """
      SELECT file_name, language, bytes, course FROM course_import
      WHERE id = \(id) AND community = \(community)
      """
    ) { row in
      let code: String? = try row(1)
      return CourseImport(
        id: id, fileName: try row(0), language: code.flatMap(Language.init(rawValue:)),
        bytes: try row(2), course: try row(3))
    }
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// Keeps an uploaded file, and throws away what nobody came back for.
  func keep(in community: ID<Community>, at now: Instant, tx: borrowing Transaction<Writes>) throws
  {
    try tx.run(
      """
      DELETE FROM course_import WHERE community = \(community)
        AND created_at < \(now.advanced(seconds: -CourseImport.days * 86_400))
      """)
    try tx.run(
      """
      INSERT INTO course_import (id, community, file_name, language, bytes, created_at)
      VALUES (\(id), \(community), \(fileName), \(language?.rawValue), \(bytes), \(now))
      ON CONFLICT (id) DO NOTHING
      """)
  }

  func become(
    _ course: String, in community: ID<Community>, tx: borrowing Transaction<Writes>
  ) throws {
    try tx.run(
      """
      UPDATE course_import SET course = \(course), bytes = \([UInt8]())
      WHERE id = \(id) AND community = \(community)
      """)
  }

  static func drop(
    _ id: ID<CourseImport>, community: ID<Community>, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.run("DELETE FROM course_import WHERE id = \(id) AND community = \(community)")
  }
}
