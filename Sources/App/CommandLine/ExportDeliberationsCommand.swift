import Core
import Database
import Deliberation
import FoundationEssentials

/// `kurak export deliberations`: every counted topic as the files of Polis, a folder each.
enum ExportDeliberationsCommand {
  /// Also while it is served: only what is closed is read, from a state of its own.
  static func run(_ arguments: Arguments) throws -> Int32 {
    guard let folder = arguments["to"] else {
      throw Complaint("export deliberations takes --to FOLDER", code: 2)
    }
    let directory = try DataDirectory(
      arguments["data"] ?? "data", database: arguments["database"])
    let place = try directory.place()
    let all = try complaining {
      try place.readApart { tx in
        try Deliberation.counted(in: tx).compactMap { counted in
          do {
            let files = try PolisFiles.read(counted.topic, community: counted.community, in: tx)
            return (counted.topic, files)
          } catch DomainError.notFound {
            // Too few answered for anything to be told.
            return nil
          }
        }
      }
    }
    for (topic, files) in all { try write(files, into: "\(folder)/\(topic)") }
    print("Wrote \(all.count) deliberations to \(folder).")
    return 0
  }

  private static func write(_ files: PolisFiles, into folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      for file in files.all {
        try Data(file.bytes).write(
          to: URL(fileURLWithPath: "\(folder)/\(file.name)"), options: .atomic)
      }
    } catch {
      throw Complaint("cannot write \(folder)")
    }
  }
}
