import Core
import Database
import FoundationEssentials
import Glibc
import Localization

/// `kurak doctor`: looks before a village relies on it.
enum DoctorCommand {
  static let help = """
    kurak doctor [--data DIR] [--database postgres://…] [--resources DIR]

    Checks versions, paths, permissions, free space, the data and the language files.
    Exit code 0 when all is well, 1 when something needs a hand, 3 when the data is in use.
    """

  static func run(_ words: [String]) throws -> Int32 {
    if Arguments.askForHelp(words) {
      print(help)
      return 0
    }
    let arguments = try Arguments(words, options: ["data", "database", "resources"])
    var isWell = true
    func say(_ good: Bool, _ text: String) {
      print("\(good ? "ok  " : "BAD ") \(text)")
      if !good { isWell = false }
    }
    do {
      let resources = try Resources.load(try Resources.folder(arguments["resources"]))
      say(true, "\(resources.catalog.keys.count) sentences in each of 4 languages")
      say(true, "\(resources.courses.count) courses")
    } catch {
      say(false, "words and courses: \(error)")
    }
    let path = arguments["data"] ?? "data"
    let (database, _) = try DataDirectory(path, database: arguments["database"]).open(readers: 1)
    say(true, try database.engineVersion())
    let faults = try database.faults()
    say(faults.isEmpty, faults.isEmpty ? "the data is sound" : faults.joined(separator: "; "))
    let broken = try database.read { tx in try tx.firstBrokenJournalLine() }
    say(broken == nil, broken.map { "journal line \($0) was altered" } ?? "the journal is unbroken")
    let free = FreeSpace.megabytes(in: path)
    say(free > FreeSpace.fewest, "\(free) MB free in \(path)")
    say(access(path, W_OK) == 0, "\(path) can be written")
    let clock = SystemClock.now()
    say(clock.day.parts.year >= 2025, "the clock says \(clock.day.iso)")
    return isWell ? 0 : 1
  }
}
