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
    ]
  }

  private func export(_ form: CourseExport, _ visit: Visit) throws -> Response {
    guard let course = course(try visit.text("course")) else { throw DomainError.notFound }
    let language = visit.contentLanguage
    let bytes = try form.bytes(of: course, in: language) { visit.environment.catalog[$0] }
    return .file(form.type, named: form.fileName(of: course, in: language), bytes)
  }
}
