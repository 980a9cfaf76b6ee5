import Testing

@testable import Choice

@Suite struct PaymentTests {
  static let rules: [BudgetRule] = [.equalShares, .phragmen, .maximinSupport]

  @Test(arguments: rules, 0..<30)
  func `payments add up to the cost exactly, and only supporters pay`(
    rule: BudgetRule, seed: Int
  ) {
    var dice = Dice(seed)
    let election = dice.election(voters: 1...30)
    let outcome = rule.count(election, .init(completion: .add1), payments: true)
    let bought = outcome.reasons.indices.filter {
      if case .funded = outcome.reasons[$0] { true } else { false }
    }
    #expect(Set(outcome.payments.map(\.project)) == Set(bought))
    for payment in outcome.payments {
      let sum = payment.parts.reduce(Rational.zero) { $0 + $1.amount * Rational($1.voters) }
      #expect(sum == election.projects[payment.project].cost)
      #expect(payment.parts.allSatisfy { $0.ballot.contains(payment.project) && $0.amount > 0 })
    }
  }

  @Test(arguments: 0..<30)
  func `nobody pays more than her share, with points or without`(seed: Int) {
    var dice = Dice(seed)
    for (election, utility) in [
      (dice.election(), Utility.effort), (dice.scoredElection(), .points),
    ] {
      let outcome = BudgetRule.equalShares.count(
        election, .init(utility: utility, completion: .add1), payments: true)
      var paid: [[Int]: Rational] = [:]
      for payment in outcome.payments {
        // Ballots with other points have the same places, so the dearest of them is followed.
        for (ballot, parts) in Dictionary(grouping: payment.parts, by: \.ballot) {
          paid[ballot, default: 0] += parts.map(\.amount).min() ?? 0
        }
        #expect(payment.parts.allSatisfy { $0.amount <= outcome.endowment })
      }
      #expect(paid.values.allSatisfy { $0 <= outcome.endowment })
    }
  }

  @Test(arguments: 0..<30)
  func `no voter of maximin support bears more than the load that is told`(seed: Int) {
    var dice = Dice(seed)
    let election = dice.election()
    let outcome = BudgetRule.maximinSupport.count(election, .init(), payments: true)
    var (burdens, load) = ([[Int]: Rational](), Rational.zero)
    for payment in outcome.payments {
      for part in payment.parts { burdens[part.ballot, default: 0] += part.amount }
    }
    for case .funded(let funding) in outcome.reasons { load = max(load, funding.share) }
    #expect((burdens.values.max() ?? 0) <= load)
  }

  /// EJR+ up to one project (Brill and Peters 2023), as the proof for Equal Shares gives it: of any
  /// group that wants a project which was not bought, somebody is so content that with that project
  /// she would have more than the group's money could buy of its like.
  @Test(arguments: [Utility.cardinality, .cost], 0..<60)
  func `no group with a right to one more project is without it (EJR+ up to one)`(
    utility: Utility, seed: Int
  ) throws {
    var dice = Dice(seed)
    let election = dice.election(voters: 1...9, projects: 1...6)
    let outcome = EqualShares(.init(utility: utility)).count(election)
    let share = try #require(election.budget.divided(by: Rational(election.voters)))
    func worth(_ project: Int) -> Rational {
      utility == .cost ? election.projects[project].cost : 1
    }
    let contents = election.allBallots.map { ballot in
      ballot.filter(outcome.winners.contains).reduce(Rational.zero) { $0 + worth($1) }
    }
    for project in election.projects.indices where !outcome.winners.contains(project) {
      let fans = election.allBallots.indices.filter { election.allBallots[$0].contains(project) }
      let cost = election.projects[project].cost
      // Of all groups of a size the least content have the strongest claim.
      for (place, content) in fans.map({ contents[$0] }).sorted().enumerated() {
        let money = share * Rational(place + 1)
        let claim = try #require((money * worth(project)).divided(by: cost))
        #expect(content + worth(project) > claim, "\(place + 1) voters of \(project)")
      }
    }
  }

  @Test(arguments: 0..<20)
  func `merging ballots does not matter`(seed: Int) {
    var dice = Dice(seed)
    let election = dice.election(voters: 1...5)
    // A project of its own on each ballot, with no cost's chance, keeps equal ballots apart.
    let apart = Election(
      budget: election.budget,
      projects: election.projects
        + (0..<election.voters).map { Project(id: "~\($0)", cost: election.budget * 100 + 1) },
      approvals: election.allBallots.enumerated().map { voter, ballot in
        ballot.isEmpty ? [] : ballot + [election.projects.count + voter]
      })
    for completion in Completion.allCases {
      let parameters = EqualSharesParameters(completion: completion)
      #expect(
        EqualShares(parameters).count(election).winners
          == EqualShares(parameters).count(apart).winners)
    }
  }

  @Test(arguments: 0..<40)
  func `shares only ever grow: with each raise by one step, and with the budget`(
    seed: Int
  ) throws {
    var dice = Dice(seed)
    let election = dice.election()
    let start = try #require(election.budget.divided(by: Rational(election.voters)))
    for step in [1, 3, 7] {
      let outcome = EqualShares(
        .init(completion: .add1, step: Rational(step), stopsWhenExhausted: false)
      ).count(election)
      #expect(outcome.endowment == start + Rational(outcome.raises) * Rational(step))
    }
    let richer = Election(
      budget: election.budget + 1, projects: election.projects, ballots: election.ballots)
    let before = EqualShares(.init()).count(election).endowment
    #expect(before == start && EqualShares(.init()).count(richer).endowment > before)
  }
}
