import Choice

/// `kurak count`: counts the participatory budget in a Pabulib file.
enum CountCommand {
  static let help = """
    kurak count FILE.pb [OPTIONS]

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
      --payments               also who paid what for each project (yes|no)
      --format text|json       a table to read, or one JSON object
      --help                   this text

    What is not given is taken from the file's META section (counted_by for the rule, utility,
    completion, start, increase, step, exhaustive, gate, compare, exclusive, ties, seed), else:
    equal-shares, as the votes are, none, exact, voter, 1, yes, none, none, no groups, id.

    Exit codes: 0 counted, 1 the file cannot be read or counted, 2 the words make no sense.
    """

  static func run(_ words: [String]) throws -> Int32 {
    print(Arguments.askForHelp(words) ? help + "\n" : try count(words), terminator: "")
    return 0
  }

  /// What was counted, as it is printed.
  static func count(_ words: [String]) throws -> String {
    let options = try CountOptions(words)
    let bytes = try InputFile.bytes(options.file)
    do {
      return try count(Pabulib(reading: bytes), options)
    } catch let error as PabulibError {
      throw Complaint("\(options.file): \(error)")
    } catch let error as Pabulib.Mismatch {
      throw Complaint("\(options.file): \(error)")
    }
  }

  private static func count(_ file: Pabulib, _ options: CountOptions) throws -> String {
    let parameters = options.parameters(for: file)
    let election = try file.election(for: parameters.utility)
    try file.check(parameters.exclusive)
    let rule = options.rule ?? file.statedRule
    let outcome = rule.count(election, parameters, payments: options.showsPayments)
    let report = CountReport(
      election: election, rule: rule, parameters: parameters, outcome: outcome,
      remarks: file.remarks, showsPayments: options.showsPayments)
    return options.format == .json ? report.json : report.table
  }
}
