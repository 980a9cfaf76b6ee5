import Core
import Database
import JSON
import Sodium
import Web

/// One line of the ledger: the hash of something that was published, over all lines before it.
///
/// Whoever hangs the newest hash on the notice board has fixed every line above it. Every room that
/// publishes something enters it here, in the transaction that publishes it.
package struct LedgerEntry: Sendable {
  package static let table = Table("ledger_entry")

  package enum Kind: String, Sendable, SQLBindable, SQLReadable, JSONValue {
    /// All files of a counted decision.
    case decision
    /// The journal of every change, as it stood when the day began.
    case day
    /// Approved minutes of a gathering or an amendment to them, and by their chain all before.
    case minutes

    package static var schema: JSONSchema { .string(format: nil) }
    package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
  }

  package let number: Int
  package let day: Day
  package let kind: Kind
  package let subject: UUID16?
  package let title: Translated
  package let digest: [UInt8]
  package let hash: [UInt8]

  /// What a line is hashed to: the one before it, and all that stands on it, each on a line.
  package static func hash(
    after previous: [UInt8], number: Int, day: Day, kind: Kind, subject: UUID16?, digest: [UInt8]
  ) -> [UInt8] {
    SHA256.sum(
      LedgerList.Line(
        number: String(number), day: day.iso, kind: kind.rawValue,
        subject: subject?.description ?? "", digest: Hex.text(digest), hash: ""
      ).hashed(after: Hex.text(previous)))
  }
}

extension LedgerEntry {
  package static func append(
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
}

extension LedgerEntry {
  private static let columns: SQL = "number, day, kind, subject, title, digest, hash"

  package static func latest(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> LedgerEntry? {
    try tx.first(
      """
      SELECT \(columns) FROM ledger_entry WHERE community = \(community)
      ORDER BY number DESC LIMIT 1
      """, LedgerEntry.init(row:))
  }

  /// The lines that something is in: one of a decision, one of each paper of a gathering.
  package static func all(
    _ kind: Kind, of subject: UUID16, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [LedgerEntry] {
    try tx.all(
      """
      SELECT \(columns) FROM ledger_entry
      WHERE community = \(community) AND kind = \(kind) AND subject = \(subject)
      ORDER BY number
      """, LedgerEntry.init(row:))
  }

  /// Every line, the first one first, for the command line.
  package static func all(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [LedgerEntry] {
    try tx.all(
      "SELECT \(columns) FROM ledger_entry WHERE community = \(community) ORDER BY number",
      LedgerEntry.init(row:))
  }

  package static func count(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count("SELECT count(*) FROM ledger_entry WHERE community = \(community)")
  }

  /// The newest first.
  package static func page(
    _ paging: Paging, of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [LedgerEntry] {
    try tx.all(
      """
      SELECT \(columns) FROM ledger_entry WHERE community = \(community)
      ORDER BY number DESC LIMIT \(Paging.size) OFFSET \(paging.offset)
      """, LedgerEntry.init(row:))
  }

  private init(row: borrowing Row) throws {
    number = try row(0)
    day = try row(1)
    kind = try row(2)
    subject = try row(3)
    title = try row(4)
    digest = try row(5)
    hash = try row(6)
  }
}

extension LedgerEntry: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("number") { $0.number }, .init("day") { $0.day }, .init("kind") { $0.kind },
    .init("subject") { $0.subject?.description }, .init("title") { $0.title },
    .init("digest") { Hex.text($0.digest) }, .init("hash") { Hex.text($0.hash) },
  ]
}
