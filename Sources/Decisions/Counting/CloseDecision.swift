import Core
import Database
import Web

/// Closes a decision whose time has come and destroys the key between voters and ballots.
struct CloseDecision: Command {
  static let name = "close-decision"
  /// The clock alone: nobody can close a decision early.
  static let access = Access.roles([])
  var decision: ID<Decision>

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Decision.find(decision, community: actor.community, in: tx)
    guard found.state == .open, actor.now >= found.closesAt else { return Done() }
    try tx.update(Decision.table, decision, ["state": DecisionState.closed])
    try BallotAside.untie(decision, community: actor.community, in: tx)
    try BallotKey.erase(decision, in: tx)
    try VotingCode.forgetAll(of: decision, community: actor.community, in: tx)
    return Done()
  }
}
