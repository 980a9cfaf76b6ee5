import Core
import Database
import Equality

/// Women's share among those who proposed and those whose wish was granted, beside the village's.
enum ProcessShares {
  static func steps(
    of process: ID<JointProcess>, community: ID<Community>, _ heads: any HeadCounts,
    in tx: borrowing Transaction<some Any>
  ) throws -> [ShareStep] {
    let steps = try pair(of: process, heads, in: tx)
    // A table of dashes tells nobody anything.
    guard steps.contains(where: { $0.percent != nil }) else { return [] }
    let population = try heads.population(of: community, in: tx)
    return (population.map { [.population(women: $0.women, men: $0.men)] } ?? []) + steps
  }

  static func pair(
    of process: ID<JointProcess>, _ heads: any HeadCounts, in tx: borrowing Transaction<some Any>
  ) throws -> [ShareStep] {
    let proposers = try heads.sexes(among: authors(of: process, onlyGranted: false), in: tx)
    // Of whom nothing is said there is no share.
    guard proposers.count == 3, proposers[0] + proposers[1] > 0 else { return [] }
    let granted = try heads.sexes(among: authors(of: process, onlyGranted: true), in: tx)
    return ShareStep.pair(
      ("proposers", Message("proposals.shares.proposers"), proposers),
      ("granted", Message("proposals.shares.granted"), granted))
  }

  /// Everybody who wrote something that may be read, alone or in a group, each once.
  static func authors(of process: ID<JointProcess>, onlyGranted: Bool) -> SQL {
    let stages = Stage.allCases.filter {
      $0.isShown && (!onlyGranted || $0.isGoingOn || $0 == .done)
    }
    return """
      SELECT DISTINCT proposal_follower.person FROM proposal
      JOIN proposal_follower ON proposal_follower.proposal = proposal.id
        AND proposal_follower.role = 'author'
      WHERE proposal.process = \(process) AND proposal.stage IN (\(list: stages))
      """
  }
}
