import Core
import Database
import People
import Web

/// Notes that somebody was given a paper ballot: from now on she cannot vote by phone.
package struct GivePaperBallot: Command {
  package static let name = "give-paper-ballot"
  package static let access = Access.clerks
  package var decision: ID<Decision>
  package var person: ID<Person>
  /// It lay on a phone: the paper is with her already, and refusing would not bring it back.
  package var hasWaited: Bool

  package init(in decision: ID<Decision>, to person: ID<Person>, hasWaited: Bool = false) {
    self.decision = decision
    self.person = person
    self.hasWaited = hasWaited
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try Decision.withRegister(decision, by: actor, in: tx)
    let community = actor.community
    _ = try PersonRecord.find(person, community: community, in: tx)
    guard try Electors.includes(person, of: community, in: tx) else {
      throw DomainError.rule(Message("decisions.rule.not-elector"))
    }
    let voter = try VoterClaims.read(decision, person, in: tx)
    if !hasWaited, !voter.standing.isEmpty {
      throw DomainError.rule(
        Message(
          voter.standing.contains { $0.channel == .paper }
            ? "decisions.rule.given-already" : "decisions.rule.has-phone"))
    }
    let held = try HeldBallots.read(voter, try BallotKey.find(decision, in: tx), in: tx)
    let (all, _) = try voter.adding(
      .paper, after: Earlier(), hasWaited: hasWaited, by: actor, in: tx)
    try held.lay(for: all, by: actor, in: tx)
    if held.mayMove(voter) {
      try all.settle(by: actor, in: tx)
    } else {
      try all.noteConflict(by: actor, in: tx)
    }
    return Done()
  }
}

/// Notes that a paper ballot came back unused, so that she may vote by phone.
package struct TakeBackPaperBallot: Command {
  package static let name = "take-back-paper-ballot"
  package static let access = Access.clerks
  package var decision: ID<Decision>
  package var person: ID<Person>

  package init(in decision: ID<Decision>, from person: ID<Person>) {
    self.decision = decision
    self.person = person
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Decision.withRegister(decision, by: actor, in: tx)
    let cast = try BallotCast.find(decision, person, community: actor.community, in: tx)
    guard cast?.channel == .paper else { throw DomainError.notFound }
    let counts = try PaperCounts.of(found, community: actor.community, in: tx)
    guard counts.typed < counts.given else {
      throw DomainError.rule(Message("decisions.rule.typed-already"))
    }
    let voter = try VoterClaims.read(decision, person, in: tx)
    let held = try HeldBallots.read(voter, try BallotKey.find(decision, in: tx), in: tx)
    let rest = try voter.withdrawn({ $0 == .paper }, in: tx)
    try held.lay(for: rest, by: actor, in: tx)
    try rest.settle(by: actor, in: tx)
    return Done()
  }
}

extension Decision {
  /// A decision on paper whose register may still be written in: until all papers are in.
  @discardableResult
  static func withRegister(
    _ id: ID<Decision>, by actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> Decision {
    let found = try find(id, community: actor.community, in: tx)
    guard found.usesPaper, found.state != .draft else { throw DomainError.notFound }
    guard found.state != .counted, found.paperInAt == nil else {
      throw DomainError.rule(Message("decisions.rule.papers-are-in"))
    }
    return found
  }

  /// The same, with the box open: after closing.
  @discardableResult
  static func withOpenBox(
    _ id: ID<Decision>, by actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> Decision {
    let found = try withRegister(id, by: actor, in: tx)
    guard found.state(at: actor.now) == .closed else {
      throw DomainError.rule(Message("decisions.rule.box-is-sealed"))
    }
    return found
  }
}
