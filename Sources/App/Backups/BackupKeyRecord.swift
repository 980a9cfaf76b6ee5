import Backup
import Core
import Database
import People
import Web

/// What seals the backups of this installation; what opens them is on paper alone.
enum BackupKeyRecord {
  static let table = Table("backup_key")

  /// One for the installation: a backup holds all of it.
  static func find(in tx: borrowing Transaction<some Any>) throws -> [UInt8]? {
    // Data of an older program have no such table.
    guard try !tx.columns(of: table.name).isEmpty else { return nil }
    return try tx.first("SELECT public_key FROM backup_key ORDER BY id LIMIT 1") { row in
      try row(0)
    }
  }

  static func madeAt(in tx: borrowing Transaction<some Any>) throws -> Instant? {
    try tx.first("SELECT made_at FROM backup_key ORDER BY id LIMIT 1") { row in try row(0) }
  }

  /// Whether data as they are have a place for it.
  static func canBeKept(in tx: borrowing Transaction<some Any>) throws -> Bool {
    guard try !tx.columns(of: table.name).isEmpty else { return false }
    return try CommunityRecord.first(in: tx) != nil
  }

  /// Keeps it from the command line, where nobody is signed in.
  static func keep(_ key: [UInt8], in database: Database, at now: Instant) throws {
    let first = try database.read { tx in try CommunityRecord.first(in: tx) }
    guard let community = first?.id else { throw DomainError.notFound }
    let actor = Actor(
      person: nil, community: community, roles: [], now: now, command: .v7(at: now),
      isSystem: true)
    let stamp = Stamp(command: actor.command, actor: nil, community: community.uuid, at: now)
    try database.write(as: stamp) { tx in
      _ = try KeepBackupKey(publicKey: key).perform(by: actor, in: tx)
    }
  }
}

/// Keeps what seals backups from now on; older ones stay with the key they were made for.
struct KeepBackupKey: Command {
  static let name = "keep-backup-key"
  static let access = Access.administrator

  var publicKey: [UInt8]

  /// Tells the key that is kept, so that a form sent twice can see that its key is not that one.
  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> String {
    let id = ID<BackupKeyEntity>.derived("backup-key", actor.community.uuid)
    try tx.put(
      into: BackupKeyRecord.table, id,
      ["community": actor.community, "public_key": publicKey, "made_at": actor.now])
    return KeepBackupKey.outcome(of: publicKey)
  }
}

extension KeepBackupKey {
  static func outcome(of publicKey: [UInt8]) -> String { BackupKey.name(of: publicKey) }
}

enum BackupKeyEntity {}
