/// Turns a finished run into an outcome with a reason for every project.
struct Report {
  let tally: Tally
  private var run: SharesRun
  private var reasons: [Reason]
  private var spent: Rational

  init(_ tally: Tally, run: SharesRun) {
    self.tally = tally
    self.run = run
    self.run.workOutPayments()
    spent = .zero
    reasons = tally.reasons
    for (place, project) in tally.projects.enumerated() {
      let round = Int(self.run.bought[place])
      if round < self.run.rounds.count {
        reasons[project] = .funded(funding(in: round))
        spent += tally.election.projects[project].cost
      } else {
        reasons[project] = shortfall(of: place)
      }
    }
    for bought in self.run.rounds {
      let winner = tally.projects[bought.project]
      for rival in tally.rivals.of(winner) { reasons[rival] = .excluded(by: winner) }
    }
  }

  private func funding(in round: Int) -> Funding {
    let bought = run.rounds[round]
    let gone = run.ended[bought.ended].reduce(0) { $0 + tally.weights[Int($1)] }
    return Funding(
      round: round + 1, payers: bought.rich + gone, short: gone - bought.even,
      share: unscaled(run.highestPayment(in: round)))
  }

  /// When the supporters' money first fell below the cost, and what it then was.
  private func shortfall(of place: Int) -> Reason {
    let cost = tally.costs[place] * run.ledger.denominator
    var (enough, tooLittle) = (-1, run.rounds.count)
    while tooLittle - enough > 1 {
      let middle = (enough + tooLittle) / 2
      if moneyBehind(place, after: middle) < cost { tooLittle = middle } else { enough = middle }
    }
    return .tooDear(
      money: unscaled(moneyBehind(place, after: tooLittle)), afterRounds: tooLittle)
  }

  private func moneyBehind(_ place: Int, after rounds: Int) -> BigInteger {
    let holders = tally.supporters[place].map { Int($0) }.filter { run.ends[$0] >= rounds }
    return run.exactSum(of: holders, before: rounds)
  }

  private func unscaled(_ amount: BigInteger) -> Rational {
    Rational(reducing: amount, over: run.ledger.denominator * tally.scale)
  }

  /// Adds what still fits, in this order.
  mutating func fillUp(in order: [Int]) {
    let election = tally.election
    var rank = 0
    for project in order where !reasons[project].isWin {
      let left = election.budget - spent
      if let winner = tally.rivals.winner(against: project, among: { reasons[$0].isWin }) {
        reasons[project] = .excluded(by: winner)
      } else if election.projects[project].cost <= left {
        rank += 1
        spent += election.projects[project].cost
        reasons[project] = .addedByCompletion(rank: rank, left: left)
      } else if election.supporters[project] > 0 {
        reasons[project] = .doesNotFit(left: left)
      }
    }
  }

  func outcome(raises: BigInteger, payments: Bool) -> Outcome {
    let winners = tally.election.projects.indices.filter { reasons[$0].isWin }
    return Outcome(
      winners: winners, cost: spent, reasons: reasons,
      endowment: Rational(reducing: run.share, over: tally.scale), raises: raises,
      votersWithWinner: tally.election.votersApproving(anyOf: winners),
      payments: payments ? self.payments : [])
  }

  private var payments: [Payment] {
    run.rounds.indices.map { round in
      let project = run.rounds[round].project
      let gone = Set(run.ended[run.rounds[round].ended])
      return Payment(
        project: tally.projects[project],
        parts: tally.parts(of: project) { place in
          let ballot = tally.supporters.members[place]
          if gone.contains(ballot) {
            return unscaled(run.exactSum(of: [Int(ballot)], each: true, before: round))
          }
          guard run.ends[Int(ballot)] > round else { return .zero }
          return unscaled(
            run.ledger.payments[round] * BigInteger(tally.supporterScore(at: place)))
        })
    }
  }
}
