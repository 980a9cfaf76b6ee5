import Core
import Decisions
import FoundationEssentials
import Gatherings
import JSON
import Ledger

/// `kurak recount`: counts published decisions again, and checks minutes, from their files alone.
enum RecountCommand {
  static let help = """
    kurak recount FOLDER [--root HASH] [--format text|json]

    FOLDER holds the files of one decision, or a folder for each of several, as
    `kurak export decisions --to FOLDER` writes them. Every byte is compared with the sums, the
    ballots are counted by the rule that the files state, and the result must be the published one.
    The hash printed is the one on the village's notice board; --root compares them.

    A folder that `kurak export minutes --to FOLDER` wrote holds the approved minutes of a community
    and its ledger: every text is held against its seal, every seal against the one before it, and
    the seals against the ledger up to the hash on the notice board that --root gives.

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
    let reports = try folders(in: arguments.rest[0]).map { folder in
      report(folder, try PublishedFolder.read(folder), arguments["root"])
    }
    print(
      format == "json"
        ? "[" + reports.map { $0.jsonText }.joined(separator: ",") + "]"
        : reports.map { $0.text }.joined(separator: "\n"))
    return reports.allSatisfy { $0.faults.isEmpty } ? 0 : 1
  }

  private static func report(
    _ folder: String, _ files: [PublishedFile], _ root: String?
  ) -> any FolderReport {
    MinutesRecount.concerns(files)
      ? MinutesReport(folder: folder, recount: MinutesRecount(files, expecting: root))
      : RecountReport(folder: folder, recount: Recount(files), expectedRoot: root)
  }

  private static func folders(in folder: String) throws -> [String] {
    let names = try PublishedFolder.entries(of: folder)
    if names.contains(Publication.sums) || names.contains(where: isFile(in: folder)) {
      return [folder]
    }
    guard !names.isEmpty else { throw Complaint("\(folder) holds no published decision") }
    return names.map { folder + "/" + $0 }
  }

  private static func isFile(in folder: String) -> (String) -> Bool {
    { name in
      var isFolder = false
      let path = folder + "/" + name
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
    }
  }
}
