/// Raises everybody's share step by step and keeps the last run within the budget.
///
/// The cost of what is bought does not always grow with the shares, so none can be left out
/// unless the run itself proves that the next ones buy the same.
struct Raising {
  let tally: Tally
  let parameters: EqualSharesParameters
  /// How many steps were added to everybody's share in the run that counts.
  private(set) var raises = BigInteger.zero

  init(_ tally: Tally, parameters: EqualSharesParameters) {
    self.tally = tally
    self.parameters = parameters
  }

  mutating func finalRun() -> SharesRun {
    var run = self.run(forecasting: parameters.completion.raisesShares)
    guard parameters.completion.raisesShares, !tally.step.isZero else { return run }
    // A forecast costs about as much as a run; where none reaches far, few are made.
    var (patience, waiting) = (1, 0)
    while !isOver(run) {
      let leap = run.leap
      if run.forecast != nil { patience = leap.isZero ? min(64, patience * 2) : 1 }
      waiting = run.forecast == nil ? waiting - 1 : patience - 1
      let before = raises
      raises = raises + leap + 1
      let next = self.run(forecasting: waiting <= 0, after: run)
      guard cost(of: next) <= tally.budget else {
        raises = before + leap
        return leap.isZero ? run : self.run(forecasting: false)
      }
      run = next
    }
    return run
  }

  private func run(forecasting: Bool, after last: SharesRun? = nil) -> SharesRun {
    var run = SharesRun(
      tally, share: start + raises * tally.step, hints: last?.rounds.map(\.project) ?? [])
    if forecasting { run.startForecast() }
    run.finish()
    return run
  }

  private var start: BigInteger {
    guard let exact = Rational(tally.budget, over: BigInteger(max(1, tally.election.voters)))
    else { return .zero }
    switch parameters.start {
    case .exact: return exact.numerator
    case .floor:
      let whole = Rational(reducing: exact.numerator, over: tally.scale).floor
      return whole * tally.scale
    }
  }

  private func cost(of run: SharesRun) -> BigInteger {
    run.rounds.reduce(.zero) { $0 + tally.costs[$1.project] }
  }

  /// Whether nothing more can come in: everything has, or is shut out, or nothing fits.
  private func isOver(_ run: SharesRun) -> Bool {
    let closed = tally.projects.indices.count {
      run.bought[$0] != SharesRun.never || run.isShutOut[$0]
    }
    guard closed < tally.projects.count else { return true }
    guard parameters.stopsWhenExhausted else { return false }
    let left = tally.budget - cost(of: run)
    let isFull = tally.costs.indices.allSatisfy {
      run.bought[$0] != SharesRun.never || run.isShutOut[$0] || tally.costs[$0] > left
    }
    // By total the reference tool waits for what nobody wants, too.
    return isFull && (parameters.increase == .voter || !isRoomForUnwanted(left, run))
  }

  private func isRoomForUnwanted(_ left: BigInteger, _ run: SharesRun) -> Bool {
    let (election, rest) = (tally.election, Rational(reducing: left, over: tally.scale))
    var funded = Set(
      tally.projects.indices.filter { run.bought[$0] != SharesRun.never }
        .map { tally.projects[$0] })
    funded.formUnion(
      tally.reasons.indices.filter {
        tally.reasons[$0] == .free && election.projects[$0].cost.isZero
      })
    return election.projects.indices.contains {
      tally.reasons[$0] == .noVotes && election.projects[$0].cost <= rest
        && tally.rivals.winner(against: $0, among: funded.contains) == nil
    }
  }
}
