import Core
import Database
import Gatherings

/// `kurak export minutes`: all approved minutes with the ledger, a folder for each community.
enum ExportMinutesCommand {
  /// Also while it is served: only what is public is read, from a state of its own.
  static func run(_ arguments: Arguments) throws -> Int32 {
    guard let folder = arguments["to"] else {
      throw Complaint("export minutes takes --to FOLDER", code: 2)
    }
    let directory = try DataDirectory(
      arguments["data"] ?? "data", database: arguments["database"])
    let place = try directory.place()
    let all = try complaining { try place.readApart { tx in try SealedMinutes.all(in: tx) } }
    for minutes in all {
      try PublishedFolder.write(minutes.files, to: "\(folder)/\(minutes.community)")
    }
    print("Wrote the minutes of \(all.count) communities to \(folder).")
    return 0
  }
}
