extension CountReport {
  /// The count as a table to read in a terminal.
  package var table: String {
    let header = ["", "id", "cost", "votes", "why"]
    let rows = election.projects.indices.map { place in
      let project = election.projects[place]
      return [
        outcome.reasons[place].isWin ? "+" : "-", project.id, project.cost.description,
        "\(election.supporters[place])", outcome.reasons[place].phrase(in: election),
      ]
    }
    let remarks = remarks.map { "Note: \($0.sentence)." }
    return (summary + remarks + [""] + TextTable.lines([header] + rows, right: [2, 3]) + payments)
      .joined(separator: "\n") + "\n"
  }

  private var summary: [String] {
    let ties = parameters.ties.map(\.rawValue).joined(separator: ", ")
    return [
      "Rule: \(rule.rawValue)\(choices)\(terms), ties \(ties)"
        + (parameters.seed.isEmpty ? "" : ", seed \(parameters.seed)"),
      "Budget: \(election.budget), spent: \(outcome.cost), "
        + "left: \(election.budget - outcome.cost)",
      rule == .equalShares && outcome.preference?.takesGreedy != true
        ? "Each of \(election.voters) voters had \(outcome.endowment.decimal(places: 2)), "
          + "raised \(outcome.raises) times by \(parameters.step(in: election))"
        : "Voters: \(election.voters)",
      "Voters with at least one winner: \(outcome.votersWithWinner)",
      "Winners: \(outcome.winners.count) of \(election.projects.count)",
    ] + comparison
  }

  private var comparison: [String] {
    guard let preference = outcome.preference else { return [] }
    return [
      "Compared with greedy: \(preference.greedy) voters prefer greedy, "
        + "\(preference.rule) prefer \(rule.rawValue); "
        + (preference.takesGreedy ? "greedy's outcome stands" : "\(rule.rawValue) stands")
    ]
  }

  /// What holds for every rule, where it is not the usual.
  private var terms: String {
    let gate = parameters.gate.map { ", gate \($0.divisor)" } ?? ""
    let compare =
      parameters.comparison == .none ? "" : ", compare \(parameters.comparison.rawValue)"
    let groups = parameters.exclusive.map { $0.joined(separator: ",") }.joined(separator: "|")
    return gate + compare + (groups.isEmpty ? "" : ", exclusive \(groups)")
  }

  /// Who paid what for each project, one line for each amount.
  private var payments: [String] {
    guard showsPayments else { return [] }
    return outcome.payments.flatMap { payment in
      var voters: [Rational: Int] = [:]
      for part in payment.parts { voters[part.amount, default: 0] += part.voters }
      let lines = voters.sorted { $0.key > $1.key }.map {
        "  \($0.value) paid \($0.key.decimal(places: 2)) each"
      }
      return ["", "\(election.projects[payment.project].id) was paid by:"] + lines
    }
  }

  /// The choices that this rule knows besides ties.
  private var choices: String {
    let utility = parameters.utility == .cost ? "" : ", utility \(parameters.utility.rawValue)"
    switch rule {
    case .phragmen, .maximinSupport: return ""
    case .greedy, .greedyPerCost: return utility
    case .equalShares:
      let exhaustive = parameters.stopsWhenExhausted ? "yes" : "no"
      let increase =
        parameters.completion.raisesShares ? ", increase \(parameters.increase.rawValue)" : ""
      return utility + ", completion \(parameters.completion.rawValue), "
        + "start \(parameters.start.rawValue)\(increase), exhaustive \(exhaustive)"
    }
  }
}

extension Reason {
  /// Whether the project is funded.
  package var isWin: Bool {
    switch self {
    case .funded, .free, .addedByCompletion: true
    case .tooDear, .doesNotFit, .noVotes, .belowGate, .excluded: false
    }
  }

  fileprivate func phrase(in election: Election) -> String {
    switch self {
    case .funded(let funding):
      "round \(funding.round): \(funding.payers) pay at most "
        + funding.share.decimal(places: 2)
    case .free: "costs nothing"
    case .addedByCompletion(let rank, let left): "fits into what is left: \(left) (no. \(rank))"
    case .tooDear(let money, let rounds):
      "its voters have \(money.decimal(places: 2)) after \(rounds) projects"
    case .doesNotFit(let left): "does not fit into what is left: \(left)"
    case .noVotes: "no votes"
    case .belowGate(let needed?): "set aside: its cost needs \(needed) votes"
    case .belowGate(nil): "set aside: there is no money"
    case .excluded(let winner):
      "only one of its group can win, and \(election.projects[winner].id) did"
    }
  }
}

extension Remark {
  var sentence: String {
    switch self {
    case .repeatedChoice(let line): "line \(line) names a project twice; it counts once"
    case .moreVotes(let stated, let found): "META says \(stated) votes, there are \(found)"
    case .moreProjects(let stated, let found):
      "META says \(stated) projects, there are \(found)"
    case .otherTotal(let project): "project \(project) has another number of votes than stated"
    }
  }
}
