import Backup
import Database

/// `kurak fingerprint`: whether two installations hold the same.
enum FingerprintCommand {
  static let help = """
    kurak fingerprint [--data DIR] [--database postgres://…]

    Prints SHA-256 of the canonical export of all data and the number of rows. The same data have
    the same fingerprint on SQLite and on PostgreSQL. It may run beside a server; then it is that
    of one moment.
    """

  static func run(_ words: [String]) throws -> Int32 {
    if Arguments.askForHelp(words) {
      print(help)
      return 0
    }
    let arguments = try Arguments(words, options: ["data", "database"])
    let place = try DataDirectory(
      arguments["data"] ?? "data", database: arguments["database"]
    ).place()
    let sum = try complaining { try place.readApart { tx in try tx.canonicalSum() } }
    print("\(sum.text)  \(sum.rows) rows")
    return 0
  }
}
