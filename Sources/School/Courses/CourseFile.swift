import Core

/// A picture, a sound or a paper beside a lesson, and where it is served.
enum CourseFile {
  /// The folder of a lesson's files in one version of a course: what is there never changes.
  static func path(of course: String, version: Int, lesson: String) -> URLPath {
    URLPath(["courses", course, "files", String(version), lesson])
  }
}
