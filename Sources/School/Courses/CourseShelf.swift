import Core
import FoundationEssentials

/// The courses that ship with the program.
package enum CourseShelf {
  /// Reads every folder of a folder as a course; throws a `CourseError` that lists every fault.
  package static func load(directory: String) throws -> [Course] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      throw CourseError(faults: [
        CourseFault(
          file: directory, line: nil, reason: Message("authoring.fault.no-folder"))
      ])
    }
    var courses: [Course] = []
    var faults: [CourseFault] = []
    for name in names.sorted() where !name.hasPrefix(".") {
      var reader = CourseReader(CourseFolder(name, onDisk: directory))
      if let course = reader.course() { courses.append(course) }
      faults += reader.faults
    }
    guard faults.isEmpty else {
      throw CourseError(
        faults: faults.sorted { ($0.file, $0.line ?? 0) < ($1.file, $1.line ?? 0) })
    }
    return courses
  }
}
