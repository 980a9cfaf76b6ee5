import Database
import FoundationEssentials

/// Moves an installation from one engine to the other, whole or not at all; the source stays.
package struct Moving {
  let source: Database
  /// Where the source's key and files lie.
  let files: String
  let migrations: [Migration]
  /// What others do between the first look at the data and the second: for tests.
  var meanwhile: @Sendable () throws -> Void = {}

  /// The folder holds the data too, or only the key and the files of a database elsewhere.
  package init(from address: String?, folder: String, knowing migrations: [Migration]) throws {
    let path = folder + "/" + DataFolder.database
    if let address {
      source = try Database(postgres: address, readers: 1)
    } else {
      guard isThere(path) else { throw BackupFault.missing(path) }
      // Takes the lock: nobody serves from there meanwhile.
      source = try Database(path: path, readers: 1)
    }
    files = folder
    self.migrations = migrations
  }

  package func run(to place: NewPlace) throws -> CanonicalSum {
    try fill(place, file: "the source", migrations: migrations) { take, folder in
      let sum = try source.place.readApart { tx in try tx.walkSumming(take) }
      if place.folder != nil { try copyFiles(to: folder) }
      try meanwhile()
      // Nothing keeps others from writing to PostgreSQL, but nothing of theirs may be left behind.
      if case .postgres = source.place {
        let now = try source.place.readApart { tx in try tx.canonicalSum() }
        guard now == sum else { throw BackupFault.changedMeanwhile }
      }
      return (sum.fingerprint, ())
    } finish: { _ in
    } result: { _, sum in
      sum
    }
  }

  private func copyFiles(to folder: String) throws {
    for path in try DataFolder.files(in: files) {
      try makeFolders(for: path, in: folder)
      let (from, to) = (try OpenFile(files + "/" + path), try NewFile(folder + "/" + path))
      while true {
        let bytes = try from.read(SealedFile.pieceSize)
        if bytes.isEmpty { break }
        try to.write(bytes)
      }
      try to.finish()
    }
  }
}
