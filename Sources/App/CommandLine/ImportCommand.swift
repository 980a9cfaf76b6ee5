import Core
import Database
import FoundationEssentials
import Glibc
import Localization
import School
import Web

/// `kurak import`: participants of a cohort from a CSV file, with a bar in the terminal.
enum ImportCommand {
  static let help = """
    kurak import FILE.csv|FILE.xlsx --cohort ID [--data DIR] [--resources DIR]
    kurak import deliberation FOLDER [--language ky|ru|uz|en] [--data DIR] [--resources DIR]
    kurak import words FOLDER/room/language.po … [--resources DIR]
    kurak import course FILE --to FOLDER [--language ky|ru|uz|en] [--resources DIR]

    Enrols the women of a CSV or Excel file in a cohort; the id stands in the address of its page.
    Kolibri's, Moodle's and our own header rows are understood. Rows that cannot be taken are
    passed over and counted; the page of the cohort undoes the whole import. The server must not
    be running on the same directory.

    A deliberation is an export of Polis: comments.csv, and votes.csv or participants-votes.csv,
    with summary.csv for its question. It is counted at once and shown like our own; people are
    numbers in it, nobody is named.

    A course is read from our own package, a zip of Markdown files or of pages with index.html, an
    EPUB, an H5P file or a SCORM 1.2 package, and written as the folder of a course; what could
    not be taken is said line by line.

    Words are what `kurak export words` wrote and translators filled in. A row whose English has
    changed since, or that is marked as a draft, is passed over and named; one that the program
    could not read is refused, and then nothing is changed. They are written into Locales, to be
    looked at and committed like any change.
    """

  static func run(_ words: [String]) throws -> Int32 {
    if Arguments.askForHelp(words) {
      print(help)
      return 0
    }
    let arguments = try Arguments(
      words, options: ["cohort", "data", "database", "resources", "to", "language"])
    if arguments.rest.first == "deliberation" {
      return try ImportDeliberationCommand.run(arguments)
    }
    if arguments.rest.first == "words" { return try ImportWordsCommand.run(arguments) }
    if arguments.rest.first == "course" { return try ImportCourseCommand.run(arguments) }
    guard let file = arguments.rest.first, arguments.rest.count == 1,
      let cohort = arguments["cohort"].flatMap({ ID<Cohort>($0) })
    else { throw Complaint("import takes one FILE.csv and --cohort ID", code: 2) }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Complaint("cannot read \(file)")
    }
    let resources = try Resources.load(try Resources.folder(arguments["resources"]))
    let (database, keys) = try DataDirectory(
      arguments["data"] ?? "data", database: arguments["database"]
    ).open(readers: 1)
    let house = House(database: database, keys: keys, resources: resources)
    return try run([UInt8](data), named: file, into: cohort, house)
  }

  private static func run(
    _ bytes: [UInt8], named file: String, into cohort: ID<Cohort>, _ house: House
  ) throws -> Int32 {
    let words = house.environment.catalog[.en]
    do {
      let done = try School.importPeople(
        bytes, named: String(file.split(separator: "/").last ?? "CSV"), into: cohort,
        house.environment
      ) { bar($0) }
      print("\nEnrolled \(done.enrolled) of \(done.total) rows.")
      return done.enrolled > 0 ? 0 : 1
    } catch DomainError.notFound {
      throw Complaint("there is no such cohort")
    } catch DomainError.invalid(let faults) {
      throw Complaint(faults.map { words($0.message) }.joined(separator: " "))
    } catch DomainError.rule(let message) {
      throw Complaint(words(message))
    }
  }

  private static func bar(_ found: PeopleImport) {
    let part = found.total > 0 ? found.done * 40 / found.total : 40
    let drawn = String(repeating: "#", count: part) + String(repeating: ".", count: 40 - part)
    print("\r[\(drawn)] \(found.done)/\(found.total)", terminator: "")
    fflush(nil)
  }
}
