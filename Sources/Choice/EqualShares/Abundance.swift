/// What is bought where everybody can pay her full part of all that anybody wants.
///
/// Then nothing is left to decide: each wanted project is paid by all its supporters in equal
/// parts, and only the order of the rounds is to be told. A run comes to the same, many steps later;
/// a village that has money for each of its few ideas need not wait for them.
struct Abundance {
  let parameters: EqualSharesParameters
  let election: Election
  let ties: TieOrder

  /// The outcome, or nothing where some share does not suffice or more is asked than this can tell.
  func outcome() -> Outcome? {
    // What shuts others out, is paid by points or filled up with what nobody wants is more to decide.
    guard parameters.exclusive.isEmpty, !parameters.utility.isScored,
      !parameters.completion.fillsUp, let purchases
    else { return nil }
    var reasons = election.supporters.map { $0 > 0 ? Reason.free : .noVotes }
    var cost = Rational.zero
    for (place, purchase) in purchases.enumerated() {
      reasons[purchase.project] = .funded(
        Funding(
          round: place + 1, payers: election.supporters[purchase.project], short: 0,
          share: purchase.part))
      cost += election.projects[purchase.project].cost
    }
    let winners = reasons.indices.filter { reasons[$0] != .noVotes }
    return Outcome(
      winners: winners, cost: cost, reasons: reasons, endowment: share, raises: .zero,
      votersWithWinner: election.voters - election.ballots.blank)
  }

  /// With how much everybody starts.
  private var share: Rational {
    let voters = BigInteger(max(1, election.voters))
    let exact = Rational(
      reducing: election.budget.numerator, over: election.budget.denominator * voters)
    return parameters.start == .exact ? exact : Rational(exact.floor)
  }

  /// What is bought in which order, and each supporter's part; nothing where one share does not pay
  /// for everything.
  private var purchases: [Purchase]? {
    var (rest, purchases) = (share, [Purchase]())
    for place in election.projects.indices where election.supporters[place] > 0 {
      let cost = election.projects[place].cost
      if cost.isZero { continue }
      let supporters = BigInteger(election.supporters[place])
      let part = Rational(reducing: cost.numerator, over: cost.denominator * supporters)
      guard part <= rest else { return nil }
      rest -= part
      purchases.append(Purchase(project: place, part: part, price: price(part, of: place)))
    }
    guard purchases.count > 1 else { return purchases }
    return purchases.sorted {
      $0.price == $1.price
        ? ties.ranks[$0.project] < ties.ranks[$1.project] : $0.price < $1.price
    }
  }

  /// What a supporter pays for what she gains.
  private func price(_ part: Rational, of project: Int) -> Rational {
    switch parameters.utility {
    case .cost: Rational(reducing: .one, over: BigInteger(election.supporters[project]))
    case .effort: 1
    case .cardinality, .points, .borda: part
    }
  }

  private struct Purchase {
    let project: Int
    let part: Rational
    let price: Rational
  }
}
