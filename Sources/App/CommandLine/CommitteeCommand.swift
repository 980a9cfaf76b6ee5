import Choice
import FoundationEssentials

/// `kurak committee`: elects a committee from approval ballots.
enum CommitteeCommand {
  static let help = """
    kurak committee FILE [--rule RULE] [--resolute] [--format text|json] [--seats N] [--best N]

      --rule RULE   av (approvals), sav (divided approvals), seqphragmen (usual), equal-shares
                    (filled by Phragmén), equal-shares-with-av-completion,
                    equal-shares-with-increment-completion (more money until all seats are bought),
                    pav, seqpav, cc (Chamberlin–Courant), maximin-support
      --resolute    one committee, ties broken by the candidates' places; else every tied one
                    (yes|no)
      --format      text (usual: tables to read), or json: one object
      --seats N     how many are elected, for a PrefLib file, which does not say
      --best N      the first N ranks of each order count as approved, for a PrefLib file of ranks;
                    every rule here counts approvals, so such a file is refused without it

    FILE is a PrefLib file (cat, soc, soi, toc, toi), or JSON:
    {"seats": 3, "candidates": 6, "ballots": [[0, 1, 2], [2, 3]]}: candidates are a
    number (0, 1, 2 …) or a list of names, and ballots name them as they are called. An optional
    "quotas": [{"name": "men", "candidates": [0, 1], "at_most_percent": 70}] bounds a group with
    at_least, at_most (seats), at_least_percent or at_most_percent; then the result is shown
    without quotas, too.

    Exit codes: 0 elected, 1 the file cannot be read or counted, 2 the words make no sense
    """

  static func run(_ words: [String]) throws -> Int32 {
    print(Arguments.askForHelp(words) ? help + "\n" : try elect(words), terminator: "")
    return 0
  }

  /// What was elected, as it is printed.
  static func elect(_ words: [String]) throws -> String {
    let arguments = try Arguments(
      words, options: ["rule", "format", "seats", "best"], flags: ["resolute"])
    let path = try arguments.file(of: "committee", "FILE")
    let format = try arguments.format
    let rule = try arguments.choice("rule", CommitteeRule.self) ?? .phragmen
    let counts = 1...PrefLib.most.alternatives
    let (seats, best) = (
      try arguments.number("seats", in: counts), try arguments.number("best", in: counts)
    )
    let bytes = try InputFile.bytes(path)
    do {
      let (election, isNamed) =
        PrefLib.isLikely(path, bytes)
        ? (try preferences(bytes, rule, seats: seats, best: best), true)
        : try ballots(bytes, isBare: seats == nil && best == nil)
      let report = try CommitteeReport(
        election, by: rule, resolute: arguments.has("resolute"), named: isNamed)
      return format == .json ? report.json : report.table
    } catch let error as CommitteeError {
      throw Complaint("\(path): \(error)")
    } catch let error as PrefLibError {
      throw Complaint("\(path): \(error)")
    } catch let complaint as Complaint {
      throw Complaint("\(path): \(complaint.description)", code: complaint.code)
    }
  }

  private static func ballots(
    _ bytes: [UInt8], isBare: Bool
  ) throws -> (CommitteeElection, isNamed: Bool) {
    guard isBare else {
      throw Complaint("--seats and --best are for PrefLib files; JSON says its seats", code: 2)
    }
    do {
      let file = try JSONDecoder().decode(CommitteeFile.self, from: Data(bytes))
      return (try file.election(), file.isNamed)
    } catch let error as DecodingError {
      throw Complaint(error.sentence)
    }
  }

  private static func preferences(
    _ bytes: [UInt8], _ rule: CommitteeRule, seats: Int?, best: Int?
  ) throws -> CommitteeElection {
    let file = try PrefLib(reading: bytes)
    guard let seats else {
      throw Complaint("a PrefLib file does not say how many seats there are: --seats N", code: 2)
    }
    guard file.dataType == .cat || best != nil else {
      throw Complaint(
        "this file holds ranks (\(file.dataType.rawValue)) and \(rule.rawValue) counts approvals; "
          + "with --best N the first N ranks of each order count as approved", code: 2)
    }
    return try file.committee(seats: seats, best: best ?? 1)
  }
}

extension PrefLib {
  /// Whether a file is one of PrefLib's, by the end of its name or by its first letter.
  fileprivate static func isLikely(_ path: String, _ bytes: [UInt8]) -> Bool {
    let end = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return DataType(rawValue: end) != nil || start.first == UInt8(ascii: "#")
  }
}
