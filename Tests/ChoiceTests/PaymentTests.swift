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
    #expect((burdens.values.max() ?? 0) <= load + Rational(reducing: 1, over: 10))
  }

  @Test(arguments: 0..<40)
  func `no group with a right to one more project is without it (EJR+ up to one)`(seed: Int) {
    var dice = Dice(seed)
    let election = dice.election(voters: 1...8, projects: 1...6)
    let outcome = EqualShares(.init(utility: .cardinality)).count(election)
    let ballots = election.allBallots
    let share = election.budget.divided(by: Rational(election.voters)) ?? 0
    for project in election.projects.indices where !outcome.winners.contains(project) {
      let fans = ballots.indices.filter { ballots[$0].contains(project) }
      for mask in 1..<max(1, 1 << fans.count) {
        let group = fans.indices.filter { mask & 1 << $0 != 0 }.map { fans[$0] }
        let money = share * Rational(group.count)
        // What the group can buy besides the project, cheapest first, each of what all approve.
        let common = election.projects.indices.filter { place in
          place != project && group.allSatisfy { ballots[$0].contains(place) }
        }.map { election.projects[$0].cost }.sorted()
        var (left, claim) = (money - election.projects[project].cost, 0)
        guard left >= 0 else { continue }
        for cost in common where cost <= left { (left, claim) = (left - cost, claim + 1) }
        let best =
          group.map { voter in
            outcome.winners.count { ballots[voter].contains($0) }
          }.max() ?? 0
        #expect(best >= claim, "group \(group) has a claim to \(project)")
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

  @Test(arguments: 0..<20)
  func `a run that counted bought within the raises it reports and one raise more does not fit`(
    seed: Int
  ) {
    var dice = Dice(seed)
    let election = dice.election()
    let outcome = EqualShares(.init(completion: .add1, stopsWhenExhausted: false)).count(election)
    let steps = (0...3).map { k in
      EqualShares(
        .init(completion: .add1, step: Rational(k + 1), stopsWhenExhausted: false)
      ).count(election).endowment
    }
    #expect(steps.allSatisfy { $0 >= election.budget.divided(by: Rational(election.voters)) ?? 0 })
    #expect(outcome.endowment == steps[0])
  }
}
