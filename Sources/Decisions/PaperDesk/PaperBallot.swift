import Core
import Database
import Sodium

/// A printed ballot: its id is known, whose it is nobody knows.
package struct PaperBallot: Sendable {
  /// The journal says who typed which ballot in, not what stands on it.
  package static let table = Table("paper_ballot", secret: ["typed", "repeated", "settled"])
  static let codeLength = 6

  /// What somebody read on it.
  struct Reading: Sendable, Hashable {
    let by: ID<Person>
    let ballot: Ballot
  }

  let id: ID<PaperBallot>
  let code: String
  let typed: Reading?
  let repeated: Reading?
  let settled: Reading?

  /// Two people read different things, and nobody has yet said what stands there.
  var isDisputed: Bool {
    guard let typed, let repeated else { return false }
    return typed.ballot != repeated.ballot && settled == nil
  }

  var isSettledDifference: Bool { settled != nil }

  /// What is counted.
  var counted: Ballot? { (settled ?? typed)?.ballot }

  static func id(_ decision: ID<Decision>, _ code: String) -> ID<PaperBallot> {
    let name = UUID16(digest: Digest.blake2b(code)) ?? UUID16(high: 0, low: 0)
    return .derived("paper-ballot", decision.uuid, name)
  }
}

extension PaperBallot {
  private static let columns: SQL = """
    id, code, typed_by, typed, repeated_by, repeated, settled_by, settled
    """

  /// The ballots that were typed in, in the order of their ids.
  static func allTyped(
    in decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [PaperBallot] {
    try tx.all(
      """
      SELECT \(columns) FROM paper_ballot
      WHERE decision = \(decision) AND community = \(community) AND typed IS NOT NULL
      ORDER BY code
      """, PaperBallot.init(row:))
  }

  /// The printed ballot with that id; what no ballot bears is a fault of the field.
  static func find(
    _ code: String, in decision: ID<Decision>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> PaperBallot {
    let found = try tx.first(
      """
      SELECT \(columns) FROM paper_ballot
      WHERE decision = \(decision) AND code = \(code) AND community = \(community)
      """, PaperBallot.init(row:))
    guard let found else {
      throw DomainError.invalid([Fault("code", Message("decisions.fault.unknown-code"))])
    }
    return found
  }

  /// The ids of all printed ballots, in the order of their letters.
  static func codes(
    in decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [String] {
    try tx.all(
      """
      SELECT code FROM paper_ballot WHERE decision = \(decision) AND community = \(community)
      ORDER BY code
      """
    ) { row in try row(0) }
  }

  private init(row: borrowing Row) throws {
    id = try row(0)
    code = try row(1)
    typed = try PaperBallot.reading(row, at: 2)
    repeated = try PaperBallot.reading(row, at: 4)
    settled = try PaperBallot.reading(row, at: 6)
  }

  private static func reading(_ row: borrowing Row, at index: Int32) throws -> Reading? {
    guard !row.isNull(index), !row.isNull(index + 1) else { return nil }
    return Reading(by: try row(index), ballot: try row(index + 1))
  }
}
