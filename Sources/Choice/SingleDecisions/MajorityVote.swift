/// A yes-or-no decision under a quorum and a threshold.
///
/// Abstentions count for the quorum, never for or against; whether they stand in the way depends
/// on the threshold, which says of what it is a part.
///
/// Source: the practice of councils; no law's numbers are built in.
public struct MajorityVote: Sendable, Hashable {
  /// What carries a motion.
  public enum Threshold: String, Sendable, Hashable, CaseIterable {
    /// More for than against.
    case simple
    /// More than half of all that are entitled.
    case absolute
    /// At least two thirds of those for and against.
    case twoThirdsOfVoting = "two-thirds-of-voting"
    /// At least two thirds of all that are entitled.
    case twoThirdsOfEntitled = "two-thirds-of-entitled"
  }

  /// Why it came out so.
  public enum Reason: String, Sendable, Hashable {
    case carried
    /// Too few took part, abstentions included.
    case noQuorum
    /// Under the threshold.
    case tooFewFor
    /// Exactly as many for as against, under the simple threshold.
    case tied
  }

  /// The result with the figures it rests on.
  public struct Outcome: Sendable, Hashable {
    /// Carried, or why not.
    public let reason: Reason
    /// How many took part, abstentions included.
    public let present: Int
    /// How many must take part.
    public let quorum: Int
    /// How many votes for would have carried it.
    public let needed: Int
    /// Of how many that is the part: those voting or those entitled.
    public let base: Int

    /// Whether the motion is carried.
    public var isCarried: Bool { reason == .carried }
  }

  /// The part of the entitled that must take part, from 0 to 1.
  public let quorum: Rational
  /// What carries the motion.
  public let threshold: Threshold

  /// A quorum as a part of the entitled, from 0 to 1, and a threshold; nothing is checked here.
  ///
  /// Constant time.
  public init(quorum: Rational, threshold: Threshold) {
    self.quorum = quorum
    self.threshold = threshold
  }

  /// Decides by the numbers of votes.
  ///
  /// Throws where a number is negative or more took part than are entitled. Constant time.
  public func decide(
    yes: Int, no: Int, abstained: Int, entitled: Int
  ) throws(DecisionFault) -> Outcome {
    guard yes >= 0, no >= 0, abstained >= 0, entitled >= 0 else { throw .negativeCount }
    let (voting, over) = yes.addingReportingOverflow(no)
    let (present, overAll) = voting.addingReportingOverflow(abstained)
    guard !over, !overAll, present <= entitled else { throw .moreThanEntitled }
    let quorum = (self.quorum * Rational(entitled)).roundedUp
    let (needed, base) = needed(voting: voting, entitled: entitled)
    var reason = yes >= needed ? Reason.carried : .tooFewFor
    if threshold == .simple, yes == no { reason = .tied }
    if present < max(1, quorum) { reason = .noQuorum }
    return Outcome(
      reason: reason, present: present, quorum: quorum, needed: needed, base: base)
  }

  private func needed(voting: Int, entitled: Int) -> (needed: Int, base: Int) {
    let twoThirds = Rational(reducing: 2, over: 3)
    switch threshold {
    case .simple: return (voting / 2 + 1, voting)
    case .absolute: return (entitled / 2 + 1, entitled)
    case .twoThirdsOfVoting:
      return (max(1, (twoThirds * Rational(voting)).roundedUp), voting)
    case .twoThirdsOfEntitled:
      return (max(1, (twoThirds * Rational(entitled)).roundedUp), entitled)
    }
  }
}

extension Rational {
  /// The least whole number that is not under it.
  fileprivate var roundedUp: Int { (-((-self).floor)).int ?? .max }
}
