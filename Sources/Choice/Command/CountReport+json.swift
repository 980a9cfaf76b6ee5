extension CountReport {
  /// The count as one JSON object, ending with a line feed.
  package var json: String {
    let value = JSONText.object([
      ("rule", .text(rule.rawValue)),
      ("parameters", parameters.json),
      ("budget", .amount(election.budget)),
      ("voters", .number(election.voters)),
      ("winners", .list(outcome.winners.map { .text(election.projects[$0].id) })),
      ("cost", .amount(outcome.cost)),
      ("endowment", .amount(outcome.endowment)),
      ("raises", .number(outcome.raises)),
      ("votersWithWinner", .number(outcome.votersWithWinner)),
      ("explanations", .list(election.projects.indices.map(explanation))),
      ("remarks", .list(remarks.map { .text("\($0.sentence)") })),
    ])
    var text = ""
    value.write(into: &text)
    return text + "\n"
  }

  private func explanation(of place: Int) -> JSONText {
    let project = election.projects[place]
    return .object(
      [
        ("id", .text(project.id)), ("cost", .amount(project.cost)),
        ("votes", .number(election.supporters[place])),
      ] + outcome.reasons[place].json)
  }
}

extension EqualSharesParameters {
  fileprivate var json: JSONText {
    .object([
      ("utility", .text(utility.rawValue)), ("completion", .text(completion.rawValue)),
      ("start", .text(start.rawValue)),
      ("exhaustive", .flag(stopsWhenExhausted)),
      ("ties", .list(ties.map { .text($0.rawValue) })), ("seed", .text(seed)),
    ])
  }
}

extension Reason {
  fileprivate var json: [(String, JSONText)] {
    switch self {
    case .funded(let funding):
      [
        ("reason", .text("funded")), ("round", .number(funding.round)),
        ("payers", .number(funding.payers)), ("short", .number(funding.short)),
        ("share", .amount(funding.share)),
      ]
    case .free: [("reason", .text("free"))]
    case .addedByCompletion(let rank, let left):
      [
        ("reason", .text("addedByCompletion")), ("rank", .number(rank)),
        ("left", .amount(left)),
      ]
    case .tooDear(let money, let rounds):
      [
        ("reason", .text("tooDear")), ("money", .amount(money)),
        ("afterRounds", .number(rounds)),
      ]
    case .doesNotFit(let left): [("reason", .text("doesNotFit")), ("left", .amount(left))]
    case .noVotes: [("reason", .text("noVotes"))]
    }
  }
}
