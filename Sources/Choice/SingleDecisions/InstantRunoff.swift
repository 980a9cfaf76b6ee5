/// Instant run-off: until one option has more than half of the ballots that still name any, the
/// one that is first on the fewest is struck out.
///
/// Where several are first on the fewest: if together they have fewer than the next one, all are
/// struck out, which changes nothing; else the one goes that had fewest in the latest earlier
/// round in which they differed; else the tie is shown and the option that stands last in the
/// list is struck out.
///
/// Source: the single transferable vote for one seat, ties as in the Scottish Local Government
/// Elections Order 2007; that a tie is shown is our own.
public struct InstantRunoff: Sendable, Hashable {
  /// How those struck out were found.
  public enum Tie: String, Sendable, Hashable {
    /// One alone had the fewest.
    case none
    /// All of them together could not overtake the next.
    case together
    /// An earlier round decided.
    case earlierRound
    /// Nothing distinguished them but the list.
    case list
  }

  /// One round of counting.
  public struct Round: Sendable, Hashable {
    /// For each option still in, the ballots on which it is first.
    public let votes: [Int: Int]
    /// Ballots that name no option still in.
    public let exhausted: Int
    /// Who was struck out after it.
    public let struckOut: [Int]
    /// How a tie among the last was broken.
    public let tie: Tie
    /// Those that tied for the fewest.
    public let tied: [Int]
  }

  /// The rounds from the first.
  public let rounds: [Round]
  /// Who has more than half in the last round; nothing where nobody voted for anything.
  public let winner: Int?

  /// Whether a tie was broken by the list alone, so that a lot may be due instead.
  public var needsLot: Bool { rounds.contains { $0.tie == .list } }

  /// Counts the ballots; takes time proportional to ballots times options, per round.
  public init(_ ballots: RankedBallots) {
    var open = Set(0..<ballots.options)
    var rounds: [Round] = []
    var winner: Int?
    while !open.isEmpty {
      let (votes, exhausted) = Self.count(ballots, open)
      let cast = votes.values.reduce(0, +)
      let leader = votes.first { $0.value * 2 > cast }?.key
      if leader != nil || cast == 0 || open.count == 1 {
        winner = cast == 0 ? nil : leader
        rounds.append(
          Round(votes: votes, exhausted: exhausted, struckOut: [], tie: .none, tied: []))
        break
      }
      let (struckOut, tie, tied) = Self.last(votes, rounds)
      rounds.append(
        Round(
          votes: votes, exhausted: exhausted, struckOut: struckOut, tie: tie, tied: tied))
      open.subtract(struckOut)
    }
    self.rounds = rounds
    self.winner = winner
  }

  private static func count(
    _ ballots: RankedBallots, _ open: Set<Int>
  ) -> (votes: [Int: Int], exhausted: Int) {
    var votes = Dictionary(uniqueKeysWithValues: open.map { ($0, 0) })
    var exhausted = 0
    for ballot in ballots.ballots {
      if let first = ballot.order.first(where: { open.contains($0) }) {
        votes[first, default: 0] += ballot.voters
      } else {
        exhausted += ballot.voters
      }
    }
    return (votes, exhausted)
  }

  private static func last(
    _ votes: [Int: Int], _ rounds: [Round]
  ) -> (struckOut: [Int], tie: Tie, tied: [Int]) {
    let fewest = votes.values.min() ?? 0
    var tied = votes.filter { $0.value == fewest }.keys.sorted()
    let all = tied
    guard tied.count > 1 else { return (tied, .none, []) }
    if let next = votes.values.filter({ $0 > fewest }).min(), fewest * tied.count < next {
      return (tied, .together, all)
    }
    for round in rounds.reversed() {
      let least = tied.compactMap { round.votes[$0] }.min()
      tied.removeAll { round.votes[$0] != least }
      if tied.count == 1 { return (tied, .earlierRound, all) }
    }
    return (tied.suffix(1), .list, all)
  }
}
