import Core
import Database
import Glibc

/// The command line: one word chooses what is done.
package enum Kurak {
  package static func run(_ words: [String]) -> Int32 {
    guard let command = words.first, command != "--help", command != "help" else {
      print(help)
      return words.isEmpty ? 2 : 0
    }
    let rest = Array(words.dropFirst())
    do {
      switch command {
      case "serve": return try ServeCommand.run(rest)
      case "migrate": return try MigrateCommand.run(rest)
      case "doctor": return try DoctorCommand.run(rest)
      case "import": return try ImportCommand.run(rest)
      case "export": return try ExportCommand.run(rest)
      case "verify": return try VerifyCommand.run(rest)
      case "backup": return try BackupCommand.run(rest)
      case "restore": return try RestoreCommand.run(rest)
      case "move": return try MoveCommand.run(rest)
      case "fingerprint": return try FingerprintCommand.run(rest)
      case "bench-seed": return try BenchSeedCommand.run(rest)
      case "count": return try CountCommand.run(rest)
      case "committee": return try CommitteeCommand.run(rest)
      case "match": return try MatchCommand.run(rest)
      case "survey": return try SurveyCommand.run(rest)
      case "recount": return try RecountCommand.run(rest)
      case "groups": return try GroupsCommand.run(rest)
      default: throw Complaint("unknown command \(command); see kurak --help", code: 2)
      }
    } catch let complaint as Complaint {
      return complain(complaint.description, complaint.code)
    } catch {
      return complain("\(error)", 1)
    }
  }

  private static func complain(_ text: String, _ code: Int32) -> Int32 {
    StandardError.write(line: "kurak: \(text)".utf8)
    return code
  }

  static let help = """
    kurak: a school for women leaders, and joint decisions with local self-government

      kurak serve    answers browsers from one data directory
      kurak migrate  brings a data directory up to date and stops
      kurak import   imports participants of a cohort, a course, a deliberation, or words
      kurak export   writes what is published of decisions and deliberations, a cohort, a course, the
                     shelf of rights, certificates, or words
      kurak count    counts a .pb file
      kurak committee  elects a committee from approval ballots
      kurak match    brings participants and mentors together
      kurak survey   says what changed between two rounds of a survey
      kurak recount  counts published decisions again and compares every byte
      kurak groups   finds the groups of opinion in an export of Polis
      kurak verify   says whether the QR code of a certificate is genuine, with no connection
      kurak backup   writes everything, sealed, into one file, also while it is served
      kurak restore  takes such a file back on an empty machine
      kurak move     moves everything to PostgreSQL, or back
      kurak fingerprint  one number of all data, the same on both engines
      kurak doctor   checks versions, paths, permissions, space and words

    Each explains itself: kurak serve --help
    Exit codes: 0 done, 1 refused or failed, 2 wrong words, 3 data in use by another process,
    4 data newer than this program
    """
}
