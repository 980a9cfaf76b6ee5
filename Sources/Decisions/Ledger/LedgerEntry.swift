import Core
import Database
import JSON
import Web

/// One line of the ledger: the hash of something that was published, over all lines before it.
///
/// Whoever hangs the newest hash on the notice board has fixed every line above it.
struct LedgerEntry: Sendable {
  static let table = Table("ledger_entry")

  enum Kind: String, Sendable, SQLBindable, SQLReadable, JSONValue {
    /// All files of a counted decision.
    case decision
    /// The journal of every change, as it stood when the day began.
    case day

    static var schema: JSONSchema { .string(format: nil) }
    func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
  }

  let number: Int
  let day: Day
  let kind: Kind
  let subject: UUID16?
  let title: Translated
  let digest: [UInt8]
  let hash: [UInt8]

  private static let columns: SQL = "number, day, kind, subject, title, digest, hash"

  private init(row: borrowing Row) throws {
    number = try row(0)
    day = try row(1)
    kind = try row(2)
    subject = try row(3)
    title = try row(4)
    digest = try row(5)
    hash = try row(6)
  }

  /// What a line is hashed to: the one before it, and all that stands on it, each on a line.
  static func hash(
    after previous: [UInt8], number: Int, day: Day, kind: Kind, subject: UUID16?, digest: [UInt8]
  ) -> [UInt8] {
    let lines = [
      Hex.text(previous), String(number), day.iso, kind.rawValue,
      subject?.description ?? "", Hex.text(digest),
    ]
    return SHA256.sum(Array((lines.joined(separator: "\n") + "\n").utf8))
  }
}

extension LedgerEntry {
  static func append(
    _ kind: Kind, digest: [UInt8], subject: UUID16?, title: Translated, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    let last = try latest(of: actor.community, in: tx)
    let number = (last?.number ?? 0) + 1
    let hash = hash(
      after: last?.hash ?? [], number: number, day: actor.now.day, kind: kind, subject: subject,
      digest: digest)
    let place = UUID16(high: 0, low: UInt64(number))
    try tx.insert(
      into: table, ID<LedgerEntry>.derived("ledger-entry", actor.community.uuid, place),
      [
        "community": actor.community, "number": number, "day": actor.now.day,
        "kind": kind, "subject": subject, "title": title, "digest": digest, "hash": hash,
      ])
  }

  static func latest(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> LedgerEntry? {
    try tx.first(
      """
      SELECT \(columns) FROM ledger_entry WHERE community = \(community)
      ORDER BY number DESC LIMIT 1
      """, LedgerEntry.init(row:))
  }

  /// The entry that a decision's files are in.
  static func find(
    _ decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> LedgerEntry? {
    try tx.first(
      """
      SELECT \(columns) FROM ledger_entry
      WHERE community = \(community) AND kind = 'decision' AND subject = \(decision)
      """, LedgerEntry.init(row:))
  }

  static func count(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count("SELECT count(*) FROM ledger_entry WHERE community = \(community)")
  }

  /// The newest first.
  static func page(
    _ paging: Paging, of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [LedgerEntry] {
    try tx.all(
      """
      SELECT \(columns) FROM ledger_entry WHERE community = \(community)
      ORDER BY number DESC LIMIT \(Paging.size) OFFSET \(paging.offset)
      """, LedgerEntry.init(row:))
  }
}
