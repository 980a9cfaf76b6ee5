import Core
import Database
import Sodium
import Web

/// A code given in person: whoever types it at the device on the table votes as that person, once.
///
/// Only its fingerprint is kept, and it is gone once it was used or half an hour has passed.
package struct VotingCode: Sendable {
  static let table = Table("voting_code", secret: ["code"])
  static let length = 8
  static let minutes = 30

  static func id(_ decision: ID<Decision>, _ person: ID<Person>) -> ID<VotingCode> {
    .derived("voting-code", decision.uuid, person.uuid)
  }

  static func print(of code: String, in decision: ID<Decision>) -> [UInt8] {
    Digest.blake2b(Array("voting code\u{0}".utf8) + decision.uuid.bytes + Array(code.utf8))
  }

  let person: ID<Person>
  let givenBy: ID<Person>

  /// Nothing where it was never given, was used or is too old.
  static func find(
    _ typed: String, in decision: ID<Decision>, community: ID<Community>, at now: Instant,
    in tx: borrowing Transaction<some Any>
  ) throws -> VotingCode? {
    let code = ShortCode.normalise(typed) ?? ""
    return try tx.first(
      """
      SELECT person, given_by FROM voting_code
      WHERE decision = \(decision) AND code = \(print(of: code, in: decision))
        AND community = \(community) AND until > \(now)
      """
    ) { row in VotingCode(person: try row(0), givenBy: try row(1)) }
  }

  /// The same where nothing is a fault of the field.
  static func require(
    _ typed: String, in decision: ID<Decision>, community: ID<Community>, at now: Instant,
    in tx: borrowing Transaction<some Any>
  ) throws -> VotingCode {
    let found = try find(typed, in: decision, community: community, at: now, in: tx)
    guard let found else {
      throw DomainError.invalid([Fault("code", Message("decisions.fault.unknown-voting-code"))])
    }
    return found
  }

  /// No code outlives its decision.
  static func forgetAll(
    of decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<Writes>
  ) throws {
    let left: [ID<VotingCode>] = try tx.all(
      """
      SELECT id FROM voting_code WHERE decision = \(decision) AND community = \(community)
      """
    ) { row in try row(0) }
    for id in left { try tx.delete(from: table, id) }
  }
}

/// Gives somebody a code for the device on the table; an earlier one is void.
struct GiveVotingCode: Command {
  static let name = "give-voting-code"
  static let access = Access.clerks
  var decision: ID<Decision>
  var person: ID<Person>
  /// The fingerprint alone.
  var print: [UInt8]

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let clerk = try actor.requirePerson()
    _ = try Decision.openKey(decision, by: actor, in: tx)
    try Electors.require(person, of: actor.community, in: tx)
    try BallotCast.requireFree(decision, person, community: actor.community, in: tx)
    let until = actor.now.advanced(seconds: Int64(VotingCode.minutes * 60))
    try tx.put(
      into: VotingCode.table, VotingCode.id(decision, person),
      [
        "community": actor.community, "decision": decision, "person": person, "code": print,
        "given_by": clerk, "until": until,
      ])
    return Done()
  }
}

extension VotingCode {
  /// The code that goes with a form: sent again, the form shows the same one.
  static func make(_ visit: Visit) throws -> String {
    let form = try visit.actor().command
    let token = visit.environment.keys.formToken.make(for: "voting code \(form)")
    return ShortCode.make(from: Digest.blake2b(token), length: length)
  }
}
