/// The same steps as for approvals where ballots give points: each pays in proportion to them.
extension SharesRun {
  func scoredSums(of project: Int, at payment: Double) -> Sums {
    let (listed, weighed, given) = (
      tally.supporters.members, tally.supporterWeights, tally.supporterScores
    )
    let (money, members, weights, scores) = (
      self.money.span, listed.span, weighed.span, given.span
    )
    var sums: Sums = (0, 0, 0)
    for place in tally.supporters.range(project) {
      let (purse, score) = (money[Int(members[place])], Double(scores[place]))
      let due = payment * score
      if purse < due {
        sums.poorMoney += weights[place] * purse
      } else {
        sums.rich += weights[place] * score
      }
      if abs(purse - due) <= tolerance { sums.near += weights[place] * score }
    }
    return sums
  }

  mutating func collectScored(
    _ payment: Double, for project: Int
  ) -> (rich: Int, points: Int, near: [Int]) {
    var (rich, points, near) = (0, 0, [Int]())
    for place in tally.supporters.range(project) {
      let ballot = Int(tally.supporters.members[place])
      guard ends[ballot] == Self.never else { continue }
      let score = tally.supporterScore(at: place)
      let due = payment * Double(score)
      if money[ballot] > due + tolerance {
        money[ballot] -= due
        rich += tally.weights[ballot]
        points += tally.weights[ballot] * score
      } else if money[ballot] < due - tolerance {
        end(ballot)
      } else {
        near.append(ballot)
      }
    }
    return (rich, points, near)
  }

  /// The most that anybody paid in a round, over the denominator of the ledger.
  func highestPayment(in round: Int) -> BigInteger {
    let payment = ledger.payments[round]
    guard tally.isScored else { return payment }
    let project = rounds[round].project
    let gone = Set(rounds[round].ended.map { ended[$0] })
    var (highest, top) = (BigInteger.zero, 0)
    for place in tally.supporters.range(project) {
      let ballot = tally.supporters.members[place]
      if gone.contains(ballot) {
        highest = max(highest, exactSum(of: [Int(ballot)], each: true, before: round))
      } else if ends[Int(ballot)] > round {
        top = max(top, tally.supporterScore(at: place))
      }
    }
    return max(highest, payment * BigInteger(top))
  }
}
