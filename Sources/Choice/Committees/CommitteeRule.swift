/// A rule that elects a committee from approval ballots.
///
/// All follow Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023), and are
/// counted in exact fractions.
public enum CommitteeRule: String, Sendable, Hashable, CaseIterable {
  /// Those with most approvals.
  case approval = "av"
  /// Each voter's one vote is divided among all she approves.
  case satisfaction = "sav"
  /// Seats are loads that supporters share; each next one burdens whoever bears most least.
  case phragmen = "seqphragmen"
  /// Each voter has an equal share to buy seats with; what is left open Phragmén's rule fills.
  case equalShares = "equal-shares"
  /// The same, filled by approvals.
  case equalSharesApproval = "equal-shares-with-av-completion"
  /// The same, but with more money for all until every seat can be bought.
  case equalSharesIncrement = "equal-shares-with-increment-completion"
  /// A voter's first member counts 1, her second 1/2, her third 1/3; the greatest sum wins.
  case proportional = "pav"
  /// The same, one member after the other.
  case sequentialProportional = "seqpav"
  /// As many voters as possible have at least one member.
  case chamberlinCourant = "cc"
  /// Member after member, so that the least supported has as much support as possible.
  case maximinSupport = "maximin-support"

  /// Every committee that some way of breaking ties gives, each ascending, in ascending order.
  ///
  /// With `resolute` the one that ties broken by the candidates' places give. Takes polynomial time
  /// for each committee found, but `pav` and `cc`, which search all committees with bounds.
  /// Throws where more than `limit` are tied, or the search takes too long.
  public func elect(
    _ election: CommitteeElection, resolute: Bool = false, limit: Int = 10_000
  ) throws(CommitteeError) -> CommitteeOutcome {
    switch self {
    case .approval, .satisfaction:
      try Branching(SeparableRun(election, self), resolute: resolute, limit: limit).outcome(
        election)
    case .phragmen:
      try Branching(LoadRun(election), resolute: resolute, limit: limit).outcome(election)
    case .equalShares:
      try Branching(
        SharePurchase(election, filledBy: .loads), resolute: resolute, limit: limit
      ).outcome(election)
    case .equalSharesApproval:
      try Branching(
        SharePurchase(election, filledBy: .approvals), resolute: resolute, limit: limit
      ).outcome(election)
    case .equalSharesIncrement:
      try RaisedPurchase(election, resolute: resolute, limit: limit).outcome()
    case .sequentialProportional:
      try Branching(HarmonicRun(election), resolute: resolute, limit: limit).outcome(election)
    case .maximinSupport:
      try Branching(SupportRun(election), resolute: resolute, limit: limit).outcome(election)
    case .proportional, .chamberlinCourant:
      try BestCommittees(election, self, resolute: resolute, limit: limit).outcome()
    }
  }
}
