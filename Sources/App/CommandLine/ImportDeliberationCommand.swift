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
    let votes = read(folder, "votes.csv") ?? read(folder, "participants-votes.csv")
    guard let votes else { throw Complaint("there are no votes in \(folder)") }
    let comments = read(folder, "comments.csv")
    let summary = summary(read(folder, "summary.csv"))
    let name = String(folder.split(separator: "/").last ?? "deliberation")
    let question = summary["topic"] ?? name
    let (from, until) = times(votes + [0x0a] + (comments ?? []))
    do {
      return try HeldElsewhere(
        question: Translated([language ?? .en: question]),
        source: summary["url"] ?? name, language: language, from: from, until: until,
        comments: try comments.map { try PolisExport.statements(in: $0) } ?? [],
        try PolisExport.conversation(votes: votes, comments: comments))
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

  private static func summary(_ bytes: [UInt8]?) -> [String: String] {
    let lines = String(decoding: bytes ?? [], as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.reduce(into: [:]) { pairs, line in
      let parts = line.split(separator: ",", maxSplits: 1)
      if parts.count == 2 {
        pairs[String(parts[0])] = parts[1].trimmingQuotes
      }
    }
  }

  /// The first and the last moment that stand in front of a row; the votes alone may have none.
  private static func times(_ bytes: [UInt8]) -> (Instant, Instant) {
    let moments = bytes.split(separator: 0x0a).compactMap { line -> Int64? in
      let digits = line.prefix { (0x30...0x39).contains($0) }
      guard digits.count == 13, line.dropFirst(13).first == 0x2c else { return nil }
      return Int64(String(decoding: digits, as: UTF8.self))
    }
    return (
      Instant(milliseconds: moments.min() ?? 0), Instant(milliseconds: moments.max() ?? 0)
    )
  }
}

extension Substring {
  fileprivate var trimmingQuotes: String {
    count > 1 && first == "\"" && last == "\"" ? String(dropFirst().dropLast()) : String(self)
  }
}
