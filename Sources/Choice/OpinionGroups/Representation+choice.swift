extension Representation {
  /// The at most five statements that best tell each group from the others.
  ///
  /// `groups` holds a row for each group, with a column for each statement; `shown` says which
  /// statements are not moderated out. Takes time in proportion to groups × statements, and
  /// sorting. Source: the representativeness metric of Polis (compdemocracy/polis, `repness`).
  public static func chosen(
    groups: [[StatementVotes]], shown: [Bool], most: Int = 5
  ) -> [[Representation]] {
    let all = shown.indices.map { place in
      groups.reduce(StatementVotes()) { $0 + $1[place] }
    }
    return groups.map { group in
      let pairs = shown.indices.filter { shown[$0] }.map { place in
        let others = StatementVotes(
          agrees: all[place].agrees - group[place].agrees,
          disagrees: all[place].disagrees - group[place].disagrees,
          voters: all[place].voters - group[place].voters)
        return Pair(place, group[place], others)
      }
      return chosen(from: pairs, most: most)
    }
  }

  private struct Pair {
    let agree: Representation
    let disagree: Representation

    init(_ place: Int, _ group: StatementVotes, _ others: StatementVotes) {
      agree = Representation(place, .agree, of: group, to: others)
      disagree = Representation(place, .disagree, of: group, to: others)
    }

    var isSufficient: Bool { agree.isSufficient || disagree.isSufficient }
    var clearer: Representation { agree.difference > disagree.difference ? agree : disagree }
  }

  private static func chosen(from pairs: [Pair], most: Int) -> [Representation] {
    let best = bestAgreed(pairs)
    var list = pairs.filter { $0.isSufficient && $0.agree.statement != best?.agree.statement }
      .map(\.clearer).sorted { ($1.weight, $0.statement) < ($0.weight, $1.statement) }
    if let best {
      var first = best.clearer
      first.isBestAgreed = true
      list.insert(first, at: 0)
    } else if list.isEmpty, let nearest = nearest(pairs) {
      list = [nearest.clearer]
    }
    let kept = list.prefix(most)
    return kept.filter { $0.side == .agree } + kept.filter { $0.side == .disagree }
  }

  private static func nearest(_ pairs: [Pair]) -> Pair? {
    pairs.max { $0.clearer.difference < $1.clearer.difference }
  }

  private static func bestAgreed(_ pairs: [Pair]) -> Pair? {
    var best: Pair?
    for pair in pairs {
      let new = pair.agree
      guard new.surplus > threshold || (new.ratio > 1 && new.share > 0.5) else { continue }
      if let old = best?.agree {
        let isBetter =
          old.ratio > 1
          ? new.weight > old.weight : new.share * new.surplus > old.share * old.surplus
        guard isBetter else { continue }
      }
      best = pair
    }
    return best
  }
}
