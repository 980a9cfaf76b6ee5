import Backup
import Database
import Foundation
import KurakTesting
import Testing

@testable import App

/// Backups that earlier programs made, each of a village with four women; what is on a stick must
/// be of use for years.
@Suite struct `A backup of an earlier program` {
  struct Fixture: Sendable {
    let file: String
    let key: String
    let fingerprint: String
  }

  static let fixtures = [
    Fixture(
      file: "backup-2026-11.backup",
      key: "YQBB-WJKR-5EEV-Y7GT-ZPWB-L3WB-PR25-RFLI-6V76-AAM5-PR5W-MBOJ-GLKK-OW3J",
      fingerprint: "51c367bf27a37d33adbd90fd624d44df63567291473f8977ba9940132040bb53")
  ]

  @Test(arguments: fixtures)
  func `comes back and is brought up to date`(fixture: Fixture) throws {
    let pair = try #require(BackupKey.pair(of: fixture.key))
    let folder = FileManager.default.temporaryDirectory.path + "/\(UUID())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let restoring = Restoring(
      file: ProjectFolder.path("Tests/Fixtures/\(fixture.file)"), key: pair,
      knowing: DataDirectory.migrations)
    let schema = try TestSchema.make()
    defer { try? schema?.drop() }
    let place = schema.map { NewPlace.postgres(address: $0.address, folder: folder) }
    let found = try restoring.run(to: place ?? .folder(folder))
    #expect(found.sum.text == fixture.fingerprint)
    let (database, _) = try DataDirectory(folder, database: schema?.address).open(readers: 1)
    #expect(try database.migrate(DataDirectory.migrations).isEmpty)
    #expect(try database.faults().isEmpty)
    #expect(try database.read { tx in try tx.firstBrokenJournalLine() } == nil)
    #expect(try database.read { tx in try tx.count("SELECT count(*) FROM enrolment") } == 4)
  }
}
