import Database

/// `kurak migrate`: the schema up to date, nothing else.
enum MigrateCommand {
  static let help = """
    kurak migrate [--data DIR] [--database postgres://…]

    Brings the data directory up to date and stops. Exit code 3 when another kurak works in it,
    4 when the data is newer than this program.
    """

  static func run(_ words: [String]) throws -> Int32 {
    if words.contains("--help") {
      print(help)
      return 0
    }
    let arguments = try Arguments(words, options: ["data", "database"])
    _ = try DataDirectory(arguments["data"] ?? "data", database: arguments["database"]).open(
      readers: 1)
    print("The schema is up to date (\(DataDirectory.migrations.count) steps).")
    return 0
  }
}
