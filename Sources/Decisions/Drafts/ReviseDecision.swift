import Core
import Database
import Equality
import Web

/// Changes what a draft states.
package struct ReviseDecision: Command {
  package static let name = "revise-decision"
  package static let access = Access.deciders
  package var decision: ID<Decision>
  package var terms: DecisionTerms

  package init(_ decision: ID<Decision>, _ terms: DecisionTerms) {
    self.decision = decision
    self.terms = terms
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let draft = try Decision.draft(decision, community: actor.community, in: tx)
    // Its ideas or candidates belong to the kind; another one is another draft.
    guard draft.kind.name == terms.way.kind.name else { throw DomainError.notFound }
    try tx.update(Decision.table, decision, terms.columns)
    return Done()
  }
}

/// Throws a draft away.
package struct DiscardDecision: Command {
  package static let name = "discard-decision"
  package static let access = Access.deciders
  package var decision: ID<Decision>

  package init(_ decision: ID<Decision>) { self.decision = decision }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try Decision.draft(decision, community: actor.community, in: tx)
    for idea in try Idea.all(of: decision, community: actor.community, in: tx) {
      try tx.delete(from: Idea.table, idea.id)
    }
    try EqualityCheck.store.delete(of: decision, community: actor.community, in: tx)
    try tx.delete(from: Decision.table, decision)
    return Done()
  }
}

extension Decision {
  /// The decision, refused once it has opened: from then on nothing it states may change.
  @discardableResult
  static func draft(
    _ id: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Decision {
    let found = try find(id, community: community, in: tx)
    guard found.state == .draft else {
      throw DomainError.rule(Message("decisions.rule.frozen"))
    }
    return found
  }
}
