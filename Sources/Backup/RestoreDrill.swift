import Core
import Database
import FoundationEssentials
import Sodium

/// Makes a backup, takes it back beside the data and compares: proof that backups can be restored.
///
/// The drill has a key pair of its own, made for it and forgotten with it, since the server must not
/// be able to open real backups; all else is the very same way. It restores into a file of SQLite,
/// also where the data lie in PostgreSQL: any backup goes into either engine, and so the drill asks
/// the primary for no rights and no room. What it cannot show is that somebody still has the paper
/// with the key; the page tells the name that must stand on it.
package struct RestoreDrill: Sendable {
  private let source: BackupSource
  private let folder: String
  private let migrations: [Migration]

  /// Works in the folder of the data, or where the system keeps what is passing.
  package init(of source: BackupSource, knowing migrations: [Migration]) {
    self.source = source
    self.migrations = migrations
    folder =
      source.folder.map { $0 + "/" + DataFolder.drill }
      ?? FileManager.default.temporaryDirectory.path + "/kurak-drill-\(UUID())"
  }

  /// What was proven; leaves nothing behind, whatever happens.
  package func run(at now: Instant) throws -> BackupReceipt {
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try checkRoom()
    let (pair, file) = (KeyPair(), folder + "/backup")
    let made = try source.write(to: file, for: pair.publicKey, at: now)
    let restored = folder + "/restored"
    let found = try Restoring(file: file, key: pair, knowing: migrations).run(
      to: .folder(restored))
    guard found.sum == made.sum, found.files == made.files else { throw BackupFault.different }
    try lookAt(restored)
    return made
  }

  /// A drill that filled the disk would stop the very data it is for.
  private func checkRoom() throws {
    // The backup, the restored file and its log, and room for the day's work.
    let needed = try source.place.size() * 3 + 64 << 20
    let free = freeBytes(at: folder)
    guard free >= needed else { throw BackupFault.noRoom(needed: needed, free: free) }
  }

  private func lookAt(_ restored: String) throws {
    let database = try Database(path: restored + "/" + DataFolder.database, readers: 1)
    if let fault = try database.faults().first { throw BackupFault.unsound(fault) }
    if let line = try database.read({ tx in try tx.firstBrokenJournalLine() }) {
      throw BackupFault.unsound("journal line \(line)")
    }
  }
}
