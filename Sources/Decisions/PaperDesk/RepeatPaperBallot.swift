import Core
import Database
import Web

/// Types in a second time what stands on a ballot, by another person.
package struct RepeatPaperBallot: Command {
  package static let name = "repeat-paper-ballot"
  package static let access = Access.clerks
  package var decision: ID<Decision>
  package var code: String
  package var ballot: Ballot

  package init(_ code: String, _ ballot: Ballot, in decision: ID<Decision>) {
    self.decision = decision
    self.code = code
    self.ballot = ballot
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let clerk = try actor.requirePerson()
    try Decision.withOpenBox(decision, by: actor, in: tx)
    try ballot.check(in: decision, community: actor.community, in: tx)
    let paper = try PaperBallot.find(code, in: decision, community: actor.community, in: tx)
    guard let first = paper.typed else {
      throw DomainError.invalid([Fault("code", Message("decisions.fault.not-typed"))])
    }
    guard first.by != clerk else {
      throw DomainError.rule(Message("decisions.rule.same-clerk"))
    }
    guard paper.repeated == nil else {
      throw DomainError.invalid([Fault("code", Message("decisions.fault.repeated-already"))])
    }
    try tx.update(PaperBallot.table, paper.id, ["repeated_by": clerk, "repeated": ballot])
    return Done()
  }
}

/// Says what stands on a ballot that two people read differently.
package struct SettlePaperBallot: Command {
  package static let name = "settle-paper-ballot"
  package static let access = Access.clerks
  package var decision: ID<Decision>
  package var code: String
  package var ballot: Ballot

  package init(_ code: String, _ ballot: Ballot, in decision: ID<Decision>) {
    self.decision = decision
    self.code = code
    self.ballot = ballot
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let clerk = try actor.requirePerson()
    try Decision.withOpenBox(decision, by: actor, in: tx)
    try ballot.check(in: decision, community: actor.community, in: tx)
    let paper = try PaperBallot.find(code, in: decision, community: actor.community, in: tx)
    guard paper.isDisputed else {
      throw DomainError.rule(Message("decisions.rule.no-difference"))
    }
    try tx.update(PaperBallot.table, paper.id, ["settled_by": clerk, "settled": ballot])
    return Done()
  }
}
