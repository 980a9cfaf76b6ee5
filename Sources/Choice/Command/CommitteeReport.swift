/// A finished committee election with all that is needed to publish it.
package struct CommitteeReport: Sendable {
  let election: CommitteeElection
  let rule: CommitteeRule
  let outcome: CommitteeOutcome
  /// The same without quotas, where there are some.
  let unbound: CommitteeOutcome?
  let isResolute: Bool
  /// Whether candidates have names of their own in the file.
  let isNamed: Bool

  /// Elects, with the quotas and, where there are some, without.
  ///
  /// Throws what makes the election impossible. Takes the time of the rule, twice where there are
  /// quotas.
  package init(
    _ election: CommitteeElection, by rule: CommitteeRule, resolute: Bool, named: Bool
  ) throws(CommitteeError) {
    self.election = election
    self.rule = rule
    isResolute = resolute
    isNamed = named
    outcome = try rule.elect(election, resolute: resolute)
    unbound =
      election.quotas.isEmpty
      ? nil : try rule.elect(election.withoutQuotas, resolute: resolute)
  }

  /// The election as one JSON object, ending with a line feed.
  package var json: String {
    var members: [(String, JSONText)] = [
      ("rule", .text(rule.rawValue)), ("resolute", .flag(isResolute)),
      ("seats", .number(election.seats)), ("candidates", .number(election.candidates.count)),
      ("voters", .number(election.voters)), ("committees", committees(outcome)),
      ("steps", .list(outcome.steps.map(step))),
    ]
    if let score = outcome.score { members.append(("score", .amount(score))) }
    if let money = outcome.money { members.append(("money", .number(money))) }
    if let unbound { members.append(("without_quotas", committees(unbound))) }
    members.append(("approvals", .list(election.approvals.map { .number($0) })))
    var text = ""
    JSONText.object(members).write(into: &text)
    return text + "\n"
  }

  private func committees(_ outcome: CommitteeOutcome) -> JSONText {
    .list(outcome.committees.map { .list($0.map(name)) })
  }

  private func name(_ candidate: Int) -> JSONText {
    isNamed ? .text(election.candidates[candidate]) : .number(candidate)
  }

  private func step(_ step: CommitteeStep) -> JSONText {
    .object([
      ("candidate", name(step.candidate)), (step.figure.name, .amount(step.figure.value)),
      ("tied", .list(step.tied.map(name))),
    ])
  }

  /// The election as tables to read in a terminal.
  package var table: String {
    var lines = [
      "Rule: \(rule.rawValue)",
      "Seats: \(election.seats), candidates: \(election.candidates.count)"
        + ", voters: \(election.voters)",
    ]
    if let score = outcome.score { lines.append("Score: \(score.decimal(places: 4))") }
    if let money = outcome.money { lines.append("Money handed out: that of \(money) seats") }
    lines += list(outcome, "Committees")
    if let unbound {
      lines += election.quotas.map { quota in
        "Quota \(quota.name): \(quota.seats.lowerBound) to \(quota.seats.upperBound) seats"
      }
      lines += list(unbound, "Without quotas")
    }
    if !outcome.steps.isEmpty { lines += [""] + TextTable.lines(path, right: [0, 3]) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func list(_ outcome: CommitteeOutcome, _ title: String) -> [String] {
    let tied = outcome.committees.count > 1 ? " (\(outcome.committees.count) tied)" : ""
    return ["\(title)\(tied):"]
      + outcome.committees.map { committee in
        "  " + committee.map { election.candidates[$0] }.joined(separator: ", ")
      }
  }

  private var path: [[String]] {
    [["seat", "candidate", "by", "", "tied with"]]
      + outcome.steps.enumerated().map { place, step in
        let others = step.tied.filter { $0 != step.candidate }.map { election.candidates[$0] }
        return [
          "\(place + 1)", election.candidates[step.candidate], step.figure.name,
          step.figure.value.decimal(places: 4), others.joined(separator: ", "),
        ]
      }
  }
}

extension CommitteeStep.Figure {
  var name: String {
    switch self {
    case .votes: "votes"
    case .load: "load"
    case .price: "price"
    case .gain: "gain"
    case .support: "support"
    }
  }

  var value: Rational {
    switch self {
    case .votes(let value), .load(let value), .price(let value), .gain(let value),
      .support(let value):
      value
    }
  }
}
