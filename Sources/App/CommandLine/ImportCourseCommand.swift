import Core
import FoundationEssentials
import Localization
import School

/// `kurak import course`: a foreign file as the folder of a course, with what could not be taken.
enum ImportCourseCommand {
  static func run(_ arguments: Arguments) throws -> Int32 {
    guard arguments.rest.count == 2, let folder = arguments["to"] else {
      throw Complaint("import course takes one FILE and --to FOLDER", code: 2)
    }
    let language = try arguments["language"].map { code in
      guard let language = Language(rawValue: code) else {
        throw Complaint("--language is ky, ru, uz or en", code: 2)
      }
      return language
    }
    let path = arguments.rest[1]
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Complaint("cannot read \(path)")
    }
    let catalog = try Resources.load(try Resources.folder(arguments["resources"])).catalog
    let words = catalog[.en]
    do {
      let name = String(path.split(separator: "/").last ?? "course")
      let taken = try TakenCourse.read([UInt8](data), named: name, in: language) { catalog[$0] }
      try write(taken.folder, into: folder)
      report(taken, words)
      return 0
    } catch DomainError.invalid(let faults) {
      throw Complaint(faults.map { words($0.message) }.joined(separator: " "))
    }
  }

  private static func report(_ taken: TakenCourse, _ words: Localizer) {
    print("\(taken.folder.name): \(taken.kind.rawValue), \(taken.language.rawValue)")
    for row in taken.rows {
      print(
        "  \(row.place) -> \(row.lesson): \(row.words) words, \(row.questions) questions, "
          + "\(row.pictures) pictures")
    }
    if !taken.notes.isEmpty { print("Not taken, or changed:") }
    for note in taken.notes { print("  \(note.text(words))") }
  }

  /// A new folder below the one named; an old one is left alone.
  private static func write(_ course: CourseFolder, into parent: String) throws {
    let files = FileManager.default
    let root = "\(parent)/\(course.name)"
    if files.fileExists(atPath: root) { throw Complaint("\(root) is there already") }
    do {
      for path in course.paths {
        let url = URL(fileURLWithPath: "\(root)/\(path)")
        try files.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(course.files[path] ?? []).write(to: url)
      }
    } catch {
      try? files.removeItem(atPath: root)
      throw Complaint("cannot write \(root)")
    }
  }
}
