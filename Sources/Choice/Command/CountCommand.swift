/// The command `kurak count`, all but reading the file and printing.
package enum CountCommand {
  /// What to print where, and with which code to exit.
  package struct Result: Sendable, Equatable {
    /// For the standard output.
    package var output = ""
    /// For the standard error.
    package var complaint = ""
    /// 0 counted, 1 the file cannot be read or counted, 2 the arguments make no sense.
    package var code: Int32 = 0
  }

  /// Runs the command on the arguments after `count`.
  ///
  /// Gives what to print and the exit code: 0 counted, 1 the file cannot be read, 2 the words
  /// make no sense; nothing is thrown. Takes the time of reading and of the rule.
  package static func run(
    _ arguments: [String], reading read: (_ path: String) throws -> [UInt8]
  ) -> Result {
    if arguments.contains("--help") || arguments.contains("-h") { return Result(output: help) }
    let options: CountOptions
    do {
      options = try CountOptions(arguments)
    } catch {
      return Result(complaint: "\(error.sentence)\nTry: kurak count --help\n", code: 2)
    }
    guard let bytes = try? read(options.file) else {
      return Result(complaint: "\(options.file): this file cannot be opened\n", code: 1)
    }
    do {
      let file = try Pabulib(reading: bytes)
      return Result(output: try count(file, options))
    } catch {
      return Result(complaint: "\(options.file): \(error)\n", code: 1)
    }
  }

  private static func count(
    _ file: Pabulib, _ options: CountOptions
  ) throws(Pabulib.Mismatch) -> String {
    let parameters = options.parameters(for: file)
    let election = try file.election(for: parameters.utility)
    try file.check(parameters.exclusive)
    let rule = options.rule ?? file.statedRule
    let outcome = rule.count(election, parameters, payments: options.showsPayments)
    let count = CountReport(
      election: election, rule: rule, parameters: parameters, outcome: outcome,
      remarks: file.remarks, showsPayments: options.showsPayments)
    return switch options.format {
    case .json: count.json
    case .text: count.table
    }
  }

  /// What `--help` prints.
  package static let help = """
    Usage: kurak count FILE.pb [OPTIONS]

    Counts the participatory budget in a Pabulib file in exact arithmetic, and says for each
    project why it won or not.

      --rule RULE              equal-shares, greedy (by votes or points), greedy-per-cost,
                               phragmen, maximin-support
      --utility WHAT           what a voter gains from a project: cost, cardinality, effort
                               (cost divided by votes), points, borda (how many she ranked
                               below it); else cost, points or borda, as the votes are
      --completion HOW         what happens to the money the rule leaves over: none, add1,
                               utilitarian, add1+utilitarian
      --start SHARE            each voter starts with the budget divided by the ballots:
                               exact, or floor (rounded down to a whole unit)
      --increase voter|total   add1 raises each voter's share, or the sum of all shares
      --step AMOUNT            by how much, in units of the currency: else 1 for each voter, or
                               a hundredth of the budget for all together
      --exhaustive yes|no      whether add1 stops once no approved project fits into the rest
      --gate NUMBER|none       sets aside a project whose part of the votes is smaller than its
                               part of the budget divided by this number (Świecie takes 3)
      --compare HOW            lets greedy's outcome stand where strictly more voters prefer it,
                               by the number of winners they approve (winners), by having any
                               winner (any); else none
      --exclusive IDS          ids of projects, separated by commas, of which at most one can
                               win; can be given again, or with | between groups
      --ties LIST              how equal projects are ordered, first way first: id, min-cost,
                               max-cost, max-votes, lot; the id decides at the end
      --seed TEXT              the published text from which the lot is drawn; the order is
                               that of SHA-256 of the seed, a line feed and the id
      --payments               also who paid what for each project
      --format text|json       a table to read, or one JSON object
      --help                   this text

    What is not given is taken from the file's META section (counted_by for the rule, utility,
    completion, start, increase, step, exhaustive, gate, compare, exclusive, ties, seed), else:
    equal-shares, as the votes are, none, exact, voter, 1, yes, none, none, no groups, id.

    Exit codes: 0 counted, 1 the file cannot be read or counted, 2 the arguments make no sense.

    """
}
