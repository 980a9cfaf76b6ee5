import Core
import FoundationEssentials
import Localization
import School

/// `kurak export course`: a course as our package, as pages, or as a book.
enum ExportCourseCommand {
  static func run(_ arguments: Arguments) throws -> Int32 {
    guard arguments.rest.count == 2, let file = arguments["to"] else {
      throw Complaint("export course takes the name of a course and --to FILE", code: 2)
    }
    guard let form = CourseExport(rawValue: arguments["as"] ?? "zip") else {
      throw Complaint("--as is zip, html or epub", code: 2)
    }
    guard let language = Language(rawValue: arguments["language"] ?? "ky") else {
      throw Complaint("--language is ky, ru, uz or en", code: 2)
    }
    let resources = try Resources.load(try Resources.folder(arguments["resources"]))
    guard let course = resources.courses.first(where: { $0.slug == arguments.rest[1] }) else {
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
}
