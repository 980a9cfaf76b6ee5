import Core
import Database
import Foundation
import KurakTesting
import Sodium
import Testing

@testable import Backup

@Suite struct `A backup` {
  private let now = Instant(seconds: 1_790_000_000)
  private let pair = KeyPair()

  private func restoring(_ installation: Installation, key: KeyPair? = nil) -> Restoring {
    Restoring(
      file: installation.path("backup"), key: key ?? pair, knowing: Installation.migrations)
  }

  private func backedUp() throws -> (Installation, BackupReceipt) {
    let installation = try Installation()
    let receipt = try installation.source.write(
      to: installation.path("backup"), for: pair.publicKey, at: now)
    return (installation, receipt)
  }

  @Test func `comes back whole in an empty folder, for its owner alone`() throws {
    let (village, receipt) = try backedUp()
    #expect(receipt.sum == (try village.sum()))
    #expect(receipt.files == 3)
    let new = village.path("new/data")
    let found = try restoring(village).run(to: .folder(new))
    // No log beside the data: all of it is in the file.
    let names = try FileManager.default.contentsOfDirectory(atPath: new).sorted()
    #expect(names == ["kurak.sqlite", "secret.key", "uploads"])
    #expect(found.sum == receipt.sum)
    #expect(found.madeAt == now)
    #expect(found.files == 3)
    #expect(try village.files(in: new) == village.files(in: village.folder))
    let restored = DataPlace.sqlite(path: new + "/" + DataFolder.database)
    #expect(try village.sum(restored) == receipt.sum)
    for path in ["", "/secret.key", "/kurak.sqlite"] {
      let mode = try FileManager.default.attributesOfItem(atPath: new + path)[.posixPermissions]
      #expect((mode as? Int).map { $0 & 0o077 & (path == "/kurak.sqlite" ? 0 : 0o077) } == 0)
    }
    #expect(try village.beside() == ["backup", "data", "new"])
  }

  @Test(.enabled(if: !TestEngine.isSQLite))
  func `of either engine comes back on PostgreSQL`() throws {
    let (village, receipt) = try backedUp()
    // From PostgreSQL to a file, from the file to PostgreSQL.
    _ = try restoring(village).run(to: .folder(village.path("file")))
    let file = BackupSource(
      place: .sqlite(path: village.path("file/kurak.sqlite")), folder: village.path("file"))
    _ = try file.write(to: village.path("second"), for: pair.publicKey, at: now)
    for backup in ["backup", "second"] {
      let address = try #require(try village.emptySchema())
      let again = Restoring(
        file: village.path(backup), key: pair, knowing: Installation.migrations)
      let place = NewPlace.postgres(address: address, folder: village.path("keys-\(backup)"))
      #expect(try again.run(to: place).sum == receipt.sum)
      #expect(try village.sum(.postgres(address: address)) == receipt.sum)
      #expect(
        try village.files(in: village.path("keys-\(backup)"))
          == village.files(in: village.folder))
      // What is there now is not written over.
      #expect(throws: BackupFault.notEmpty("the database")) {
        try again.run(to: .postgres(address: address, folder: village.path("other")))
      }
      #expect(!FileManager.default.fileExists(atPath: village.path("other")))
      #expect(try village.sum(.postgres(address: address)) == receipt.sum)
    }
  }

  /// A page refuses what is too large: what others keep in the same cluster is none of ours.
  @Test func `is measured by its own data alone`() throws {
    let (village, other) = (try Installation(), try Installation())
    let before = try village.database.place.size()
    let much = Random.bytes(4 << 20)
    try other.keep(much, as: 100)
    #expect(try village.database.place.size() == before)
    #expect(try other.database.place.size() >= before + much.count)
  }

  @Test func `is of one moment, while others write`() throws {
    let village = try Installation()
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      for number in 100..<200 { try? village.add(UInt64(number)) }
    }
    for round in 0..<5 {
      let path = village.path("backup-\(round)")
      _ = try village.source.write(to: path, for: pair.publicKey, at: now)
      let restoring = Restoring(file: path, key: pair, knowing: Installation.migrations)
      let new = village.path("new-\(round)")
      _ = try restoring.run(to: .folder(new))
      let database = try Database(path: new + "/kurak.sqlite", readers: 1)
      #expect(try database.faults().isEmpty)
      let (things, lines) = try database.read { tx in
        (
          try tx.count("SELECT count(*) FROM thing"), try tx.count("SELECT count(*) FROM journal")
        )
      }
      #expect(things == lines && things % 2 == 0 && things >= 40)
      #expect(try database.read { tx in try tx.firstBrokenJournalLine() } == nil)
    }
    group.wait()
    #expect(try village.sum().rows > 400)
  }

  @Test func `opens with its own key alone, and says whose it is`() throws {
    let (village, _) = try backedUp()
    let other = KeyPair()
    let fault = BackupFault.wrongKey(
      file: BackupKey.name(of: pair.publicKey), given: BackupKey.name(of: other.publicKey))
    #expect(throws: fault) {
      try restoring(village, key: other).run(to: .folder(village.path("new")))
    }
    #expect(try village.beside() == ["backup", "data"])
  }

  @Test func `hides what it holds`() throws {
    let (village, _) = try backedUp()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: village.path("backup")))
    for word in ["Айкөл", "thing", "secret.key", "child"] {
      #expect(bytes.range(of: Data(word.utf8)) == nil)
    }
  }

  @Test func `is refused where one bit is another, and nothing is left`() throws {
    let (village, _) = try backedUp()
    let path = village.path("backup")
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let body = stride(from: SealedFile.headSize, to: whole.count, by: 9973)
    for place in Array(stride(from: 0, to: SealedFile.headSize, by: 5)) + body + [whole.count - 1] {
      var changed = whole
      changed[place] ^= 1 << UInt8(place % 8)
      try changed.write(to: URL(fileURLWithPath: path))
      #expect(throws: BackupFault.self, "bit in byte \(place)") {
        try restoring(village).run(to: .folder(village.path("new")))
      }
    }
    #expect(try village.beside() == ["backup", "data"])
  }

  @Test func `is refused where it is cut or goes on`() throws {
    let (village, _) = try backedUp()
    let path = village.path("backup")
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let piece = SealedFile.pieceSize + SealingStream.overhead
    let lengths = [
      0, 1, 14, 15, 40, SealedFile.headSize - 1, SealedFile.headSize, SealedFile.headSize + 1,
      SealedFile.headSize + piece, SealedFile.headSize + piece + 5, whole.count - 1,
    ]
    for length in lengths {
      try whole.prefix(length).write(to: URL(fileURLWithPath: path))
      #expect(throws: BackupFault.self, "cut at \(length)") {
        try restoring(village).run(to: .folder(village.path("new")))
      }
    }
    // Cut between two pieces is seen too.
    try whole.prefix(SealedFile.headSize + piece).write(to: URL(fileURLWithPath: path))
    #expect(throws: BackupFault.cut(path)) {
      try restoring(village).run(to: .folder(village.path("new")))
    }
    try (whole + Data([0])).write(to: URL(fileURLWithPath: path))
    #expect(throws: BackupFault.damaged(path)) {
      try restoring(village).run(to: .folder(village.path("new")))
    }
    #expect(try village.beside() == ["backup", "data"])
  }

  @Test(.enabled(if: !TestEngine.isSQLite))
  func `that is refused leaves an empty database empty`() throws {
    let (village, _) = try backedUp()
    let path = village.path("backup")
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let address = try #require(try village.emptySchema())
    for length in [whole.count / 2, whole.count - 1] {
      try whole.prefix(length).write(to: URL(fileURLWithPath: path))
      #expect(throws: BackupFault.self) {
        try restoring(village).run(to: .postgres(address: address, folder: village.path("new")))
      }
    }
    let sum = try village.sum(.postgres(address: address))
    #expect(sum.rows == 0)
    #expect(try village.beside() == ["backup", "data"])
  }

  @Test func `of a newer program, or for a place where something is, is refused`() throws {
    let (village, _) = try backedUp()
    let older = Restoring(file: village.path("backup"), key: pair, knowing: [Journal.migration])
    #expect(throws: BackupFault.newerSchema("test-001")) {
      try older.run(to: .folder(village.path("new")))
    }
    #expect(throws: BackupFault.notEmpty(village.folder)) {
      try restoring(village).run(to: .folder(village.folder))
    }
    #expect(throws: BackupFault.missing(village.path("nothing"))) {
      try Restoring(file: village.path("nothing"), key: pair, knowing: []).run(
        to: .folder(village.path("new")))
    }
    #expect(try village.beside() == ["backup", "data"])
    // An empty folder, as a mount point is, is taken.
    try FileManager.default.createDirectory(
      atPath: village.path("new"), withIntermediateDirectories: true)
    _ = try restoring(village).run(to: .folder(village.path("new") + "/"))
    #expect(try village.beside() == ["backup", "data", "new"])
  }

  @Test func `stands under its name whole or not at all, and takes nobody's place`() throws {
    let (village, _) = try backedUp()
    let path = village.path("backup")
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: BackupFault.exists(path)) {
      try village.source.write(to: path, for: pair.publicKey, at: now)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    // What a killed process left is written over; what fails on its way leaves nothing.
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: village.path("second.part")))
    _ = try village.source.write(to: village.path("second"), for: pair.publicKey, at: now)
    try Data().write(to: URL(fileURLWithPath: village.folder + "/uploads/cases.sqlite"))
    #expect(throws: BackupFault.unknown(village.folder + "/uploads/cases.sqlite")) {
      try village.source.write(to: village.path("third"), for: pair.publicKey, at: now)
    }
    #expect(throws: (any Error).self) {
      try village.source.write(to: village.path("no/folder"), for: pair.publicKey, at: now)
    }
    #expect(try village.beside() == ["backup", "data", "second"])
  }

  @Test func `takes a key that is kept elsewhere as it is, and no path leads out`() throws {
    let village = try Installation()
    let key = village.folder + "/secret.key"
    try FileManager.default.moveItem(atPath: key, toPath: village.path("kept"))
    try FileManager.default.createSymbolicLink(
      atPath: key, withDestinationPath: village.path("kept"))
    _ = try village.source.write(to: village.path("backup"), for: pair.publicKey, at: now)
    _ = try restoring(village).run(to: .folder(village.path("new")))
    let attributes = try FileManager.default.attributesOfItem(
      atPath: village.path("new/secret.key"))
    #expect(attributes[.type] as? FileAttributeType == .typeRegular)
    #expect(attributes[.size] as? Int == 32)
    for path in [
      "", "/etc/passwd", "../x", "a/../../x", "a//b", ".", "a/.", "kurak.sqlite", "a\0b",
    ] {
      #expect(!DataFolder.isSafe(path), "\(path)")
    }
    #expect(DataFolder.isSafe("uploads/2026/үй.png"))
  }
}

@Suite struct `The key of backups` {
  @Test func `is typed back from paper as people type`() throws {
    let pair = KeyPair()
    let text = BackupKey.text(of: pair)
    #expect(text.count == 56 + 13)
    let forms = [
      text, text.lowercased(), text.replacing("-", with: " "), " \(text)\n",
      text.replacing("O", with: "0").replacing("I", with: "1").replacing("B", with: "8"),
      text.replacing("A", with: "А").replacing("K", with: "К").replacing("X", with: "Х"),
    ]
    for form in forms {
      #expect(BackupKey.pair(of: form)?.secretKey == pair.secretKey, "\(form)")
    }
  }

  @Test func `is refused with one letter wrong, missing or swapped`() {
    let letters = Array(BackupKey.text(of: KeyPair()))
    for place in letters.indices where letters[place] != "-" {
      var wrong = letters
      wrong[place] = wrong[place] == "Q" ? "W" : "Q"
      #expect(BackupKey.pair(of: String(wrong)) == nil)
      wrong.remove(at: place)
      #expect(BackupKey.pair(of: String(wrong)) == nil)
    }
    for place in letters.indices.dropLast() where letters[place] != letters[place + 1] {
      var swapped = letters
      swapped.swapAt(place, place + 1)
      let isSame = letters[place] == "-" || letters[place + 1] == "-"
      #expect((BackupKey.pair(of: String(swapped)) != nil) == isSame)
    }
    for text in ["", "-", "кара", String(repeating: "A", count: 10_000)] {
      #expect(BackupKey.pair(of: text) == nil)
    }
  }
}
