import Backup
import Core
import Database
import Foundation
import KurakTesting
import Sodium
import Synchronization
import Web

@testable import App

/// The composed house on data of its own with nobody in it, gone with the last who knows it.
final class EmptyHouse: Sendable {
  let house: House
  let directory: String
  private let schema: TestSchema?

  init(log: RequestLog = .silent, certificateEnds: Instant? = nil) throws {
    directory = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    schema = try EmptyHouse.idle.withLock { $0.popLast() } ?? TestSchema.make()
    if schema == nil {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try MigratedFile.write(
        DataDirectory.migrations, to: directory + "/" + DataFolder.database)
    }
    house = try EmptyHouse.open(
      directory, database: schema?.address, readers: 2, log: log,
      certificateEnds: certificateEnds)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: directory)
    guard let schema, (try? schema.empty(house.environment.database)) != nil else { return }
    EmptyHouse.idle.withLock { $0.append(schema) }
  }

  /// The house of a folder, whatever is in it.
  static func open(
    _ directory: String, database address: String? = nil, replica: String? = nil,
    readers: Int = 1, log: RequestLog = .silent, certificateEnds: Instant? = nil
  ) throws -> House {
    let (database, keys) = try DataDirectory(
      directory, database: address, replica: replica
    ).open(readers: readers)
    var options = House.Options()
    options.passwordCost = .testing
    options.folder = directory
    options.log = log
    options.certificateEnds = certificateEnds
    return House(
      database: database, keys: keys, resources: try WholeHouse.resources.get(), options: options)
  }

  /// Schemas with their tables made and empty.
  private static let idle = Mutex<[TestSchema]>([])
}
