import Database
import Foundation
import Synchronization

/// A migrated database for one test, on the engine of this run.
package final class TestDatabase: Sendable {
  package let database: Database
  private let keeper: Keeper

  private enum Keeper {
    case folder(URL)
    case schema(TestSchema, migrations: String)
  }

  package init(_ migrations: [Migration], readers: Int = 2) throws {
    let key = migrations.map(\.name).joined(separator: " ")
    if let idle = TestDatabase.idle.withLock({ $0[key]?.popLast() }) {
      database = idle.database
      keeper = .schema(idle.schema, migrations: key)
    } else if let schema = try TestSchema.make() {
      database = try Database(postgres: schema.address, readers: readers)
      keeper = .schema(schema, migrations: key)
    } else {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kurak-\(UUID())")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let path = folder.appendingPathComponent("kurak.sqlite").path
      try MigratedFile.write(migrations, to: path)
      database = try Database(path: path, readers: readers)
      keeper = .folder(folder)
    }
    try database.migrate(migrations)
  }

  deinit {
    switch keeper {
    case .folder(let folder): try? FileManager.default.removeItem(at: folder)
    case .schema(let schema, let key):
      guard (try? schema.empty(database)) != nil else { return }
      TestDatabase.idle.withLock { $0[key, default: []].append((database, schema)) }
    }
  }

  /// Schemas with their tables made and empty: making them takes longer than most tests.
  private static let idle = Mutex<[String: [(database: Database, schema: TestSchema)]]>([:])
}
