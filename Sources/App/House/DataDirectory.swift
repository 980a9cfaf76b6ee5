import Backup
import Culture
import Database
import Decisions
import Deliberation
import FoundationEssentials
import Gatherings
import Glibc
import Mentoring
import People
import Proposals
import Rights
import School
import Sodium
import Stories
import Translation
import Web

/// The one folder that holds everything of an installation, but for a database elsewhere.
package struct DataDirectory: Sendable {
  package let path: String
  /// The address of a database of PostgreSQL; without one the data lie in the folder.
  private let address: String?
  /// A copy of it for public reads.
  private let replica: String?

  package init(
    _ path: String, database address: String? = nil, replica: String? = nil
  ) throws {
    for (word, address) in [("--database", address), ("--replica", replica)] {
      if let address, !["postgres://", "postgresql://"].contains(where: { address.hasPrefix($0) }) {
        throw Complaint("\(word) takes postgres://…", code: 2)
      }
    }
    if replica != nil, address == nil {
      throw Complaint("--replica goes with --database", code: 2)
    }
    self.replica = replica
    self.path = path
    self.address = address
  }

  package var databasePath: String { path + "/" + DataFolder.database }
  private var keyPath: String { path + "/secret.key" }

  /// Opens the folder, making it where it is missing; the schema is brought up to date.
  ///
  /// With `acceptingKey` the key that lies here, or a new one, becomes the one of the data.
  package func open(
    readers: Int = 4, acceptingKey: Bool = false
  ) throws -> (database: Database, keys: ServerKeys) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw Complaint("cannot make or use the data directory \(path)")
    }
    let kept = try keptKeys()
    do {
      let database = try database(readers: readers)
      try database.migrate(DataDirectory.migrations)
      if acceptingKey { try KeyFingerprint.forget(in: database) }
      return (database, try keys(kept, of: database))
    } catch DatabaseError.refused(let state, _, _) where ["42P05", "26000"].contains(state) {
      // The line beneath is changed between two statements.
      throw Complaint(
        "the pooler before the database must pool sessions: statements are prepared by name")
    } catch DatabaseError.inUse {
      throw Complaint("another kurak works in \(path); stop it first", code: 3)
    } catch DatabaseError.engine(let code, let message, _)
      where [8, 10, 13, 14].contains(code & 0xFF)
    {
      throw Complaint("cannot write in the data directory \(path): \(message)")
    } catch DatabaseError.newerSchema(let migration) {
      throw Complaint("the data in \(path) is newer than this program (\(migration))", code: 4)
    }
  }

  private func database(readers: Int) throws -> Database {
    guard let address else { return try Database(path: databasePath, readers: readers) }
    do {
      return try Database(postgres: address, readers: readers, replica: replica)
    } catch DatabaseError.refused(_, let message, _) {
      // The address itself may hold a password.
      throw Complaint("cannot use the database: \(message)")
    }
  }

  /// Where the data lie, without opening or making anything.
  func place() throws -> DataPlace {
    if let address { return .postgres(address: address) }
    guard FileManager.default.fileExists(atPath: databasePath) else {
      throw Complaint("there are no data in \(path)")
    }
    return .sqlite(path: databasePath)
  }

  /// Opens data that are there, whatever their schema.
  func openAsItIs() throws -> Database {
    _ = try place()
    return try database(readers: 1)
  }

  /// Every step of the schema, in the order of dependence.
  package static let migrations: [Migration] =
    [Journal.migration, JobRecord.migration, Lease.migration, KeyFingerprint.migration]
    + People.migrations + School.migrations
    + Decisions.migrations + Mentoring.migrations
    + [.backups, .clock] + Proposals.migrations + Gatherings.migrations + Deliberation.migrations
    + Translation.migrations + Culture.migrations + Stories.migrations + [.clockOfPhones]
    + Rights.migrations

  package static let tables: [Table] =
    People.tables + School.tables + Decisions.tables + Mentoring.tables
    + Proposals.tables + Gatherings.tables + Deliberation.tables
    + Translation.tables + Culture.tables + Stories.tables + Rights.tables
    + [BackupKeyRecord.table, NoteBackup.table]

  /// The master key; whoever else can read it could forge a session, so that is refused.
  private func keptKeys() throws -> ServerKeys? {
    if let data = FileManager.default.contents(atPath: keyPath) {
      var status = stat()
      guard stat(keyPath, &status) == 0, status.st_mode & 0o077 == 0 else {
        throw Complaint("\(keyPath) can be read by others; set it to mode 600")
      }
      guard data.count == 32 else { throw Complaint("\(keyPath) is not a key of 32 bytes") }
      return ServerKeys(master: [UInt8](data))
    }
    guard !FileManager.default.fileExists(atPath: keyPath) else {
      throw Complaint("cannot read \(keyPath)")
    }
    return nil
  }

  /// The master key as it lies here, for reading what the data hold; none is made.
  func readKeys() throws -> ServerKeys {
    guard let kept = try keptKeys() else { throw Complaint("\(keyPath) is missing") }
    return kept
  }

  /// The key that lies here if it is the one of the data; a new one for data that have none yet.
  private func keys(_ kept: ServerKeys?, of database: Database) throws -> ServerKeys {
    if kept == nil, try KeyFingerprint.stored(in: database) != nil {
      throw Complaint(
        """
        \(keyPath) is missing: these data were begun with another key. Copy secret.key from the \
        server that began them, or from a backup
        """, code: 5)
    }
    let keys = try kept ?? newKeys()
    guard try KeyFingerprint.agrees(keys, with: database) else {
      throw Complaint(
        """
        \(keyPath) is not the key of these data: no card and no second factor would be valid. \
        Copy secret.key from the server that began them, or from a backup
        """, code: 5)
    }
    return keys
  }

  private func newKeys() throws -> ServerKeys {
    let master = Random.bytes(32)
    let made = FileManager.default.createFile(
      atPath: keyPath, contents: Data(master), attributes: [.posixPermissions: 0o600])
    guard made else { throw Complaint("cannot write \(keyPath)") }
    return ServerKeys(master: master)
  }
}
