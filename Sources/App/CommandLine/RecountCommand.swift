import Core
import Decisions
import FoundationEssentials
import JSON

/// `kurak recount`: counts published decisions again from their files alone.
enum RecountCommand {
  static let help = """
    kurak recount FOLDER [--root HASH] [--format text|json]

    FOLDER holds the files of one decision, or a folder for each of several, as
    `kurak export decisions --to FOLDER` writes them. Every byte is compared with the sums, the
    ballots are counted by the rule that the files state, and the result must be the published one.
    The hash printed is the one on the village's notice board; --root compares them.

    Exit codes: 0 all agrees, 1 a byte, a sum or the result differs, 2 wrong words
    """

  static func run(_ words: [String]) throws -> Int32 {
    if Arguments.askForHelp(words) {
      print(help)
      return 0
    }
    let arguments = try Arguments(words, options: ["root", "format"])
    let format = arguments["format"] ?? "text"
    guard arguments.rest.count == 1, ["text", "json"].contains(format) else {
      throw Complaint("recount takes one FOLDER; see kurak recount --help", code: 2)
    }
    let recounts = try folders(in: arguments.rest[0]).map { folder in
      (folder, Recount(try files(in: folder)))
    }
    let reports = recounts.map { folder, recount in
      RecountReport(folder: folder, recount: recount, expectedRoot: arguments["root"])
    }
    print(format == "json" ? reports.jsonText : reports.map(\.text).joined(separator: "\n"))
    return reports.allSatisfy { $0.faults.isEmpty } ? 0 : 1
  }

  private static func folders(in folder: String) throws -> [String] {
    let names = try entries(of: folder)
    if names.contains(Publication.sums) || names.contains(where: isFile(in: folder)) {
      return [folder]
    }
    guard !names.isEmpty else { throw Complaint("\(folder) holds no published decision") }
    return names.map { folder + "/" + $0 }
  }

  private static func files(in folder: String) throws -> [Publication.File] {
    try entries(of: folder).map { name in
      let path = folder + "/" + name
      guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
        throw Complaint("\(path) cannot be read")
      }
      return Publication.File(name, [UInt8](data))
    }
  }

  private static func entries(of folder: String) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Complaint("\(folder) cannot be opened")
    }
    return names.sorted()
  }

  private static func isFile(in folder: String) -> (String) -> Bool {
    { name in
      var isFolder = false
      let path = folder + "/" + name
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
    }
  }
}
