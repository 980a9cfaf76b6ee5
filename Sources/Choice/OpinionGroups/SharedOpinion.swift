/// What people hold in common across their groups.
public enum SharedOpinion {
  /// The at most five statements on which a clear majority of all people gives one answer.
  ///
  /// `votes` has an element for each statement; the places of the chosen ones come back, the
  /// clearest first. Takes the time of sorting. Source: compdemocracy/polis, `consensus`.
  public static func consensus(
    _ votes: [StatementVotes], shown: [Bool], on side: StatementVotes.Side, most: Int = 5
  ) -> [Int] {
    let weights = votes.map { $0.share(side) * $0.surplus(side) }
    let clear = votes.indices.filter {
      shown[$0] && votes[$0].share(side) > 0.5
        && votes[$0].surplus(side) > Representation.threshold
    }
    return Array(clear.sorted { (weights[$1], $0) < (weights[$0], $1) }.prefix(most))
  }

  /// The product of the groups' shares of agreement, between 0 and 1; a group that has not
  /// voted counts as one half, so only statements of one conversation compare.
  ///
  /// Linear in the groups. Source: compdemocracy/polis, `group-aware-consensus`.
  public static func agreement(_ groups: [StatementVotes]) -> Double {
    groups.reduce(1) { $0 * $1.share(.agree) }
  }

  /// The weight with which a statement is drawn to be shown next, without unit, above 0.
  ///
  /// `extremity` is how far the statement lies from the middle of the map. Constant time.
  /// Source: compdemocracy/polis, `comment-priorities`; 49 is what it gives to a question
  /// about the person, and 5 votes halve the advantage of a new statement.
  public static func priority(
    _ votes: StatementVotes, extremity: Double, isAboutPerson: Bool = false
  ) -> Double {
    guard !isAboutPerson else { return 49 }
    let passes = Double(votes.voters - votes.agrees - votes.disagrees)
    let people = Double(votes.voters)
    let importance =
      (1 - (passes + 1) / (people + 2)) * (extremity + 1) * votes.share(.agree)
    let root = importance * (1 + 8 * halving(votes.voters))
    return root * root
  }

  // 2 to the power of −votes/5, of whole fifths and a table: the library needs no exponential.
  private static func halving(_ votes: Int) -> Double {
    let fifths = [1, 0.8705505632961241, 0.757858283255199, 0.6597539553864471, 0.5743491774985174]
    let halvings = max(-1_000, -(votes / 5))
    return fifths[votes % 5] * Double(sign: .plus, exponent: halvings, significand: 1)
  }
}
