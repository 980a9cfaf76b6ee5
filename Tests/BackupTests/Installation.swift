import Core
import Database
import Foundation
import KurakTesting
import Synchronization

@testable import Backup

/// A small installation on the engine of this run: data, a key, files; and room for copies of it.
final class Installation: Sendable {
  let root: URL
  let folder: String
  let database: Database
  private let schemas = Mutex<[TestSchema]>([])
  private let schema: TestSchema?

  static let thing = Table("thing")
  static let migrations = [
    Journal.migration,
    Migration(
      "test-001",
      """
      CREATE TABLE thing (
        id \(.id) PRIMARY KEY, name \(.text) NOT NULL, share \(.real), bytes \(.bytes),
        parent \(.id) REFERENCES thing (id)
      ) \(.strict)
      """),
  ]

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("kurak-\(UUID())")
    folder = root.path + "/data"
    try FileManager.default.createDirectory(
      atPath: folder + "/uploads/2026", withIntermediateDirectories: true)
    try Data((0..<32).map { UInt8($0) }).write(to: URL(fileURLWithPath: folder + "/secret.key"))
    let picture = Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) })
    try picture.write(to: URL(fileURLWithPath: folder + "/uploads/2026/үй.png"))
    try Data().write(to: URL(fileURLWithPath: folder + "/uploads/empty"))
    schema = try TestSchema.make()
    database =
      try schema.map { try Database(postgres: $0.address, readers: 2) }
      ?? Database(path: folder + "/" + DataFolder.database, readers: 2)
    try database.migrate(Installation.migrations)
    for number in 1...20 { try add(UInt64(number)) }
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
    try? schema?.drop()
    for schema in schemas.withLock({ $0 }) { try? schema.drop() }
  }

  /// A row and its parent, in one journalled write.
  func add(_ number: UInt64) throws {
    let stamp = Stamp(
      command: UUID16(high: 7, low: number), actor: nil, community: nil,
      at: Instant(seconds: Int64(number)))
    let (child, parent) = (UUID16(high: 1, low: number), UUID16(high: 2, low: number))
    try database.write(as: stamp) { tx in
      try tx.insert(into: Installation.thing, parent, ["name": "Айкөл \(number)"])
      try tx.insert(
        into: Installation.thing, child,
        ["name": "child", "parent": parent, "share": 0.1, "bytes": [UInt8(1), 2]])
    }
  }

  /// A row that holds these bytes.
  func keep(_ bytes: [UInt8], as number: UInt64) throws {
    let id = UUID16(high: 3, low: number)
    let stamp = Stamp(command: id, actor: nil, community: nil, at: Instant(seconds: 1))
    try database.write(as: stamp) { tx in
      try tx.insert(into: Installation.thing, id, ["name": "much", "bytes": bytes])
    }
  }

  var source: BackupSource { BackupSource(place: database.place, folder: folder) }
  /// The address of the data in PostgreSQL; `nil` on SQLite.
  var address: String? {
    if case .postgres(let address) = database.place { address } else { nil }
  }

  func path(_ name: String) -> String { root.path + "/" + name }

  func sum(_ place: DataPlace? = nil) throws -> CanonicalSum {
    try (place ?? database.place).readApart { tx in try tx.canonicalSum() }
  }

  /// An empty schema of the cluster, if there is one.
  func emptySchema() throws -> String? {
    guard let made = try TestSchema.make() else { return nil }
    schemas.withLock { $0.append(made) }
    return made.address
  }

  /// What lies beside the folder of the data.
  func beside() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
  }

  func files(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try DataFolder.files(in: folder) {
      files[path] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
    }
    return files
  }
}
