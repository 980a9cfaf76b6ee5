import Core
import Database
import Web

/// Writes a decision down, for the deciders' eyes until it opens.
package struct DraftDecision: Command {
  package static let name = "draft-decision"
  package static let access = Access.deciders
  package var terms: DecisionTerms

  package init(_ terms: DecisionTerms) { self.terms = terms }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Decision> {
    let id = ID<Decision>.make(at: actor.now)
    try tx.insert(
      into: Decision.table, id,
      [
        "community": actor.community, "title": terms.title, "description": terms.description,
        "budget": Amount(terms.budget), "currency": Currency.som, "closes_at": terms.closesAt,
        "method": terms.rule.method, "completion": terms.rule.completion, "start": terms.rule.start,
        "exhaustive": terms.rule.isExhaustive, "ties": terms.rule.ties,
        "utility": terms.rule.utility, "gate": terms.rule.gate,
        // The lot is drawn from what is published anyway: the id of the decision.
        "seed": id.description, "uses_paper": terms.usesPaper, "rereading": terms.rereading,
        "imported": false,
        "state": DecisionState.draft, "opened_at": nil as Instant?,
        "paper_in_at": nil as Instant?, "counted_at": nil as Instant?,
        "kind": terms.way.kind.name, "settings": terms.way.kind.settings,
        "practice": terms.isPractice,
      ])
    return id
  }
}
