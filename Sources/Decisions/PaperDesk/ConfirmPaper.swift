import Core
import Database
import Web

/// Says that all paper ballots are in: what they need is checked, and counting may begin.
package struct ConfirmPaper: Command {
  package static let name = "confirm-paper"
  package static let access = Access.clerks
  package var decision: ID<Decision>

  package init(_ decision: ID<Decision>) { self.decision = decision }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Decision.withOpenBox(decision, by: actor, in: tx)
    let counts = try PaperCounts.of(found, community: actor.community, in: tx)
    guard counts.typed <= counts.given else {
      throw DomainError.rule(Message("decisions.rule.more-typed", .number(counts.given)))
    }
    let desk = PaperCheck(
      try PaperBallot.allTyped(in: decision, community: actor.community, in: tx), in: found)
    guard desk.unread.isEmpty else {
      throw DomainError.rule(Message("decisions.rule.unread", .number(desk.unread.count)))
    }
    guard desk.disputed.isEmpty else {
      throw DomainError.rule(Message("decisions.rule.disputed", .number(desk.disputed.count)))
    }
    let conflicts = try BallotConflict.counts(in: decision, community: actor.community, tx: tx)
    guard conflicts.open == 0 else {
      throw DomainError.rule(Message("decisions.rule.conflicts", .number(conflicts.open)))
    }
    try tx.update(Decision.table, decision, ["paper_in_at": actor.now])
    return Done()
  }
}

/// What is still to be done before paper ballots may be counted.
struct PaperCheck {
  /// To be read by a second person, and not yet read.
  let unread: [PaperBallot]
  /// Read differently by two people.
  let disputed: [PaperBallot]
  /// How many of those typed in so far must be read twice.
  let due: Int

  init(_ typed: [PaperBallot], in decision: Decision) {
    let twice = decision.rereading.codes(of: typed.map(\.code), in: decision.id)
    unread = typed.filter { twice.contains($0.code) && $0.repeated == nil }
    disputed = typed.filter(\.isDisputed)
    due = twice.count
  }
}
