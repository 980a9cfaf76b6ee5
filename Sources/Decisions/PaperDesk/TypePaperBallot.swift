import Core
import Database
import Web

/// Types in what stands on a paper ballot, each ballot once.
package struct TypePaperBallot: Command {
  package static let name = "type-paper-ballot"
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
    let found = try Decision.withOpenBox(decision, by: actor, in: tx)
    try ballot.check(in: decision, community: actor.community, in: tx)
    let paper = try PaperBallot.find(code, in: decision, community: actor.community, in: tx)
    guard paper.typed == nil else {
      throw DomainError.invalid([Fault("code", Message("decisions.fault.typed-already"))])
    }
    let counts = try PaperCounts.of(found, community: actor.community, in: tx)
    guard counts.typed < counts.given else {
      throw DomainError.rule(Message("decisions.rule.more-typed", .number(counts.given)))
    }
    try tx.update(PaperBallot.table, paper.id, ["typed_by": clerk, "typed": ballot])
    return Done()
  }
}

/// Takes back what was typed in for a ballot, with all that was read after it.
package struct UntypePaperBallot: Command {
  package static let name = "untype-paper-ballot"
  package static let access = Access.clerks
  package var decision: ID<Decision>
  package var code: String

  package init(_ code: String, in decision: ID<Decision>) {
    self.decision = decision
    self.code = code
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try Decision.withOpenBox(decision, by: actor, in: tx)
    let paper = try PaperBallot.find(code, in: decision, community: actor.community, in: tx)
    try tx.update(
      PaperBallot.table, paper.id,
      [
        "repeated_by": nil as ID<Person>?, "repeated": nil as Ballot?,
        "typed_by": nil as ID<Person>?, "typed": nil as Ballot?,
        "settled_by": nil as ID<Person>?, "settled": nil as Ballot?,
      ])
    return Done()
  }
}

extension Ballot {
  /// Refuses what the kind of the decision does not know.
  func check(
    _ field: String = "numbers", in decision: ID<Decision>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws {
    let kind = try Decision.find(decision, community: community, in: tx).kind
    let options = try Idea.all(of: decision, community: community, in: tx)
    if let fault = kind.fault(in: self, options: options) {
      throw DomainError.invalid([Fault(field, fault)])
    }
  }
}
