import Choice
import FoundationEssentials

/// `kurak committee`: elects a committee from approval ballots.
enum CommitteeCommand {
  static let help = """
    kurak committee FILE.json --rule RULE [--resolute] [--format text|json]

      --rule RULE   av (approvals), sav (divided approvals), seqphragmen, equal-shares (filled by
                    Phragmén), equal-shares-with-av-completion, pav, seqpav, cc
                    (Chamberlin–Courant), maximin-support
      --resolute    one committee, ties broken by the candidates' places; else every tied one
      --format      tables to read, or one JSON object

    FILE.json is {"seats": 3, "candidates": 6, "ballots": [[0, 1, 2], [2, 3]]}: candidates are a
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
    let arguments = try Arguments(words, options: ["rule", "format"], flags: ["resolute"])
    let format = arguments["format"] ?? "text"
    guard arguments.rest.count == 1, ["text", "json"].contains(format) else {
      throw Complaint("committee takes one FILE.json; see kurak committee --help", code: 2)
    }
    guard let rule = CommitteeRule(rawValue: arguments["rule"] ?? "seqphragmen") else {
      let known = CommitteeRule.allCases.map(\.rawValue).joined(separator: ", ")
      throw Complaint("--rule is one of \(known)", code: 2)
    }
    let path = arguments.rest[0]
    let file = try read(path)
    do {
      let report = try CommitteeReport(
        try file.election(), by: rule, resolute: arguments.has("resolute"), named: file.isNamed)
      return format == "json" ? report.json : report.table
    } catch let error as CommitteeError {
      throw Complaint("\(path): \(error)")
    } catch let complaint as Complaint {
      throw Complaint("\(path): \(complaint.description)")
    }
  }

  private static func read(_ path: String) throws -> CommitteeFile {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw Complaint("\(path): this file cannot be opened")
    }
    do {
      return try JSONDecoder().decode(CommitteeFile.self, from: data)
    } catch let error as DecodingError {
      throw Complaint("\(path): \(error.sentence)")
    }
  }
}

extension DecodingError {
  /// What is wrong and where, in a sentence.
  var sentence: String {
    switch self {
    case .keyNotFound(let key, let context): "\(Self.place(context))\(key.stringValue) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(Self.place(context))this is of another kind than expected"
    case .dataCorrupted(let context):
      context.codingPath.isEmpty ? "this is no JSON" : "\(Self.place(context))cannot be read"
    @unknown default: "this cannot be read"
    }
  }

  private static func place(_ context: Context) -> String {
    let path = context.codingPath.map { key in
      key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)"
    }.joined()
    return path.isEmpty ? "" : "\(path.hasPrefix(".") ? String(path.dropFirst()) : path): "
  }
}
