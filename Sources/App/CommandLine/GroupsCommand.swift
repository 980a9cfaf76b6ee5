import Choice

/// `kurak groups`: finds the groups of opinion in an export of Polis.
enum GroupsCommand {
  static let help = """
    kurak groups FOLDER|votes.csv [OPTIONS]

    Finds the groups of people who vote alike in an export of Polis, what sets each apart, and
    what all hold in common. The same votes give the same answer, whatever their order.

    The folder holds votes.csv (timestamp, comment-id, voter-id, vote) or
    participants-votes.csv, and comments.csv if some statements are moderated out; 1 is
    agreement, -1 disagreement, 0 a pass; of several votes of a person on a statement the
    latest counts.

      --compatible polis       the formulas of Polis instead: depends on the order of the votes,
                               and shows groups however few or unstable they are
      --resamples N            of how many resamples the stability is the mean: 100 or more
      --people yes|no          whether to say where each grouped person stands
      --format text|json       tables to read, or one JSON object
      --help                   this text

    No groups are shown below 50 people with at least 7 votes, or below a stability of 0.7.

    Exit codes: 0 counted, 1 the files cannot be read, 2 the words make no sense.
    """

  static func run(_ words: [String]) throws -> Int32 {
    print(Arguments.askForHelp(words) ? help + "\n" : try count(words), terminator: "")
    return 0
  }

  private enum Compatible: String, CaseIterable { case polis }

  /// What groups there are, as it is printed.
  static func count(_ words: [String]) throws -> String {
    let arguments = try Arguments(
      words, options: ["compatible", "format", "people", "resamples"])
    let source = try arguments.file(of: "groups", "FOLDER or votes.csv")
    let isPolis = try arguments.choice("compatible", Compatible.self) == .polis
    let showsPeople = try arguments.answer("people") ?? false
    let least = OpinionMap.leastResamples
    let resamples = try arguments.number("resamples", in: least...100_000) ?? least
    let format = try arguments.format
    let conversation = try read(source)
    let map =
      isPolis
      ? PolisMap(conversation).map : OpinionMap(counting: conversation, resamples: resamples)
    let report = GroupsReport(map: map, isPolis: isPolis, showsPeople: showsPeople)
    return format == .json ? report.json : report.table
  }

  private static func read(_ source: String) throws -> Conversation {
    guard let files = PolisFolder(source, reading: InputFile.bytes) else {
      throw Complaint("\(source): there are no votes that can be opened")
    }
    do {
      return try files.conversation
    } catch {
      throw Complaint("\(error)")
    }
  }
}
