import Backup
import Database

/// `kurak fingerprint`: whether two installations hold the same.
enum FingerprintCommand {
  static let help = """
    kurak fingerprint [--data DIR] [--database postgres://…] [--merged]

    Prints SHA-256 of the canonical export of all data and the number of rows. The same data have
    the same fingerprint on SQLite and on PostgreSQL. It may run beside a server; then it is that
    of one moment.

    With --merged what tells the order of arrival is left out (Docs/decisions/0018): two copies of a
    village box that took the same forms of the same phones in another order have the same number.
    """

  static func run(_ words: [String]) throws -> Int32 {
    if Arguments.askForHelp(words) {
      print(help)
      return 0
    }
    let arguments = try Arguments(words, options: ["data", "database"], flags: ["merged"])
    let place = try DataDirectory(
      arguments["data"] ?? "data", database: arguments["database"]
    ).place()
    if arguments.has("merged") {
      print(try complaining { try place.readApart { tx in try MergedState.sum(tx) } })
      return 0
    }
    let sum = try complaining { try place.readApart { tx in try tx.canonicalSum() } }
    print("\(sum.text)  \(sum.rows) rows")
    return 0
  }
}
