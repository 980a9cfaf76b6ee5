import Choice
import Spreadsheet

/// `kurak match`: brings participants and mentors together.
enum MatchCommand {
  static let help = """
    kurak match FILE.csv [--by participants|mentors|satisfaction] [--require LIST]
                         [--format text|json]

    FILE.csv has a row for each person, its columns in any order:
      role        mentor or participant
      id          what the other rows and the result call her
      languages   as ky ru uz; district as it is written
      woman       yes or no, for a mentor; women_only yes or no, for a participant
      capacity    how many a mentor takes; one where it is empty
      prefers     ids of the other side, the dearest first
      conflicts   ids with whom she cannot be; earlier: with whom she was before
    Several languages or ids in a cell are set apart by blanks. Those nobody named come after
    those she named: first of her district, then with more languages in common, then as they stand.

      --by         participants (stable, best for them; usual), mentors (stable, best for those),
                   satisfaction (as many pairs as can be, and of these the greatest sum)
      --require    which constraints hold: language, district, women, conflict, earlier, or none;
                   usual are all but district

    Exit codes: 0 matched, 1 the file cannot be read, 2 the words make no sense
    """

  static func run(_ words: [String]) throws -> Int32 {
    print(Arguments.askForHelp(words) ? help + "\n" : try match(words), terminator: "")
    return 0
  }

  /// Who goes with whom, as it is printed.
  static func match(_ words: [String]) throws -> String {
    let arguments = try Arguments(words, options: ["by", "require", "format"])
    let path = try arguments.file(of: "match", "FILE.csv")
    let format = try arguments.format
    let way = try arguments.choice("by", MentorMatch.Way.self) ?? .participants
    let constraints = try constraints(arguments["require"])
    let bytes = try InputFile.bytes(path)
    do {
      let people = try MatchingFile(bytes)
      let report = MatchReport(
        MentorMatch(people.seekers, with: people.mentors, under: constraints, by: way))
      return format == .json ? report.json : report.table
    } catch let fault as MatchingFile.Fault {
      throw Complaint("\(path): row \(fault.row): \(fault.sentence)")
    }
  }

  private static func constraints(_ words: String?) throws -> Set<MatchingConstraint> {
    guard let words else { return MatchingConstraint.usual }
    if words == "none" { return [] }
    return Set(
      try words.split(separator: ",").map { word in
        guard let constraint = MatchingConstraint(rawValue: String(word)) else {
          let known = MatchingConstraint.allCases.map(\.rawValue).joined(separator: ", ")
          throw Complaint("--require knows \(known), not \(word)", code: 2)
        }
        return constraint
      })
  }
}
