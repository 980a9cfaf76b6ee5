import Core
import Database
import Foundation
import KurakTesting
import Sodium
import Testing

@testable import Backup

@Suite struct `A move` {
  private func moving(_ village: Installation, _ address: String?, _ folder: String) throws
    -> Moving
  {
    try Moving(from: address, folder: folder, knowing: Installation.migrations)
  }

  /// Data in a file that nobody serves, as before a move.
  private func inFile(_ village: Installation) throws -> String {
    let folder = village.path("file")
    guard let address = village.address else {
      _ = try village.source.write(
        to: village.path("backup"), for: testKey.publicKey, at: Instant(seconds: 1))
      _ = try Restoring(
        file: village.path("backup"), key: testKey, knowing: Installation.migrations
      ).run(to: .folder(folder))
      return folder
    }
    _ = try moving(village, address, village.folder).run(to: .folder(folder))
    return folder
  }

  @Test func `keeps the fingerprint, there and back`() throws {
    let village = try Installation()
    let sum = try village.sum()
    let file = try inFile(village)
    #expect(try village.sum(.sqlite(path: file + "/kurak.sqlite")) == sum)
    #expect(try village.files(in: file) == village.files(in: village.folder))
    let address = try village.emptySchema()
    let there = address.map { NewPlace.postgres(address: $0, folder: nil) }
    let moved = try moving(village, nil, file).run(to: there ?? .folder(village.path("there")))
    #expect(moved == sum)
    let back = village.path("back")
    let from = address == nil ? village.path("there") : file
    #expect(try moving(village, address, from).run(to: .folder(back)) == sum)
    #expect(try village.files(in: back) == village.files(in: village.folder))
    // The journal goes on, and the way back once more is refused: something is there.
    let database = try Database(path: back + "/kurak.sqlite", readers: 1)
    #expect(try database.read { tx in try tx.firstBrokenJournalLine() } == nil)
    #expect(throws: BackupFault.notEmpty(back)) {
      try moving(village, address, from).run(to: .folder(back))
    }
    if let there {
      #expect(throws: BackupFault.notEmpty("the database")) {
        try moving(village, nil, file).run(to: there)
      }
    }
  }

  @Test func `waits for nobody: a folder in use or empty is refused`() throws {
    let village = try Installation()
    let file = try inFile(village)
    let serving = try Database(path: file + "/kurak.sqlite", readers: 1)
    #expect(throws: DatabaseError.self) { try moving(village, nil, file) }
    _ = serving
    #expect(throws: BackupFault.missing(village.path("none") + "/kurak.sqlite")) {
      try moving(village, nil, village.path("none"))
    }
    #expect(!FileManager.default.fileExists(atPath: village.path("none")))
  }

  @Test(.enabled(if: !TestEngine.isSQLite))
  func `is given up where somebody wrote meanwhile, and leaves nothing`() throws {
    let village = try Installation()
    var moving = try moving(village, village.address, village.folder)
    moving.meanwhile = { try village.add(1000) }
    #expect(throws: BackupFault.changedMeanwhile) {
      try moving.run(to: .folder(village.path("new")))
    }
    #expect(try village.beside() == ["data"])
  }

  @Test func `of newer data is refused`() throws {
    let village = try Installation()
    let file = try inFile(village)
    let older = try Moving(from: nil, folder: file, knowing: [Journal.migration])
    #expect(throws: BackupFault.newerSchema("test-001")) {
      try older.run(to: .folder(village.path("new")))
    }
    #expect(!FileManager.default.fileExists(atPath: village.path("new")))
  }
}

@Suite struct `The restore drill` {
  @Test func `proves that everything comes back, and leaves nothing behind`() throws {
    let village = try Installation()
    let drill = RestoreDrill(of: village.source, knowing: Installation.migrations)
    let report = try drill.run(at: Instant(seconds: 5))
    #expect(report.sum == (try village.sum()))
    #expect(report.files == 3)
    #expect(!FileManager.default.fileExists(atPath: village.folder + "/drill"))
  }

  @Test func `clears away what a killed one left, and says why it failed`() throws {
    let village = try Installation()
    let left = village.folder + "/drill/restored"
    try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
    let drill = RestoreDrill(of: village.source, knowing: [Journal.migration])
    #expect(throws: BackupFault.newerSchema("test-001")) { try drill.run(at: Instant(seconds: 5)) }
    #expect(!FileManager.default.fileExists(atPath: village.folder + "/drill"))
  }

  @Test func `finds a journal that was altered`() throws {
    let village = try Installation()
    try village.database.write { tx in
      try tx.run("UPDATE journal SET after = 'x' WHERE sequence = 3")
    }
    let drill = RestoreDrill(of: village.source, knowing: Installation.migrations)
    #expect(throws: BackupFault.unsound("journal line 3")) {
      try drill.run(at: Instant(seconds: 5))
    }
  }
}

private let testKey = KeyPair()
