import Testing

@testable import Choice

/// What a council may state besides its rule: a gate, a comparison, groups, another step.
@Suite struct BudgetTermsTests {
  private func election(_ budget: Rational, _ costs: [Int], _ votes: [[Int]]) -> Election {
    Election(
      budget: budget,
      projects: costs.enumerated().map { Project(id: "\($0)", cost: Rational($1)) },
      approvals: votes)
  }

  @Test(arguments: BudgetRule.allCases)
  func `a project at the gate stays, one a vote short is set aside`(rule: BudgetRule) throws {
    // Of 9 voters, half of the budget needs 9 · 50 / (3 · 100) = 1.5, so two votes.
    let votes = [[0, 1], [0]] + [[Int]](repeating: [2], count: 7)
    let gate = try #require(Gate(divisor: 3))
    let outcome = rule.count(election(100, [50, 50, 10], votes), .init(gate: gate))
    #expect(outcome.reasons[1] == .belowGate(votesNeeded: 2))
    #expect(outcome.reasons[0] != .belowGate(votesNeeded: 2))
    #expect(outcome.reasons[2].isWin)
  }

  @Test func `the gate leaves voters their part of the budget and needs no money of a free idea`()
    throws
  {
    let gate = try #require(Gate(divisor: 1))
    let outcome = EqualShares(.init(gate: gate)).count(election(10, [9, 0], [[0], [1], []]))
    #expect(outcome.endowment == Rational(10, over: 3))
    #expect(outcome.reasons == [.belowGate(votesNeeded: 3), .free])
    let broke = EqualShares(.init(gate: gate)).count(election(0, [9], [[0]]))
    #expect(broke.reasons == [.belowGate(votesNeeded: nil)])
    #expect(Gate(divisor: 0) == nil)
  }

  @Test(arguments: 0..<20)
  func `a gate counts the election of what is left`(seed: Int) throws {
    var dice = Dice(seed)
    let election = dice.election()
    let gate = try #require(Gate(divisor: 3))
    for rule in BudgetRule.allCases {
      let whole = rule.count(election, .init(completion: .add1, gate: gate))
      let kept = election.projects.indices.filter {
        Rational(election.supporters[$0] * 3) * election.budget
          >= election.projects[$0].cost * Rational(election.voters)
      }
      let part = rule.count(election.keeping(kept), .init(completion: .add1))
      #expect(whole.winners == part.winners.map { kept[$0] })
    }
  }

  @Test func `greedy takes the place where strictly more voters prefer it`() {
    // Equal Shares buys 1 for its two voters; greedy buys 0, which three voters approve.
    let town = election(100, [100, 40], [[0], [0], [0], [1], [1]])
    let own = EqualShares().count(town)
    #expect(own.winners == [1] && own.preference == nil)
    let compared = EqualShares(.init(comparison: .winners)).count(town)
    #expect(compared.winners == [0])
    #expect(compared.preference?.rule == 2 && compared.preference?.greedy == 3)
    let even = election(100, [100, 50], [[0], [0], [1], [1]])
    let kept = EqualShares(.init(comparison: .winners, ties: [.maxCost])).count(even)
    #expect(kept.winners == [1])
    #expect(kept.preference?.takesGreedy == false)
  }

  @Test func `by any winner it does not matter how many`() {
    let preference = { (comparison: Comparison) in
      Preference(
        comparison, of: [0, 1], with: [2],
        in: self.election(9, [1, 1, 1], [[0, 1, 2], [0, 1, 2], [2], [2], [0]]))
    }
    #expect(preference(.winners).rule == 3 && preference(.winners).greedy == 2)
    #expect(preference(.any).rule == 1 && preference(.any).greedy == 2)
  }

  @Test(arguments: BudgetRule.allCases, 0..<20)
  func `of each exclusive group one wins at most, by every rule and completion`(
    rule: BudgetRule, seed: Int
  ) {
    var dice = Dice(seed)
    let election = dice.election(projects: 2...7)
    let ids = election.projects.map(\.id).shuffled(using: &dice)
    let groups = [Array(ids.prefix(2)), Array(ids.dropFirst().prefix(3))].filter { $0.count > 1 }
    for completion in Completion.allCases {
      for increase in Increase.allCases {
        let outcome = rule.count(
          election,
          .init(
            completion: completion, increase: increase, stopsWhenExhausted: seed % 2 == 0,
            exclusive: groups))
        let winners = Set(outcome.winners.map { election.projects[$0].id })
        #expect(groups.allSatisfy { $0.count(where: winners.contains) <= 1 })
        #expect(outcome.cost <= election.budget)
        for reason in outcome.reasons {
          if case .excluded(let winner) = reason { #expect(outcome.winners.contains(winner)) }
        }
      }
    }
  }

  @Test func `who loses to a rival is told so, and her money goes elsewhere`() {
    let outcome = EqualShares(.init(exclusive: [["0", "1"]])).count(
      election(30, [10, 10, 5], [[0], [0, 1], [1, 2]]))
    #expect(outcome.winners == [0, 2])
    #expect(outcome.reasons[1] == .excluded(by: 0))
  }

  @Test(arguments: 0..<20)
  func `by total is by voter with the step divided`(seed: Int) {
    var dice = Dice(seed)
    let election = dice.election()
    let step = Rational(dice.number(1...4))
    let total = EqualShares(
      .init(completion: .add1, increase: .total, step: step, stopsWhenExhausted: false)
    ).count(election)
    let each = EqualShares(
      .init(
        completion: .add1, step: step.divided(by: Rational(election.voters)),
        stopsWhenExhausted: false)
    ).count(election)
    #expect(total == each)
  }

  @Test func `without a step, by total raises a hundredth of the budget`() {
    let parameters = EqualSharesParameters(completion: .add1, increase: .total)
    let outcome = EqualShares(parameters).count(election(100, [60, 40], [[0], [0], [1], []]))
    // Two voters need 30 each where 25 are; the third alone cannot reach 40 within the budget.
    #expect(outcome.winners == [0, 1])
    #expect(outcome.endowment == 25 + outcomeGrowth(outcome.raises))
    let nothing = election(0, [5], [[0]])
    #expect(EqualShares(parameters).count(nothing).winners.isEmpty)
  }

  private func outcomeGrowth(_ raises: BigInteger) -> Rational {
    Rational(raises) * Rational(reducing: 1, over: 4)
  }
}
