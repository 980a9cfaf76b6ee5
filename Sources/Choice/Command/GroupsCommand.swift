/// The command `kurak groups`, all but reading the files and printing.
package enum GroupsCommand {
  /// Runs the command on the arguments after `groups`.
  ///
  /// Gives what to print and the exit code: 0 counted, 1 the votes cannot be read, 2 the words
  /// make no sense; nothing is thrown. Takes the time of reading and of `OpinionMap`.
  package static func run(
    _ arguments: [String], reading read: (_ path: String) throws -> [UInt8]
  ) -> CountCommand.Result {
    if arguments.contains("--help") || arguments.contains("-h") {
      return CountCommand.Result(output: help)
    }
    let options: GroupsOptions
    do {
      options = try GroupsOptions(arguments)
    } catch {
      return CountCommand.Result(
        complaint: "\(error.sentence)\nTry: kurak groups --help\n", code: 2)
    }
    guard let files = PolisFolder(options.source, reading: read) else {
      return CountCommand.Result(
        complaint: "\(options.source): there are no votes that can be opened\n", code: 1)
    }
    do {
      return CountCommand.Result(output: count(try files.conversation, options))
    } catch {
      return CountCommand.Result(complaint: "\(error)\n", code: 1)
    }
  }

  private static func count(_ conversation: Conversation, _ options: GroupsOptions) -> String {
    let map =
      options.isPolis
      ? PolisMap(conversation).map
      : OpinionMap(counting: conversation, resamples: options.resamples)
    let report = GroupsReport(
      map: map, isPolis: options.isPolis, showsPeople: options.showsPeople)
    return switch options.format {
    case .json: report.json
    case .text: report.table
    }
  }

  /// What `--help` prints.
  package static let help = """
    Usage: kurak groups FOLDER|votes.csv [OPTIONS]

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

    Exit codes: 0 counted, 1 the files cannot be read, 2 the arguments make no sense.

    """
}
