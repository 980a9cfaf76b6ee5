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

  @Test(arguments: Utility.allCases, 0..<30)
  func `nobody pays more than her share, with points or without`(utility: Utility, seed: Int) {
    var dice = Dice(seed)
    let plain = utility.isScored ? dice.scoredElection() : dice.election()
    // Each voter alone, so that what is paid is paid by one and can be added up.
    let election = plain.apart
    for completion in [Completion.none, .add1] {
      let outcome = BudgetRule.equalShares.count(
        election, .init(utility: utility, completion: completion), payments: true)
      var paid: [[Int]: Rational] = [:]
      for part in outcome.payments.flatMap(\.parts) {
        #expect(part.voters == 1)
        paid[part.ballot, default: 0] += part.amount
      }
      #expect(paid.values.allSatisfy { $0 <= outcome.endowment })
      #expect(paid.values.reduce(.zero, +) == outcome.cost)
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
    // A completion raises shares or adds winners; either way nobody loses her claim.
    for completion in Completion.allCases {
      try holdsEJRPlus(
        EqualShares(.init(utility: utility, completion: completion)).count(election), utility,
        election)
    }
  }

  private func holdsEJRPlus(
    _ outcome: Outcome, _ utility: Utility, _ election: Election
  ) throws {
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

  @Test(arguments: BudgetRule.allCases, Utility.allCases)
  func `merging ballots does not matter`(rule: BudgetRule, utility: Utility) {
    for seed in 0..<20 {
      var dice = Dice(seed)
      let election =
        utility.isScored ? dice.scoredElection() : dice.election(voters: 1...8)
      for completion in rule == .equalShares ? Completion.allCases : [.none] {
        let parameters = EqualSharesParameters(utility: utility, completion: completion)
        let (merged, apart) = (
          rule.count(election, parameters), rule.count(election.apart, parameters)
        )
        #expect(merged.winners == apart.winners, "seed \(seed), \(completion)")
        #expect(merged.endowment == apart.endowment && merged.raises == apart.raises)
        #expect(merged.votersWithWinner == apart.votersWithWinner)
        #expect(Array(apart.reasons.prefix(merged.reasons.count)) == merged.reasons)
      }
    }
  }

  /// With the money of so many whole steps more the shares begin so many steps higher, and whatever
  /// the smaller budget could bear the larger one can: nobody ends with less.
  @Test(arguments: 0..<60)
  func `a larger budget never leaves anybody a smaller share`(seed: Int) {
    var dice = Dice(seed)
    let election = dice.election()
    for stops in [true, false] {
      let parameters = EqualSharesParameters(completion: .add1, stopsWhenExhausted: stops)
      var before = Rational.zero
      for more in 0..<8 {
        let richer = Election(
          budget: election.budget + Rational(more * election.voters),
          projects: election.projects, ballots: election.ballots)
        let outcome = EqualShares(parameters).count(richer)
        #expect(outcome.endowment >= before, "\(more) steps more, stops: \(stops)")
        #expect(outcome.cost <= Rational(election.voters) * outcome.endowment)
        before = outcome.endowment
      }
    }
  }

  /// Raising stops no sooner than it must: one step more would cost more than there is.
  @Test(arguments: 0..<60)
  func `shares are raised as far as the budget bears, and no further`(seed: Int) throws {
    var dice = Dice(seed)
    let election = dice.election()
    let start = try #require(election.budget.divided(by: Rational(election.voters)))
    let parameters = EqualSharesParameters(completion: .add1, stopsWhenExhausted: false)
    let outcome = EqualShares(parameters).count(election)
    func cost(of share: Rational) -> Rational {
      let plain = Election(
        budget: share * Rational(election.voters), projects: election.projects,
        ballots: election.ballots)
      return EqualShares(.init()).count(plain).cost
    }
    for raise in 0...(outcome.raises.int ?? 0) {
      #expect(cost(of: start + Rational(raise)) <= election.budget)
    }
    let isComplete = election.projects.indices.allSatisfy {
      outcome.winners.contains($0) || election.supporters[$0] == 0
    }
    #expect(isComplete || cost(of: outcome.endowment + 1) > election.budget)
  }
}

extension Election {
  /// The same voters, each with a project of her own that nobody can pay: so no two ballots are
  /// equal, and none is merged with another.
  fileprivate var apart: Election {
    let own = (0..<voters).map { Project(id: "~\($0)", cost: budget * 100 + 1) }
    var box = BallotBox(projectCount: projects.count + own.count)
    var voter = 0
    for place in ballots.counts.indices {
      let ballot = ballots.ballot(at: place)
      for _ in 0..<ballots.counts[place] {
        let mine = projects.count + voter
        if ballots.isScored {
          var given = ballot.indices.map {
            (project: Int(ballot[$0]), points: ballots.score(at: $0))
          }
          given.append((mine, 1))
          box.cast(points: given)
        } else {
          box.cast(ballot.map { Int($0) } + [mine])
        }
        voter += 1
      }
    }
    for _ in 0..<ballots.blank { box.cast([]) }
    return Election(budget: budget, projects: projects + own, ballots: box)
  }
}
