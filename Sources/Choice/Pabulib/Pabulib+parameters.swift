/// A count that can be repeated from its file alone: the parameters stand among the metadata.
extension Pabulib {
  /// Publishes an election: ballots in an order that tells nothing, voters numbered anew.
  ///
  /// `about` comes first in the metadata: description, country, unit, instance, currency, dates.
  /// Throws nothing. Time that of sorting the ballots.
  public init(
    publishing election: Election, about: [Field] = [], rule: BudgetRule = .equalShares,
    parameters: EqualSharesParameters,
    outcome: Outcome? = nil
  ) {
    let ballots = election.allBallots
    var votes = Votes()
    for ballot in ballots {
      for choice in ballot { votes.append(choice: Int32(choice)) }
      votes.endVote()
    }
    var columns = [Column(name: "votes", texts: election.supporters.map(String.init))]
    if let outcome {
      let winners = Set(outcome.winners)
      let marks = election.projects.indices.map { winners.contains($0) ? "1" : "0" }
      columns.append(Column(name: "selected", texts: marks))
    }
    self.init(
      metadata: about + Self.counts(of: election) + parameters.fields(rule), voteType: .approval,
      budget: election.budget, projects: election.projects, projectColumns: columns,
      votes: votes,
      voteColumns: [Column(name: "voter_id", texts: ballots.indices.map { "\($0 + 1)" })],
      remarks: [])
  }

  private static func counts(of election: Election) -> [Field] {
    [
      Field("num_projects", "\(election.projects.count)"),
      Field("num_votes", "\(election.voters)"),
      Field("budget", election.budget.description),
      Field("vote_type", VoteType.approval.rawValue),
    ]
  }
}

extension Pabulib {
  /// The rule that a file of ours states under `counted_by`; else Equal Shares.
  ///
  /// `rule` is not asked: published files say there how a city decided, in words of their own.
  public var statedRule: BudgetRule {
    value(of: "counted_by").flatMap(BudgetRule.init(rawValue:)) ?? .equalShares
  }
}

extension EqualSharesParameters {
  /// The rule and its parameters as lines of metadata.
  func fields(_ counted: BudgetRule) -> [Pabulib.Field] {
    let rule = completion == .none ? "equalshares" : "equalshares/\(completion.rawValue)"
    guard counted == .equalShares else {
      return [
        Pabulib.Field("rule", counted.rawValue),
        Pabulib.Field("counted_by", counted.rawValue),
      ] + common + [
        Pabulib.Field("ties", ties.map(\.rawValue).joined(separator: ","))
      ] + (seed.isEmpty ? [] : [Pabulib.Field("seed", seed)])
    }
    let gain = utility == .cost ? [] : [Pabulib.Field("utility", utility.rawValue)]
    return [Pabulib.Field("rule", rule)] + gain + [
      Pabulib.Field("completion", completion.rawValue),
      Pabulib.Field("start", start.rawValue),
      Pabulib.Field("exhaustive", stopsWhenExhausted ? "yes" : "no"),
    ] + unusual + [
      Pabulib.Field("ties", ties.map(\.rawValue).joined(separator: ","))
    ] + (seed.isEmpty ? [] : [Pabulib.Field("seed", seed)])
  }

  /// What is not as it usually is.
  private var unusual: [Pabulib.Field] {
    var fields: [Pabulib.Field] = []
    if increase != .voter { fields.append(.init("increase", increase.rawValue)) }
    if let step { fields.append(.init("step", step.description)) }
    return fields + common
  }

  /// The same, of what holds for every rule.
  private var common: [Pabulib.Field] {
    var fields: [Pabulib.Field] = []
    if let gate { fields.append(.init("gate", "\(gate.divisor)")) }
    if comparison != .none { fields.append(.init("compare", comparison.rawValue)) }
    if !exclusive.isEmpty {
      let groups = exclusive.map { $0.joined(separator: ",") }.joined(separator: "|")
      fields.append(.init("exclusive", groups))
    }
    return fields
  }

  /// Reads groups of ids with commas within and `|` between them; nothing where one has fewer
  /// than two.
  ///
  /// Time linear in the text.
  public static func groups(_ text: String) -> [[String]]? {
    let groups = text.split(separator: "|", omittingEmptySubsequences: false).map { group in
      group.split(separator: ",").map {
        String(decoding: Array($0.utf8)[...].trimmed, as: UTF8.self)
      }
      .filter { !$0.isEmpty }
    }
    return groups.allSatisfy { Set($0).count > 1 } ? groups : nil
  }

  /// The parameters that a file states; where it states none, the plain rule.
  ///
  /// Throws nothing. Time linear in the lines of the first section.
  public init(statedIn file: Pabulib) {
    self.init()
    if let stated = file.value(of: "utility").flatMap(Utility.init) { utility = stated }
    if let stated = file.value(of: "completion").flatMap(Completion.init) { completion = stated }
    if let stated = file.value(of: "start").flatMap(Start.init) { start = stated }
    if let stated = file.value(of: "increase").flatMap(Increase.init) { increase = stated }
    if let stated = file.value(of: "step").flatMap(Rational.init(decimal:)), stated > 0 {
      step = stated
    }
    gate = file.value(of: "gate").flatMap { Int($0) }.flatMap(Gate.init)
    if let stated = file.value(of: "compare").flatMap(Comparison.init) { comparison = stated }
    if let stated = file.value(of: "exclusive").flatMap(Self.groups) { exclusive = stated }
    if let stated = file.value(of: "exhaustive") { stopsWhenExhausted = stated != "no" }
    if let stated = file.value(of: "ties").flatMap(Tie.list) { ties = stated }
    if let stated = file.value(of: "seed") { seed = stated }
  }
}

extension Tie {
  /// Reads ways of ordering, separated by commas, or nothing where one is unknown.
  ///
  /// Source: our own. Time linear in the text.
  public static func list(_ text: String) -> [Tie]? {
    let names = text.split(separator: ",", omittingEmptySubsequences: false)
    let ties = names.compactMap { Tie(rawValue: String($0)) }
    return ties.count == names.count ? ties : nil
  }
}
