import Core
import Database
import Decisions
import FoundationEssentials
import Localization
import School
import Spreadsheet
import Web

/// `kurak export`: what was published of a decision, or a cohort for a spreadsheet.
enum ExportCommand {
  static let help = """
    kurak export decision ID --to FILE.pb [--data DIR]
    kurak export decisions --to FOLDER [--data DIR] [--database postgres://…]
    kurak export minutes --to FOLDER [--data DIR] [--database postgres://…]
    kurak export deliberations --to FOLDER [--data DIR] [--database postgres://…]
    kurak export cohort ID --to FILE.csv [--data DIR] [--database postgres://…]
    kurak export course NAME [--as zip|html|epub|scorm|h5p] [--language ky|ru|uz|en] --to FILE [--data DIR]
    kurak export rights [CARD] [--language ky|ru|uz|en] --to FILE.epub [--resources DIR]
    kurak export words --to FOLDER [--resources DIR]
    kurak export certificates [--format json] [--to FILE] [--public-url URL] [--data DIR]

    A course is written as our own package (zip), as pages that open without a server (html, all
    languages), or as a book in one language (epub). One that a village wrote needs --data DIR.
    `rights` is the shelf of rights, or one card of it, as a book in one language.

    A decision is exported only once it is counted, and only when enough people voted that the
    list of ballots names nobody. `decisions` writes all published files of every counted
    decision, a folder each, for `kurak recount`, `minutes` all approved minutes of gatherings with
    the ledger that fixes them, a folder for each community, for the same. `deliberations` writes each counted one as the files of Polis, a folder
    each, for `kurak groups`; who somebody is stands nowhere in them, yet keep them with care:
    whoever knows some answers of a neighbour may find her row. `certificates` lists each with the text of its QR
    code; one that was issued where no address was known names that of --public-url. These four
    work also while a server runs on the directory, the others do not.

    `words` writes every room's messages as PO files, a template and one for each language, which
    Weblate and other translators' tools read; `kurak import words` takes them back.
    """

  static let kinds = [
    "decision", "decisions", "minutes", "deliberations", "cohort", "course", "rights", "words",
    "certificates",
  ]

  static func run(_ words: [String]) throws -> Int32 {
    if Arguments.askForHelp(words) {
      print(help)
      return 0
    }
    let arguments = try Arguments(
      words,
      options: ["to", "data", "database", "resources", "format", "public-url", "as", "language"])
    if arguments.rest.first == "course" { return try ExportCourseCommand.run(arguments) }
    if arguments.rest.first == "rights" { return try ExportRightsCommand.run(arguments) }
    if arguments.rest == ["certificates"] { return try ExportCertificatesCommand.run(arguments) }
    if arguments.rest == ["deliberations"] {
      return try ExportDeliberationsCommand.run(arguments)
    }
    if arguments.rest == ["words"] { return try ExportWordsCommand.run(arguments) }
    if arguments.rest == ["decisions"] { return try ExportDecisionsCommand.run(arguments) }
    if arguments.rest == ["minutes"] { return try ExportMinutesCommand.run(arguments) }
    guard arguments.rest.count == 2, let file = arguments["to"] else {
      throw Complaint(
        "export takes \(kinds.joined(separator: ", ")); `kurak export --help` shows how",
        code: 2)
    }
    let resources = try Resources.load(try Resources.folder(arguments["resources"]))
    let (database, keys) = try DataDirectory(
      arguments["data"] ?? "data", database: arguments["database"]
    ).open(readers: 1)
    let house = House(database: database, keys: keys, resources: resources)
    let bytes = try bytes(arguments.rest[0], arguments.rest[1], house)
    do {
      // Written whole or not at all.
      try Data(bytes).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw Complaint("cannot write \(file)")
    }
    print("Wrote \(bytes.count) bytes to \(file).")
    return 0
  }

  private static func bytes(_ kind: String, _ id: String, _ house: House) throws -> [UInt8] {
    switch kind {
    case "cohort":
      guard let cohort = ID<Cohort>(id) else { throw Complaint("\(id) is no id", code: 2) }
      let rows = try School.exportPeople(of: cohort, house.environment)
      guard !rows.isEmpty else { throw Complaint("there is no such cohort, or nobody in it") }
      var writer = CSVWriter(byteOrderMark: true)
      writer.append([
        "number", "name", "called", "identifier", "joined", "ended", "attended", "held",
      ])
      for row in rows { writer.append(row) }
      return writer.bytes
    case "decision":
      guard let decision = ID<Decision>(id) else { throw Complaint("\(id) is no id", code: 2) }
      do {
        return try Decisions.publishedBallots(of: decision, house.environment)
      } catch DomainError.notFound {
        throw Complaint("there is no such decision, or nothing of it is published")
      }
    default:
      throw Complaint("export knows \(kinds.joined(separator: ", ")), not \(kind)", code: 2)
    }
  }
}
