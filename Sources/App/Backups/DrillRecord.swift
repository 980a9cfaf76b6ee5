import Backup
import Core
import Database

/// One restore drill as the table keeps it; past the journal, for it is no fact of the village.
struct DrillRecord: Sendable {
  let begunAt: Instant
  let endedAt: Instant?
  /// The key of the sentence that says why it failed.
  let fault: String?
  /// The same, for whoever looks after the server.
  let detail: String?
  let rows: Int

  static func latest(in tx: borrowing Transaction<some Any>) throws -> DrillRecord? {
    try tx.first(
      """
      SELECT begun_at, ended_at, fault, detail, row_count FROM restore_drill
      ORDER BY sequence DESC LIMIT 1
      """, DrillRecord.init(row:))
  }

  static func latestGood(in tx: borrowing Transaction<some Any>) throws -> DrillRecord? {
    try tx.first(
      """
      SELECT begun_at, ended_at, fault, detail, row_count FROM restore_drill
      WHERE fault IS NULL AND ended_at IS NOT NULL ORDER BY sequence DESC LIMIT 1
      """, DrillRecord.init(row:))
  }

  private init(row: borrowing Row) throws {
    begunAt = try row(0)
    endedAt = try row(1)
    fault = try row(2)
    detail = try row(3)
    rows = try row(4)
  }

  static func succeeded(
    _ made: BackupReceipt, from begun: Instant, to ended: Instant,
    in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.run(
      """
      INSERT INTO restore_drill (begun_at, ended_at, row_count, byte_count)
      VALUES (\(begun), \(ended), \(made.sum.rows), \(made.bytes))
      """)
  }

  static func failed(
    _ error: any Error, from begun: Instant, to ended: Instant,
    in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.run(
      """
      INSERT INTO restore_drill (begun_at, ended_at, fault, detail)
      VALUES (\(begun), \(ended), \(message(of: error).key), \("\(error)"))
      """)
  }

  private static func message(of error: any Error) -> Message {
    switch error {
    case BackupFault.noRoom: Message("house.backup.drill.fault.room")
    case BackupFault.different, BackupFault.damaged, BackupFault.cut, BackupFault.unsound:
      Message("house.backup.drill.fault.different")
    case let fault as DatabaseError where fault.isDiskRefusal:
      Message("house.backup.drill.fault.room")
    default: Message("house.backup.drill.fault.other")
    }
  }
}
