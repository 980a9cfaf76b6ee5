import Core
import Database

/// That a ballot came from somebody, or a paper one was handed to her: when, by which way, and in
/// place of what.
///
/// Never what stands on it.
package struct BallotClaim: Sendable, SaidAfter {
  package static let table = Table("ballot_claim")

  /// The id of the form's command: the phone made it, so it is the same in whatever order forms come.
  package let id: ID<BallotClaim>
  package let channel: BallotCast.Channel
  package let after: Earlier<BallotClaim>
  let hasWaited: Bool
  let cameAt: Instant
  /// Who helped her, or gave her the code for the device on the table.
  var helper: ID<Person>?
  var codeFrom: ID<Person>?

  static func hasCome(
    by command: UUID16, in tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    try tx.exists("SELECT 1 FROM ballot_claim WHERE id = \(command)")
  }

  static func all(
    of person: ID<Person>, in decision: ID<Decision>, tx: borrowing Transaction<some Any>
  ) throws -> [BallotClaim] {
    try tx.all(
      """
      SELECT id, channel, after_claims, has_waited, came_at, helper, code_from
      FROM ballot_claim
      WHERE decision = \(decision) AND person = \(person) ORDER BY id
      """
    ) { row in
      BallotClaim(
        id: try row(0), channel: try row(1), after: try row(2), hasWaited: try row(3),
        cameAt: try row(4), helper: try row(5), codeFrom: try row(6))
    }
  }
}

/// What the commission said of two ballots of one person, and why.
package struct BallotRuling: Sendable {
  package static let table = Table("ballot_ruling")

  let chosen: ID<BallotClaim>
  let over: Earlier<BallotClaim>
  let reason: String
  let by: String
  let ruledAt: Instant

  static func all(
    of person: ID<Person>, in decision: ID<Decision>, tx: borrowing Transaction<some Any>
  ) throws -> [BallotRuling] {
    try tx.all(
      """
      SELECT chosen, over_claims, reason, coalesce(person.name, ''), ruled_at FROM ballot_ruling
      LEFT JOIN person ON person.id = ruled_by
      WHERE decision = \(decision) AND ballot_ruling.person = \(person) ORDER BY ballot_ruling.id
      """
    ) { row in
      BallotRuling(
        chosen: try row(0), over: try row(1), reason: try row(2), by: try row(3),
        ruledAt: try row(4))
    }
  }
}
