import Testing

@testable import Choice

/// Greatest flows in machine numbers against every subset, and against numbers of any size.
@Suite struct `Maximin support` {
  @Test(arguments: 0..<12)
  func `is right where many ballots share many projects`(seed: Int) {
    var dice = Dice(seed)
    let election = dice.dense(voters: 14, projects: 6)
    let outcome = BudgetRule.maximinSupport.count(election, .init())
    #expect(outcome.winners == ReferenceLoads(election).maximinSupport().sorted())
  }

  @Test(arguments: 0..<6)
  func `is the same in numbers of any size, reasons and all`(seed: Int) {
    var dice = Dice(seed)
    let election = dice.dense(voters: 30, projects: 8)
    let ties = TieOrder([.id], seed: "", in: election)
    let tally = Tally(election, ranks: ties.ranks)
    let small = MaximinSupport<Int64>(tally, ties, .none).count(payments: false)
    #expect(SharedLoad<Int64>.fits(tally.costs, voters: 30))
    #expect(
      small.reasons == MaximinSupport<Int128>(tally, ties, .none).count(payments: false).reasons)
    #expect(
      small.reasons == MaximinSupport<BigInteger>(tally, ties, .none).count(payments: false).reasons
    )
  }

  /// Each subset's cost per supporter bounds the load from below, what is paid from above.
  @Test(arguments: 0..<6)
  func `tells a load that a subset demands and that payments keep`(seed: Int) {
    var dice = Dice(seed)
    let election = dice.dense(voters: 14, projects: 6)
    let outcome = BudgetRule.maximinSupport.count(election, .init(), payments: true)
    let rounds = outcome.reasons.enumerated().compactMap { place, reason -> (Int, Funding)? in
      if case .funded(let funding) = reason { (place, funding) } else { nil }
    }.sorted { $0.1.round < $1.1.round }
    let reference = ReferenceLoads(election)
    for count in rounds.indices {
      let load = reference.load(of: rounds[...count].map(\.0))
      #expect(rounds[count].1.share == load)
    }
    for payment in outcome.payments {
      let paid = payment.parts.reduce(Rational.zero) { $0 + $1.amount * Rational($1.voters) }
      #expect(paid == election.projects[payment.project].cost)
    }
  }
}

extension Dice {
  /// Voters who each want about half of the projects, at costs that are often the same.
  fileprivate mutating func dense(voters: Int, projects: Int) -> Election {
    let costs = (0..<projects).map { _ in Int.random(in: 1...6, using: &self) * 10 }
    let ballots = (0..<voters).map { _ in
      (0..<projects).filter { _ in Bool.random(using: &self) }
    }
    return Election(
      budget: Rational(costs.reduce(0, +) / 2),
      projects: costs.enumerated().map { Project(id: "\($0)", cost: Rational($1)) },
      approvals: ballots)
  }
}
