extension OpinionMap {
  /// The statements on which a clear majority of all people gives one answer, clearest first.
  ///
  /// Throws nothing. Time linear in the statements, besides sorting them.
  public func consensus(_ side: StatementVotes.Side) -> [Int] {
    SharedOpinion.consensus(votes, shown: conversation.shown, on: side)
  }

  /// The at most five statements that part people most evenly, and how often two people drawn at
  /// random would contradict each other.
  ///
  /// The share is that of pairs, between 0 and one half, drawn towards 0 where few voted; below
  /// one quarter nothing is called dissent.
  public var dissent: [(statement: Int, share: Double)] {
    let shares = votes.map { vote in
      2 * Double(vote.agrees) * Double(vote.disagrees)
        / (Double(vote.voters + 1) * Double(vote.voters + 2))
    }
    let split = shares.indices.filter {
      conversation.statements[$0].isShown && shares[$0] >= 0.25
    }
    return split.sorted { (shares[$1], $0) < (shares[$0], $1) }.prefix(5)
      .map { ($0, shares[$0]) }
  }

  /// For each listed statement the product of the groups' shares of agreement, greatest first;
  /// empty where there are no groups.
  public var groupInformedConsensus: [(statement: Int, value: Double)] {
    guard !groups.isEmpty else { return [] }
    let values = votes.indices.map { place in
      SharedOpinion.agreement(groups.map { $0.votes[place] })
    }
    return listed.sorted { (values[$1], $0) < (values[$0], $1) }.map { ($0, values[$0]) }
  }

  /// The weight with which each statement is drawn to be shown next.
  public var priorities: [Double] {
    let extremities = projection.extremities
    return votes.indices.map { place in
      SharedOpinion.priority(
        routed[place], extremity: extremities[place],
        isAboutPerson: conversation.statements[place].isAboutPerson)
    }
  }
}
