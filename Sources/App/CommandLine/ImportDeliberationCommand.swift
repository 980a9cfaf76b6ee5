import Choice
import Core
import Database
import Deliberation
import FoundationEssentials
import People
import Web

/// `kurak import deliberation`: an export of Polis as a closed topic of this village.
enum ImportDeliberationCommand {
  static func run(_ arguments: Arguments) throws -> Int32 {
    guard arguments.rest.count == 2 else {
      throw Complaint("import deliberation takes one FOLDER", code: 2)
    }
    let language = try arguments["language"].map { code in
      guard let language = Language(rawValue: code) else {
        throw Complaint("--language is ky, ru, uz or en", code: 2)
      }
      return language
    }
    let held = try held(arguments.rest[1], language)
    let resources = try Resources.load(try Resources.folder(arguments["resources"]))
    let (database, keys) = try DataDirectory(
      arguments["data"] ?? "data", database: arguments["database"]
    ).open(readers: 1)
    let house = House(database: database, keys: keys, resources: resources)
    guard let community = try database.read({ tx in try CommunityRecord.first(in: tx)?.id }) else {
      throw Complaint("there is no village yet; set it up first")
    }
    let id = try house.environment.performAsSystem(ImportTopic(held), in: community)
    try Deliberation.count(id, of: community, house.environment)
    print("Imported as /ky/deliberations/\(id)/results")
    return 0
  }

  private static func held(_ path: String, _ language: Language?) throws -> HeldElsewhere {
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    let files = ExportFiles { name in read(folder, name) }
    let votes = files.votes ?? files.matrix
    guard let votes else { throw Complaint("there are no votes in \(folder)") }
    let name = String(folder.split(separator: "/").last ?? "deliberation")
    let nothing = Instant(milliseconds: 0)
    let (from, until) = files.times ?? (nothing, nothing)
    do {
      return try HeldElsewhere(
        question: Translated([language ?? .en: files.topic ?? name]),
        source: files.url ?? name, language: language, from: from, until: until,
        comments: try files.comments.map { try PolisExport.statements(in: $0) } ?? [],
        try PolisExport.conversation(votes: votes, comments: files.comments))
    } catch let error as PolisExportError {
      throw Complaint("\(folder): \(error)")
    } catch HeldElsewhere.Fault.id(let id) {
      throw Complaint("\(folder): \(id) is not a number; people and statements are numbers")
    } catch HeldElsewhere.Fault.tooMany(let count) {
      throw Complaint("\(folder): \(count) statements are more than 10,000")
    }
  }

  private static func read(_ folder: String, _ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(folder)/\(name)").map { [UInt8]($0) }
  }
}
