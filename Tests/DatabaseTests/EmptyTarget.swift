import Foundation
import KurakTesting

@testable import Database

/// An empty database to fill: a new file, or a new schema of the cluster.
final class EmptyTarget {
  let database: Database
  private let folder: URL?
  private let schema: TestSchema?

  /// On the engine of this run, or on the other one than a file of SQLite where there is a cluster.
  init(sqlite: Bool = TestEngine.isSQLite) throws {
    schema = sqlite ? nil : try TestSchema.make()
    if let schema {
      folder = nil
      database = try Database(postgres: schema.address, readers: 1)
    } else {
      let made = FileManager.default.temporaryDirectory.appendingPathComponent("kurak-\(UUID())")
      try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
      folder = made
      database = try Database(path: made.path + "/b.sqlite", readers: 1)
    }
  }

  deinit {
    if let folder { try? FileManager.default.removeItem(at: folder) }
    try? schema?.drop()
  }

  func tables() throws -> [String] {
    try database.read { tx in try tx.tableNames() }
  }
}
