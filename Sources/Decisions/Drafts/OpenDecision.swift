import Core
import Database
import Equality
import Sodium
import Web

/// Publishes a draft: from now on its terms and ideas stand, and ballots are taken.
package struct OpenDecision: Command {
  package static let name = "open-decision"
  package static let access = Access.deciders
  package var decision: ID<Decision>

  package init(_ decision: ID<Decision>) { self.decision = decision }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let draft = try Decision.draft(decision, community: actor.community, in: tx)
    let ideas = try Idea.all(of: decision, community: actor.community, in: tx)
    try draft.kind.check(ideas)
    let check = try EqualityCheck.store.find(of: decision, community: actor.community, in: tx)
    guard draft.isPractice || check.missing == 0 else {
      throw DomainError.rule(Message("equality.rule.missing", .number(check.missing)))
    }
    if let dear = ideas.first(where: { $0.cost > draft.budget }) {
      throw DomainError.rule(Message("decisions.rule.idea-over-budget", .number(dear.number)))
    }
    guard draft.closesAt > actor.now else {
      throw DomainError.rule(Message("decisions.rule.closes-in-past"))
    }
    try tx.update(
      Decision.table, decision, ["state": DecisionState.open, "opened_at": actor.now])
    try BallotKey.make(for: decision, in: tx)
    return Done()
  }
}
