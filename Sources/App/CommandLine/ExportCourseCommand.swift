import Core
import Database
import FoundationEssentials
import Localization
import School

/// `kurak export course`: a course as our package, as pages, as a book, or for other platforms.
enum ExportCourseCommand {
  static func run(_ arguments: Arguments) throws -> Int32 {
    guard arguments.rest.count == 2, let file = arguments["to"] else {
      throw Complaint("export course takes the name of a course and --to FILE", code: 2)
    }
    guard let form = CourseExport(rawValue: arguments["as"] ?? "zip") else {
      throw Complaint("--as is zip, html, epub, scorm or h5p", code: 2)
    }
    guard let language = Language(rawValue: arguments["language"] ?? "ky") else {
      throw Complaint("--language is ky, ru, uz or en", code: 2)
    }
    let resources = try Resources.load(try Resources.folder(arguments["resources"]))
    let name = arguments.rest[1]
    guard
      let course = try resources.courses.first(where: { $0.slug == name })
        ?? written(name, arguments)
    else {
      let names = resources.courses.map(\.slug).joined(separator: ", ")
      throw Complaint("there is no such course; there are \(names)")
    }
    let bytes = try form.bytes(of: course, in: language) { resources.catalog[$0] }
    do {
      // Written whole or not at all.
      try Data(bytes).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw Complaint("cannot write \(file)")
    }
    print("Wrote \(bytes.count) bytes to \(file).")
    return 0
  }

  /// One that a village wrote, where its data are named; also while they are served.
  private static func written(_ name: String, _ arguments: Arguments) throws -> Course? {
    guard arguments["data"] != nil || arguments["database"] != nil else { return nil }
    let place = try DataDirectory(
      arguments["data"] ?? "data", database: arguments["database"]
    ).place()
    return try complaining { try place.readApart { tx in try School.writtenCourse(name, in: tx) } }
  }
}
