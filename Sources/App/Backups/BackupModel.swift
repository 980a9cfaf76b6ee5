import Backup
import Core
import Database
import JSON
import Web

/// How it stands with the backups of this installation.
struct BackupModel: JSONModel {
  /// Whether she may take all data away: not where they are of other communities too.
  var mayMake: Bool
  var keyName: String?
  var keyMadeAt: Instant?
  var lastMadeAt: Instant?
  var drillIsInLine: Bool
  var drillSucceededAt: Instant?
  var drillRows: Int
  /// When the last drill failed, if it did.
  var drillFailedAt: Instant?
  var drillFault: String?
  var drillDetail: String?

  static let fields: [JSONField<Self>] = [
    .init("mayMake") { $0.mayMake }, .init("keyName") { $0.keyName },
    .init("keyMadeAt") { $0.keyMadeAt }, .init("lastMadeAt") { $0.lastMadeAt },
    .init("drillIsInLine") { $0.drillIsInLine },
    .init("drillSucceededAt") { $0.drillSucceededAt }, .init("drillRows") { $0.drillRows },
    .init("drillFailedAt") { $0.drillFailedAt }, .init("drillFault") { $0.drillFault },
    .init("drillDetail") { $0.drillDetail },
  ]

  static func find(_ visit: Visit, in tx: borrowing Transaction<Reads>) throws -> BackupModel {
    let community = try visit.community
    let key = try BackupKeyRecord.find(in: tx)
    let (last, good) = (try DrillRecord.latest(in: tx), try DrillRecord.latestGood(in: tx))
    return BackupModel(
      mayMake: try isAlone(in: tx), keyName: key.map { BackupKey.name(of: $0) },
      keyMadeAt: try BackupKeyRecord.madeAt(in: tx),
      lastMadeAt: try NoteBackup.last(community, in: tx),
      drillIsInLine: try StartDrill.isInLine(community, in: tx),
      drillSucceededAt: good?.endedAt, drillRows: good?.rows ?? 0,
      drillFailedAt: last?.fault == nil ? nil : last?.endedAt, drillFault: last?.fault,
      drillDetail: last?.detail)
  }

  /// Whether the installation holds one community.
  static func isAlone(in tx: borrowing Transaction<some Any>) throws -> Bool {
    try tx.all("SELECT id FROM community LIMIT 2") { row in try row(0) as ID<Community> }.count < 2
  }
}
