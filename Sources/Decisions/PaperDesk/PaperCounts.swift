import Core
import Database
import JSON

/// How many paper ballots there are at each step, so that none comes from nowhere.
struct PaperCounts: JSONModel, Hashable {
  /// Printed with an id.
  let printed: Int
  /// Given out, each to a person in the register.
  let given: Int
  /// Of those, written into the register only after closing.
  let givenLate: Int
  /// Typed in.
  let typed: Int
  /// Read by a second person.
  let repeated: Int
  /// Read differently by the two, and then settled.
  let settled: Int

  static let fields: [JSONField<Self>] = [
    .init("printed") { $0.printed }, .init("given") { $0.given },
    .init("given_late") { $0.givenLate }, .init("typed") { $0.typed },
    .init("repeated") { $0.repeated }, .init("settled") { $0.settled },
  ]

  static func of(
    _ decision: Decision, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> PaperCounts {
    let ballots = try tx.first(
      """
      SELECT count(*), count(typed), count(repeated), count(settled) FROM paper_ballot
      WHERE decision = \(decision.id) AND community = \(community)
      """
    ) { row in
      (try row(0) as Int, try row(1) as Int, try row(2) as Int, try row(3) as Int)
    }
    let (printed, typed, repeated, settled) = ballots ?? (0, 0, 0, 0)
    return PaperCounts(
      printed: printed, given: try given(decision, community, since: nil, in: tx),
      givenLate: try given(decision, community, since: decision.closesAt, in: tx), typed: typed,
      repeated: repeated, settled: settled)
  }

  private static func given(
    _ decision: Decision, _ community: ID<Community>, since: Instant?,
    in tx: borrowing Transaction<some Any>
  ) throws -> Int {
    let from = since ?? Instant(milliseconds: .min)
    return try tx.count(
      """
      SELECT count(*) FROM ballot_cast
      WHERE decision = \(decision.id) AND community = \(community) AND channel = 'paper'
        AND cast_at >= \(from)
      """)
  }
}
