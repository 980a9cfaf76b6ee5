import Testing

@testable import Choice

@Suite struct EqualSharesTests {
  static let parameters: [EqualSharesParameters] = Completion.allCases.flatMap { completion in
    Start.allCases.flatMap { start in
      [true, false].map { stops in
        EqualSharesParameters(
          completion: completion, start: start, stopsWhenExhausted: stops,
          ties: stops ? [.id] : [.minCost, .maxVotes])
      }
    }
  }

  @Test(arguments: 0..<60)
  func `the count agrees with the definition`(seed: Int) {
    var dice = Dice(seed)
    for parameters in Self.parameters {
      let election = dice.election()
      let outcome = EqualShares(parameters).count(election)
      #expect(outcome.winners == ReferenceShares.winners(election, parameters))
    }
  }

  @Test(arguments: 0..<30)
  func `no raise that is leapt over would have changed anything`(seed: Int) {
    var dice = Dice(seed)
    let coarse = dice.election(voters: 2...9)
    let election = Election(
      budget: coarse.budget * 23,
      projects: coarse.projects.map { Project(id: $0.id, cost: $0.cost * 23) },
      approvals: coarse.allBallots)
    for stops in [true, false] {
      let parameters = EqualSharesParameters(completion: .add1, stopsWhenExhausted: stops)
      let (outcome, expected) = (
        EqualShares(parameters).count(election), ReferenceShares.result(election, parameters)
      )
      #expect(outcome.winners == expected.winners)
      #expect(outcome.endowment == expected.endowment)
    }
  }

  @Test(arguments: 0..<40)
  func `payments add up to the cost and nobody pays more than she has`(seed: Int) {
    var dice = Dice(seed)
    let election = dice.election(voters: 1...40)
    let outcome = EqualShares().count(election)
    var reference = ReferenceShares(election, start: outcome.endowment)
    reference.run()
    for (round, paid) in reference.payments.enumerated() {
      let project = reference.winners[round]
      #expect(paid.reduce(.zero, +) == election.projects[project].cost)
      guard case .funded(let funding) = outcome.reasons[project] else {
        Issue.record("project \(project) was bought")
        continue
      }
      #expect(funding.round == round + 1)
      #expect(funding.share == paid.max())
      #expect(funding.payers == paid.count { $0 > 0 })
      #expect(funding.short == paid.count { $0 > 0 && $0 < funding.share })
    }
    for voter in reference.ballots.indices {
      let spent = reference.payments.reduce(Rational.zero) { $0 + $1[voter] }
      #expect(spent <= outcome.endowment)
    }
  }

  @Test(arguments: 0..<40)
  func `the supporters of what is too dear lack the money and had it a round before`(seed: Int) {
    var dice = Dice(seed)
    let election = dice.election(voters: 1...40)
    let outcome = EqualShares().count(election)
    var reference = ReferenceShares(election, start: outcome.endowment)
    reference.run()
    for project in election.projects.indices {
      guard case .tooDear(let money, let rounds) = outcome.reasons[project] else { continue }
      let purses = (0...rounds).map { round in
        reference.ballots.indices.reduce(Rational.zero) { sum, voter in
          guard reference.ballots[voter].contains(project) else { return sum }
          return reference.payments.prefix(round).reduce(sum + outcome.endowment) {
            $0 - $1[voter]
          }
        }
      }
      #expect(money == purses.last)
      #expect(money < election.projects[project].cost)
      #expect(purses.dropLast().allSatisfy { $0 >= election.projects[project].cost })
    }
  }

  @Test(arguments: 0..<40)
  func `neither the order of voters nor that of projects matters`(seed: Int) {
    var dice = Dice(seed)
    let election = dice.election()
    let order = election.projects.indices.shuffled(using: &dice)
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let ballots = election.allBallots.shuffled(using: &dice).map { ballot in
      ballot.compactMap { places[$0] }.shuffled(using: &dice)
    }
    let other = Election(
      budget: election.budget, projects: order.map { election.projects[$0] }, approvals: ballots)
    for parameters in Self.parameters {
      let (one, two) = (
        EqualShares(parameters).count(election), EqualShares(parameters).count(other)
      )
      #expect(
        Set(one.winners.map { election.projects[$0].id })
          == Set(two.winners.map { other.projects[$0].id }))
      #expect(one.cost == two.cost)
      #expect(order.map { one.reasons[$0] } == two.reasons)
    }
  }

  @Test(arguments: 0..<40)
  func `what is spent stays within the budget and shares never fall below the start`(seed: Int) {
    var dice = Dice(seed)
    let election = dice.election()
    let plain = EqualShares().count(election)
    let raised = EqualShares(.init(completion: .add1)).count(election)
    #expect(raised.endowment == plain.endowment + Rational(raised.raises))
    #expect(plain.endowment * Rational(election.voters) == election.budget)
    for parameters in Self.parameters {
      let outcome = EqualShares(parameters).count(election)
      #expect(outcome.cost <= election.budget)
      #expect(outcome.cost == ReferenceShares.cost(outcome.winners, election))
    }
  }
}
