import Testing

@testable import Choice

@Suite struct AbundanceTests {
  static let cases: [EqualSharesParameters] = [Utility.cost, .cardinality, .effort].flatMap {
    utility in
    [Completion.none, .add1].flatMap { completion in
      [Start.exact, .floor].map { .init(utility: utility, completion: completion, start: $0) }
    }
  }

  /// The budget that just pays for everything out of every single share.
  static func enough(for election: Election) -> Rational {
    let parts = election.projects.indices.filter { election.supporters[$0] > 0 }.map {
      election.projects[$0].cost.divided(by: Rational(election.supporters[$0])) ?? .zero
    }
    return parts.reduce(.zero, +) * Rational(max(1, election.voters))
  }

  static func outcome(
    _ election: Election, _ parameters: EqualSharesParameters
  ) -> Outcome? {
    let ties = TieOrder(parameters.ties, seed: parameters.seed, in: election)
    return Abundance(parameters: parameters, election: election, ties: ties).outcome()
  }

  @Test(arguments: 0..<60)
  func `what everybody can pay for comes out as a run would buy it`(seed: Int) throws {
    var dice = Dice(seed)
    let drawn = dice.election()
    let budget = Self.enough(for: drawn) + Rational(dice.pick([0, 0, 1, 7]))
    let election = Election(
      budget: budget, projects: drawn.projects, approvals: drawn.allBallots)
    for parameters in Self.cases {
      // Who paid what is told by a run alone, so to ask for it is to count in the other way.
      var run = EqualShares(parameters).count(election, payments: true)
      if run.endowment * Rational(max(1, election.voters)) == budget {
        #expect(run.payments.count == run.reasons.count { $0.isFunded })
        #expect(Self.outcome(election, parameters) != nil)
      }
      run.payments = []
      #expect(EqualShares(parameters).count(election) == run, "\(parameters)")
    }
  }

  @Test func `a share that lacks the least of it is left to a run`() throws {
    let projects = [Project(id: "1", cost: 30), Project(id: "2", cost: 20)]
    let ballots = [[0], [0, 1], [1]]
    let just = Election(budget: 75, projects: projects, approvals: ballots)
    let outcome = try #require(Self.outcome(just, .init()))
    #expect(outcome.winners == [0, 1])
    #expect(outcome.cost == 50)
    #expect(
      outcome.reasons[0] == .funded(Funding(round: 1, payers: 2, short: 0, share: 15)))
    let short = try #require(Rational(decimal: Array("74.99".utf8)[...]))
    let less = Election(budget: short, projects: projects, approvals: ballots)
    #expect(Self.outcome(less, .init()) == nil)
    #expect(EqualShares().count(less).winners == [0, 1])
  }

  @Test func `what needs more than equal parts is left to a run`() {
    let election = Election(
      budget: 100, projects: [Project(id: "1", cost: 1)], approvals: [[0]])
    #expect(Self.outcome(election, .init()) != nil)
    #expect(Self.outcome(election, .init(utility: .points)) == nil)
    #expect(Self.outcome(election, .init(completion: .utilitarian)) == nil)
    #expect(Self.outcome(election, .init(exclusive: [["1", "2"]])) == nil)
  }

  @Test func `an election of nothing has an outcome`() {
    for voters in [0, 2] {
      let election = Election(
        budget: 10, projects: [], approvals: [[Int]](repeating: [], count: voters))
      let outcome = EqualShares().count(election)
      #expect(outcome.winners.isEmpty)
      #expect(outcome.reasons.isEmpty)
      #expect(outcome.endowment == Rational(voters == 0 ? 10 : 5))
    }
  }
}

extension EqualShares {
  fileprivate func count(_ election: Election, payments: Bool) -> Outcome {
    BudgetRule.equalShares.count(election, parameters, payments: payments)
  }
}

extension Reason {
  fileprivate var isFunded: Bool { if case .funded = self { true } else { false } }
}
