import Backup
import Core
import Database
import FoundationEssentials
import Glibc
import Sodium
import Web

/// `kurak backup`: everything, sealed, in one file.
enum BackupCommand {
  static let help = """
    kurak backup --to FILE [--data DIR] [--database postgres://…] [--new-key]

    Writes all data of one moment and the files of the folder, secret.key among them, into one
    sealed file; also while servers run. The file appears under its name when it is whole.

    The key that opens it is printed once: the first time, or with --new-key. The data keep only
    what seals, so that the server can make backups it cannot read. While a server runs on SQLite a
    new key cannot be kept: it is of this one backup. Make the key on the administrator's page then.
    """

  static func run(_ words: [String]) throws -> Int32 {
    if Arguments.askForHelp(words) {
      print(help)
      return 0
    }
    let arguments = try Arguments(
      words, options: ["to", "data", "database"], flags: ["new-key"])
    guard let file = arguments["to"], arguments.rest.isEmpty else {
      throw Complaint("backup takes --to FILE", code: 2)
    }
    let directory = try DataDirectory(
      arguments["data"] ?? "data", database: arguments["database"])
    let source = BackupSource(place: try directory.place(), folder: directory.path)
    try refuse(file, among: directory.path)
    try complaining {
      let known = arguments.has("new-key") ? nil : try source.place.readApart(BackupKeyRecord.find)
      let pair = known == nil ? KeyPair() : nil
      // Shown first: a key that is kept and was never seen would make every backup useless.
      if let pair { show(pair) }
      let key = known ?? pair?.publicKey ?? []
      let made = try source.write(to: file, for: key, at: SystemClock.now())
      if let pair { print(try keep(pair, directory)) }
      tell(made, file, key)
    }
    return 0
  }

  private static func refuse(_ file: String, among folder: String) throws {
    func resolved(_ path: String) -> String {
      URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }
    let parent = URL(fileURLWithPath: file).deletingLastPathComponent().path
    if (resolved(parent) + "/").hasPrefix(resolved(folder) + "/") {
      throw Complaint(BackupFault.inTheFolder(file).description)
    }
  }

  private static func show(_ pair: KeyPair) {
    print(
      """
      The key of the backups, printed this once. Whoever has it reads every backup; without it
      nobody does. Write it on paper, twice, and keep it away from the backups:

          \(BackupKey.text(of: pair))

      """)
    fflush(nil)
  }

  /// Keeps what seals beside the data, where that can be done.
  private static func keep(_ pair: KeyPair, _ directory: DataDirectory) throws -> String {
    do {
      let database = try directory.openAsItIs()
      guard try database.read(BackupKeyRecord.canBeKept) else {
        return "It is of this backup alone: no community is set up yet, or the data are older."
      }
      try BackupKeyRecord.keep(pair.publicKey, in: database, at: SystemClock.now())
      return "Later backups are sealed for the same key."
    } catch DatabaseError.inUse {
      return """
        It is of this backup alone: a server works on the data. Make a lasting key on the
        administrator's page.
        """
    }
  }

  private static func tell(_ made: BackupReceipt, _ file: String, _ key: [UInt8]) {
    print(
      """
      Wrote \(made.bytes) bytes to \(file): \(made.sum.rows) rows and \(made.files) files, sealed \
      for the key \(BackupKey.name(of: key)).
      Fingerprint: \(made.sum.text)
      """)
  }
}
