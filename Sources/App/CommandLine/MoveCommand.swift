import Backup
import Database

/// `kurak move`: from one engine to the other.
enum MoveCommand {
  static let help = """
    kurak move --from sqlite:DIR --to postgres://…
    kurak move --from postgres://… --to sqlite:DIR [--data DIR]

    Copies all data to an empty place, reads them back there and compares fingerprints; what is cut
    short or differs leaves the target empty. The source is never changed. Stop every server first.

    secret.key: without it no printed card and no second factor is valid. On the way to PostgreSQL
    it stays in the folder: serve with --data DIR --database postgres://…, and copy secret.key to
    the folder of every further server. On the way back it is copied out of --data DIR (./data)
    into the new folder.

    Exit codes: 3 when a server works in the source, 4 when the source is newer than this program.
    """

  static func run(_ words: [String]) throws -> Int32 {
    if Arguments.askForHelp(words) {
      print(help)
      return 0
    }
    let arguments = try Arguments(words, options: ["from", "to", "data"])
    guard let from = arguments["from"], let to = arguments["to"], arguments.rest.isEmpty else {
      throw Complaint("move takes --from and --to; see kurak move --help", code: 2)
    }
    let keys = arguments["data"] ?? "data"
    let (source, target) = (try NamedPlace(from), try NamedPlace(to))
    let sum = try complaining {
      switch (source, target) {
      case (.folder(let folder), .postgres(let address)):
        try moving(nil, folder).run(to: .postgres(address: address, folder: nil))
      case (.postgres(let address), .folder(let folder)):
        try moving(address, keys).run(to: .folder(folder))
      case (.folder(let old), .folder(let new)): try moving(nil, old).run(to: .folder(new))
      case (.postgres(let old), .postgres(let new)):
        try moving(old, keys).run(to: .postgres(address: new, folder: nil))
      }
    }
    print("Moved \(sum.rows) rows. Fingerprint on both sides: \(sum.text)")
    print(advice(source, target, keys: keys))
    return 0
  }

  private static func moving(_ address: String?, _ folder: String) throws -> Moving {
    try Moving(from: address, folder: folder, knowing: DataDirectory.migrations)
  }

  private static func advice(_ source: NamedPlace, _ target: NamedPlace, keys: String) -> String {
    let next =
      switch (source, target) {
      case (.folder(let folder), .postgres):
        """
        secret.key stays in \(folder): serve with --data \(folder) --database and the new address.
        """
      case (_, .folder(let folder)): "secret.key was copied too: serve with --data \(folder)."
      case (.postgres, .postgres): "secret.key stays in \(keys): serve with it and the new address."
      }
    return next + "\nThe old data were not changed. Never serve both: take the old ones away soon."
  }
}
