import Database
import Foundation
import Synchronization

/// Files of SQLite with their tables made and nothing in them: making each table of each test
/// anew, and waiting for the disk each time, takes longer than most tests.
package enum MigratedFile {
  private static let known = Mutex<[String: Data]>([:])

  package static func write(_ migrations: [Migration], to path: String) throws {
    let key = migrations.map(\.name).joined(separator: " ")
    let bytes = try known.withLock { known in
      let bytes = try known[key] ?? make(migrations)
      known[key] = bytes
      return bytes
    }
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  private static func make(_ migrations: [Migration]) throws -> Data {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tables-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("kurak.sqlite").path
    // Closed at once: whoever closes last moves the log into the file.
    _ = try Database(path: path, readers: 1).migrate(migrations)
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }
}
