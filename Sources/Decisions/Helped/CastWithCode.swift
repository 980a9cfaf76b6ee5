import Core
import Database
import Web

/// Casts the ballot of whoever holds the code, on the device on the table; the code is then gone.
struct CastWithCode: Command {
  static let name = "cast-with-code"
  static let access = Access.anyone
  var decision: ID<Decision>
  var code: String
  var ballot: Ballot

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try VotingCode.require(
      code, in: decision, community: actor.community, at: actor.now, in: tx)
    let person = found.person
    try BallotCast.requireFree(decision, person, community: actor.community, in: tx)
    var cast = CastBallot(in: decision, ballot)
    cast.codeFrom = found.givenBy
    _ = try cast.perform(by: actor.standing(for: person), in: tx)
    try tx.delete(from: VotingCode.table, VotingCode.id(decision, person))
    return Done()
  }
}

/// Casts a ballot for somebody who asks for help; who helped is kept, and alone she may cast anew.
package struct CastWithHelp: Command {
  package static let name = "cast-with-help"
  package static let access = Access.clerks
  package var decision: ID<Decision>
  package var person: ID<Person>
  package var ballot: Ballot

  package init(in decision: ID<Decision>, for person: ID<Person>, _ ballot: Ballot) {
    self.decision = decision
    self.person = person
    self.ballot = ballot
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let helper = try actor.requirePerson()
    try Electors.require(person, of: actor.community, in: tx)
    guard helper != person else { throw DomainError.rule(Message("decisions.rule.help-self")) }
    try BallotCast.requireFree(decision, person, community: actor.community, in: tx)
    var cast = CastBallot(in: decision, ballot)
    cast.helper = helper
    _ = try cast.perform(by: actor.standing(for: person), in: tx)
    return Done()
  }
}

extension Actor {
  /// The same command, done for somebody whose right to it is proved otherwise.
  fileprivate func standing(for voter: ID<Person>) -> Actor {
    Actor(
      person: voter, community: community, roles: roles, now: now, command: command,
      isSystem: isSystem)
  }
}

extension Electors {
  static func require(
    _ person: ID<Person>, of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws {
    guard try includes(person, of: community, in: tx) else {
      throw DomainError.rule(Message("decisions.rule.not-elector"))
    }
  }
}
