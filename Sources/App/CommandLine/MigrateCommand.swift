import Database

/// `kurak migrate`: the schema up to date, nothing else.
enum MigrateCommand {
  static let help = """
    kurak migrate [--data DIR] [--database postgres://…] [--accept-key]

    Brings the data directory up to date and stops. Exit code 3 when another kurak works in it,
    4 when the data is newer than this program, 5 when secret.key is not the key of the data.

      --accept-key  the key of the data is lost for ever: go on with the one in the directory, or a
                    new one. Cards that were printed and second factors are void from then on
    """

  static func run(_ words: [String]) throws -> Int32 {
    if Arguments.askForHelp(words) {
      print(help)
      return 0
    }
    let arguments = try Arguments(words, options: ["data", "database"], flags: ["accept-key"])
    _ = try DataDirectory(arguments["data"] ?? "data", database: arguments["database"]).open(
      readers: 1, acceptingKey: arguments.has("accept-key"))
    print("The schema is up to date (\(DataDirectory.migrations.count) steps).")
    return 0
  }
}
