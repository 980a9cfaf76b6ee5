import Backup
import Core
import Database
import FoundationEssentials
import Glibc
import People
import Sodium

/// `kurak restore`: a backup on an empty machine.
enum RestoreCommand {
  static let help = """
    kurak restore --from FILE --key KEY --to DIR
    kurak restore --from FILE --key KEY --to postgres://… [--data DIR]

    Takes a backup back into a folder that is not there yet, or into an empty database, with
    secret.key and the files in a folder that is not there yet (./data). Backups of either engine go
    into either. What is refused leaves nothing: a wrong key, a file that is cut or changed by one
    bit, data newer than this program (exit code 4), a place that is not empty.

    Other users of the machine see the words of a command: --key - reads the key from the first line
    of the input. Everybody signs in again afterwards.
    """

  static func run(_ words: [String]) throws -> Int32 {
    if Arguments.askForHelp(words) {
      print(help)
      return 0
    }
    let arguments = try Arguments(words, options: ["from", "key", "to", "data"])
    guard let file = arguments["from"], let typed = arguments["key"], let to = arguments["to"],
      arguments.rest.isEmpty
    else { throw Complaint("restore takes --from FILE --key KEY --to PLACE", code: 2) }
    guard let key = BackupKey.pair(of: typed == "-" ? readLine() ?? "" : typed) else {
      throw Complaint("this is no key of a backup: a letter is wrong or missing", code: 2)
    }
    let place: NewPlace
    let folder: String
    switch try NamedPlace(to) {
    case .folder(let path): (place, folder) = (.folder(path), path)
    case .postgres(let address):
      folder = arguments["data"] ?? "data"
      place = .postgres(address: address, folder: folder)
    }
    let found = try complaining {
      try Restoring(file: file, key: key, knowing: DataDirectory.migrations).run(to: place) { tx in
        try Session.endEvery(in: tx)
      }
    }
    let made = "\(found.madeAt.day.iso), \(found.engine)"
    print(
      """
      Restored \(found.sum.rows) rows and \(found.files) files of a backup of \(made).
      Fingerprint of what was taken back: \(found.sum.text)
      Everybody signs in again. Serve it with --data \(folder)\(isElsewhere(place)).
      """)
    return 0
  }

  private static func isElsewhere(_ place: NewPlace) -> String {
    if case .postgres = place { " --database and the address" } else { "" }
  }
}
