/// What ballots give beyond an approval; an approval is one point.
extension Tally {
  /// The points on a place of `choices`.
  func choiceScore(at place: Int) -> Int { isScored ? Int(choiceScores[place]) : 1 }

  /// The points on a place of `supporters`.
  func supporterScore(at place: Int) -> Int { isScored ? Int(supporterScores[place]) : 1 }

  /// The points that a ballot gives a project; none where it does not name it.
  func score(of project: Int, on ballot: Int) -> Int {
    guard isScored else { return 1 }
    let place = choices.range(ballot).first { choices.members[$0] == project }
    return place.map(choiceScore) ?? 0
  }

  func haveSameScores(_ one: Int, _ other: Int) -> Bool {
    !isScored
      || supporterScores[supporters.range(one)] == supporterScores[supporters.range(other)]
  }

  /// A payment per point made ready to be compared per unit.
  func multiplied(_ part: Ledger.Part, _ project: Int) -> Ledger.Part {
    Ledger.Part(amount: part.amount * multipliers[project], divisor: part.divisor)
  }

  /// Adds up the points of each project and finds the most that one ballot gives it.
  static func totals(
    _ supporters: Adjacency, _ scores: [Int32], _ weights: [Double]
  ) -> (points: [Double], tops: [Double]) {
    var (points, tops) = ([Double](), [Double]())
    for project in 0..<supporters.count {
      var (sum, top) = (0.0, 1.0)
      for place in supporters.range(project) {
        let score = scores.isEmpty ? 1 : Double(scores[place])
        sum += score * weights[place]
        top = max(top, score)
      }
      points.append(sum)
      tops.append(top)
    }
    return (points, tops)
  }
}

extension Tally {
  /// Where a project of the election stands among those that take part.
  func place(of project: Int) -> Int? {
    var (low, high) = (0, projects.count)
    while low < high {
      let middle = (low + high) / 2
      if projects[middle] < project { low = middle + 1 } else { high = middle }
    }
    return low < projects.count && projects[low] == project ? low : nil
  }
}

/// What a ballot still has, how many cast it, and how many points it gives the project in turn.
struct Purse {
  let money: BigInteger
  let voters: Int
  let score: Int

  /// Whether the left one's money ends at a lower price per point.
  static func lastsLess(_ left: Self, _ right: Self) -> Bool {
    left.money * BigInteger(right.score) < right.money * BigInteger(left.score)
  }
}
