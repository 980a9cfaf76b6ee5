import Core
import Database
import Web

/// Takes a correction into the patch, or does not and says why.
package struct JudgeCorrection: Command {
  package static let name = "judge-word-correction"
  package static let access = Access.administrator
  package var correction: ID<WordCorrection>
  package var isTaken: Bool
  package var reason: String

  package init(_ correction: ID<WordCorrection>, isTaken: Bool, because reason: String = "") {
    self.correction = correction
    self.isTaken = isTaken
    self.reason = reason
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try WordCorrection.find(correction, community: actor.community, in: tx)
    guard isTaken || !reason.isEmpty else {
      throw DomainError.invalid([Fault("reason", Message("translation.fault.reason"))])
    }
    try tx.update(
      WordCorrection.table, found.id,
      [
        "state": isTaken ? WordCorrection.State.taken : .refused, "reason": isTaken ? "" : reason,
        "judged_at": actor.now,
      ])
    return Done()
  }
}
