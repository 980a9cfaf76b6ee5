extension CountReport {
  /// The count as one JSON object, ending with a line feed.
  package var json: String {
    var members: [(String, JSONText)] = [
      ("rule", .text(rule.rawValue)),
      ("parameters", parameters.json),
      ("budget", .amount(election.budget)),
      ("voters", .number(election.voters)),
      ("winners", .list(outcome.winners.map { .text(election.projects[$0].id) })),
      ("cost", .amount(outcome.cost)),
      ("endowment", .amount(outcome.endowment)),
      ("raises", .number(outcome.raises)),
      ("voters_with_winner", .number(outcome.votersWithWinner)),
      ("explanations", .list(election.projects.indices.map(explanation))),
      ("remarks", .list(remarks.map { .text("\($0.sentence)") })),
    ]
    if let preference = outcome.preference { members.append(("comparison", preference.json)) }
    if showsPayments { members.append(("payments", .list(outcome.payments.map(payment)))) }
    var text = ""
    JSONText.object(members).write(into: &text)
    return text + "\n"
  }

  private func payment(_ payment: Payment) -> JSONText {
    .object([
      ("id", .text(election.projects[payment.project].id)),
      ("cost", .amount(election.projects[payment.project].cost)),
      (
        "paid",
        .list(
          payment.parts.map { part in
            .object([
              ("voters", .number(part.voters)), ("each", .amount(part.amount)),
              ("ballot", .list(part.ballot.map { .text(election.projects[$0].id) })),
            ])
          })
      ),
    ])
  }

  private func explanation(of place: Int) -> JSONText {
    let project = election.projects[place]
    return .object(
      [
        ("id", .text(project.id)), ("cost", .amount(project.cost)),
        ("votes", .number(election.supporters[place])),
      ] + outcome.reasons[place].json(in: election))
  }
}

extension Preference {
  fileprivate var json: JSONText {
    .object([
      ("prefer_rule", .number(rule)), ("prefer_greedy", .number(greedy)),
      ("takes_greedy", .flag(takesGreedy)),
    ])
  }
}

extension EqualSharesParameters {
  fileprivate var json: JSONText {
    .object([
      ("utility", .text(utility.rawValue)), ("completion", .text(completion.rawValue)),
      ("start", .text(start.rawValue)),
      ("increase", .text(increase.rawValue)),
      ("step", step.map(JSONText.amount) ?? .text(increase == .voter ? "1" : "1%")),
      ("exhaustive", .flag(stopsWhenExhausted)),
      ("gate", gate.map { .number($0.divisor) } ?? .text("none")),
      ("compare", .text(comparison.rawValue)),
      ("exclusive", .list(exclusive.map { .list($0.map(JSONText.text)) })),
      ("ties", .list(ties.map { .text($0.rawValue) })), ("seed", .text(seed)),
    ])
  }
}

extension Reason {
  fileprivate func json(in election: Election) -> [(String, JSONText)] {
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
        ("reason", .text("added_by_completion")), ("rank", .number(rank)),
        ("left", .amount(left)),
      ]
    case .tooDear(let money, let rounds):
      [
        ("reason", .text("too_dear")), ("money", .amount(money)),
        ("after_rounds", .number(rounds)),
      ]
    case .doesNotFit(let left): [("reason", .text("does_not_fit")), ("left", .amount(left))]
    case .noVotes: [("reason", .text("no_votes"))]
    case .belowGate(let needed):
      [("reason", .text("below_gate"))] + (needed.map { [("votes_needed", .number($0))] } ?? [])
    case .excluded(let winner):
      [("reason", .text("excluded")), ("by", .text(election.projects[winner].id))]
    }
  }
}
