import Core
import Database
import FoundationEssentials
import Glibc
import Sodium

/// Where data go that are restored or moved: a folder that is not there yet, or an empty database
/// of PostgreSQL with a folder for the key and the files.
package enum NewPlace: Sendable {
  case folder(String)
  case postgres(address: String, folder: String?)

  /// As errors name it, without a password.
  var name: String {
    switch self {
    case .folder(let path): path
    case .postgres: "the database"
    }
  }

  var folder: String? {
    switch self {
    case .folder(let path): path
    case .postgres(_, let folder): folder
    }
  }
}

/// Takes a backup back, whole or not at all.
package struct Restoring {
  let file: String
  let key: KeyPair
  let migrations: [Migration]

  package init(file: String, key: KeyPair, knowing migrations: [Migration]) {
    self.file = file
    self.key = key
    self.migrations = migrations
  }

  /// Restores; `finish` belongs to the same transaction as the data.
  package func run(
    to place: NewPlace, finish: (borrowing Transaction<Writes>) throws -> Void = { _ in }
  ) throws -> BackupContents {
    // First of all, so that a wrong key or a foreign file makes nothing anywhere.
    _ = try BackupReader(file, key: key)
    return try fill(place, file: file, migrations: migrations) { take, folder in
      let reader = try BackupReader(file, key: key)
      let sent = try reader.data(take)
      let files = try reader.files(into: folder)
      return (sent, (reader.madeAt, reader.engine, files))
    } finish: { tx in
      try finish(tx)
    } result: { found, sum in
      BackupContents(madeAt: found.0, engine: found.1, sum: sum, files: found.2)
    }
  }
}

/// Fills a new place: data in one transaction, the folder by one change of its name.
///
/// With PostgreSQL the transaction comes first: until it is committed nothing is seen, and after it
/// only the name is missing.
func fill<Found, Filled>(
  _ place: NewPlace, file: String, migrations: [Migration],
  _ feed:
    @escaping (_ take: (CanonicalEvent) throws -> Void, _ folder: String) throws -> ([UInt8], Found),
  finish: (borrowing Transaction<Writes>) throws -> Void,
  result: (Found, CanonicalSum) -> Filled
) throws -> Filled {
  do {
    let scratch =
      FileManager.default.temporaryDirectory.path + "/kurak-\(UInt64.random(in: 0 ... .max))"
    let folder = try NewFolder(place.folder ?? scratch)
    var found: Found?
    let sum: CanonicalSum
    do {
      let database = try database(of: place, in: folder.part)
      sum = try database.load(knowing: migrations) { take in
        // It may be done again, when another process came first.
        if found != nil, case .postgres = place { try folder.clear() }
        let (sent, what) = try feed(take, folder.part)
        found = what
        return sent
      } finish: { tx in
        try finish(tx)
      }
      // All of it into the file, before the file is what remains.
      if case .folder = place, try !database.checkpoint() { throw BackupFault.different }
    }
    guard let found else { throw BackupFault.different }
    if case .folder = place { try settle(folder.part) }
    if place.folder != nil { try folder.finish() }
    return result(found, sum)
  } catch {
    throw BackupFault.of(error, file: file, place: place.name)
  }
}

private func database(of place: NewPlace, in part: String) throws -> Database {
  switch place {
  case .folder: try Database(path: part + "/" + DataFolder.database, readers: 1)
  case .postgres(let address, _): try Database(postgres: address, readers: 1)
  }
}

/// After the last connection closed, the log is in the file; the disk shall have it.
private func settle(_ part: String) throws {
  unlink(part + "/" + DataFolder.database + ".lock")
  try synchronise(part + "/" + DataFolder.database)
}

func makeFolders(for path: String, in folder: String) throws {
  guard path.contains("/") else { return }
  try FileManager.default.createDirectory(
    atPath: parent(of: folder + "/" + path), withIntermediateDirectories: true,
    attributes: [.posixPermissions: 0o700])
}
