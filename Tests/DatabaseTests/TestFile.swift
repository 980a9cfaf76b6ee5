import Core
import Foundation
import KurakTesting

@testable import Database

/// A data file of one test, in a folder of its own that goes with it.
final class TestFile: Sendable {
  let folder: URL
  let database: Database
  private let schema: TestSchema?

  static let thing = Table("thing", secret: ["secret"])

  static let migration = Migration(
    "test-001",
    """
    CREATE TABLE thing (
      id \(.id) PRIMARY KEY, name \(.text) NOT NULL, secret \(.text), size \(.integer),
      parent \(.id) REFERENCES thing (id)
    ) \(.strict)
    """)

  init(readers: Int = 2) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kurak-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    schema = try TestSchema.make()
    database =
      try schema.map { try Database(postgres: $0.address, readers: readers) }
      ?? Database(path: folder.path + "/a.sqlite", readers: readers)
    try database.migrate([Journal.migration, TestFile.migration])
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
    try? schema?.drop()
  }

  var path: String { folder.path + "/a.sqlite" }

  /// Another connection to the same data, as a second process has it; `nil` on SQLite.
  func neighbour() throws -> Database? {
    try schema.map { try Database(postgres: $0.address, readers: 1) }
  }

  /// A stamp under the command of that number.
  static func stamp(_ command: UInt64, seconds: Int64 = 100) -> Stamp {
    Stamp(
      command: UUID16(high: 0, low: command), actor: nil, community: nil,
      at: Instant(seconds: seconds))
  }

  /// The rows as `name size`.
  func things() throws -> [String] {
    try database.read { tx in
      try tx.all("SELECT name, size FROM thing ORDER BY name") { row in
        let size: Int? = try row(1)
        return "\(try row(0) as String) \(size.map(String.init) ?? "-")"
      }
    }
  }

  /// What a power cut would leave: the file and its log as they are now.
  func afterPowerCut(logBytes: Int? = nil) throws -> Database {
    let copy = folder.path + "/\(UUID()).sqlite"
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    var log = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
    if let logBytes { log = log.prefix(logBytes) }
    try log.write(to: URL(fileURLWithPath: copy + "-wal"))
    return try Database(path: copy, readers: 1)
  }

  var logSize: Int {
    (try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int) ?? 0
  }
}
