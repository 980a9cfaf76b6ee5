import Choice
import Core
import Database
import Web

/// Takes in a budget that was voted on elsewhere, counted anew here and marked as imported.
///
/// The count is done before; this only writes, all or nothing.
struct ImportElection: Command {
  static let name = "import-election"
  static let access = Access.deciders
  var title: Translated
  var currency: Currency
  var rule: CountingRule
  var seed: String
  var heldAt: Instant?
  var count: BudgetCount

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ID<Decision> {
    let id = ID<Decision>.make(at: actor.now)
    try tx.insert(
      into: Decision.table, id,
      [
        "community": actor.community, "title": title, "description": Translated(),
        "budget": Amount(count.election.budget), "currency": currency,
        "closes_at": min(heldAt ?? actor.now, actor.now), "method": rule.method,
        "completion": rule.completion,
        "start": rule.start, "exhaustive": rule.isExhaustive, "ties": rule.ties, "seed": seed,
        "utility": rule.utility, "gate": rule.gate,
        "uses_paper": false, "rereading": Rereading.all, "imported": true,
        "state": DecisionState.counted,
        "opened_at": nil as Instant?, "paper_in_at": nil as Instant?, "counted_at": actor.now,
        "kind": BudgetKind.name, "settings": Settings(), "practice": false,
      ])
    for idea in count.ideas {
      try tx.insert(
        into: Idea.table, idea.id,
        [
          "community": actor.community, "decision": id, "number": idea.number,
          "code": idea.code, "title": idea.title, "description": idea.description,
          "cost": idea.cost,
        ])
    }
    try count.write(for: id, community: actor.community, in: tx)
    let imported = try Decision.find(id, community: actor.community, in: tx)
    try count.publish(imported, at: actor.now, by: actor, in: tx)
    return id
  }
}
