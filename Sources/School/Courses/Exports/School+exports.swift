import Core
import HTTP
import Localization
import Web

/// Courses to take away: as open to everybody as their pages.
extension School {
  var exportEndpoints: [Endpoint] {
    [
      .file("/courses/{course}/package.zip", for: .anyone) { visit in
        try export(.package, visit)
      },
      .file("/courses/{course}/pages.zip", for: .anyone) { visit in
        try export(.website, visit)
      },
      .file("/courses/{course}/book.epub", for: .anyone) { visit in try export(.epub, visit) },
      .file("/courses/{course}/scorm.zip", for: .anyone) { visit in try export(.scorm, visit) },
    ]
  }

  /// The course with its pictures and sounds, which a page that is read has no need of.
  func withFiles(_ course: Course, _ visit: Visit) throws -> Course {
    let community = try visit.community
    return try visit.read { tx in
      try folder(course.slug, version: course.version, community: community, in: tx)
        .map { course.holding($0) } ?? course
    }
  }

  private func export(_ form: CourseExport, _ visit: Visit) throws -> Response {
    let course = try withFiles(try courseOfPath(visit), visit)
    let language = visit.contentLanguage
    let bytes = try form.bytes(of: course, in: language) { visit.environment.catalog[$0] }
    return .file(form.type, named: form.fileName(of: course, in: language), bytes)
  }
}
