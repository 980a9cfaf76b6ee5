import Database
import Web

/// Courses that a village writes itself.
extension School {
  var authoringEndpoints: [Endpoint] {
    ownCourseEndpoints + lessonTextEndpoints + questionEndpoints + courseFileEndpoints
      + courseVersionEndpoints + courseImportEndpoints
  }

  static let authoringMigrations: [Migration] = [
    .authoring, .courseImports, .keptCourses, .withdrawnCourses,
  ]

  static let authoringTables: [Table] = [
    AuthoredCourse.table, CourseBlob.table, DraftFile.table, CourseVersion.table,
    CourseVersion.fileTable, KeptCourse.table, KeptCourse.fileTable,
  ]
}
