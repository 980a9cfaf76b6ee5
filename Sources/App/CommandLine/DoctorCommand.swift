import Core
import Database
import FoundationEssentials
import Glibc
import Localization
import Server

/// `kurak doctor`: looks before a village relies on it.
enum DoctorCommand {
  static let help = """
    kurak doctor [--data DIR] [--database postgres://…] [--resources DIR] [--tls-cert F]

    Checks versions, paths, permissions, free space, the data and the language files; with
    --tls-cert also how long that certificate lasts.
    Exit code 0 when all is well, 1 when something needs a hand, 3 when the data is in use.
    """

  static func run(_ words: [String]) throws -> Int32 {
    if Arguments.askForHelp(words) {
      print(help)
      return 0
    }
    let arguments = try Arguments(words, options: ["data", "database", "resources", "tls-cert"])
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
    if let certificate = arguments["tls-cert"] {
      let text = FileManager.default.contents(atPath: certificate) ?? Data()
      let identity = TLSIdentity(certificate: String(decoding: text, as: UTF8.self), key: "")
      let line = identity.ends.map { CertificateEnd(moment: $0).line(at: SystemClock.now()) }
      say(line?.isGood ?? false, line?.text ?? "\(certificate) is no certificate")
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
