import Core

/// A picture, a sound or a paper beside a lesson, and where it is served.
enum CourseFile {
  /// The folder of a lesson's files in one version of a course: what is there never changes.
  static func path(of course: String, version: Int, lesson: String) -> URLPath {
    URLPath(["courses", course, "files", String(version), lesson])
  }

  static func path(of course: String, version: Int, lesson: String, _ name: String) -> URLPath {
    URLPath(["courses", course, "files", String(version), lesson, name])
  }
}

extension Course {
  /// The pictures and sounds of a lesson; papers are files to take away.
  func media(of lesson: Lesson) -> [URLPath] {
    let beginning = "\(lesson.slug)/media/"
    return folder.paths.compactMap { path in
      guard path.hasPrefix(beginning), case let name = String(path.dropFirst(beginning.count)),
        let media = CourseMedia(name: name), media.kind != .paper
      else { return nil }
      return CourseFile.path(of: slug, version: version, lesson: lesson.slug, name)
    }
  }
}
