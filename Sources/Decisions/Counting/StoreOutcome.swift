import Choice
import Core
import Database
import Ledger
import Web

/// Writes down what a count came to; a decision is counted once.
struct StoreOutcome: Command {
  static let name = "store-outcome"
  static let access = Access.roles([])
  var decision: ID<Decision>
  var count: any FinishedCount

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Decision.find(decision, community: actor.community, in: tx)
    let conflicts = try BallotConflict.counts(in: decision, community: actor.community, tx: tx)
    guard found.mayBeCounted, conflicts.open == 0 else { return Done() }
    try tx.update(
      Decision.table, decision, ["state": DecisionState.counted, "counted_at": actor.now])
    try count.write(for: decision, community: actor.community, in: tx)
    try DecisionShares.count(of: decision, community: actor.community, in: tx)
      .write(for: decision, community: actor.community, in: tx)
    // A lesson leaves no trace outside its own page.
    guard !found.isPractice else { return Done() }
    try count.publish(found, at: actor.now, by: actor, in: tx)
    return Done()
  }
}

extension BudgetCount {
  func write(
    for decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.insert(
      into: DecisionOutcome.table,
      ID<DecisionOutcome>.derived("decision-outcome", decision.uuid),
      [
        "community": community, "decision": decision, "ballots": election.voters,
        "on_paper": onPaper, "blank": election.ballots.blank, "electors": electors,
        "cost": Amount(outcome.cost), "endowment": Amount(outcome.endowment),
        "raises": "\(outcome.raises)", "pleased": outcome.votersWithWinner,
      ])
    let winners = Set(outcome.winners)
    for (position, place) in order.enumerated() {
      let reason = IdeaOutcome.Facts(outcome.reasons[place])
      let idea = ideas[place].id
      try tx.insert(
        into: IdeaOutcome.table, ID<IdeaOutcome>.derived("idea-outcome", idea.uuid),
        [
          "community": community, "decision": decision, "idea": idea, "position": position,
          "votes": election.supporters[place], "won": winners.contains(place),
          "reason": reason.kind, "round": reason.round, "payers": reason.payers,
          "short": reason.short, "amount": reason.amount,
        ])
    }
  }

}

extension FinishedCount {
  /// Publishes what can be counted again, and enters its hash in the ledger.
  func publish(
    _ decision: Decision, at now: Instant, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    let publication = publication(of: decision, at: now)
    try publication.write(for: decision.id, community: actor.community, in: tx)
    try LedgerEntry.append(
      .decision, digest: publication.root, subject: decision.id.uuid, title: decision.title,
      by: actor, in: tx)
  }
}
