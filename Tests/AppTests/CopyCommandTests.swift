import Backup
import Database
import Foundation
import KurakTesting
import Sodium
import Testing
import Web

@testable import App

@Suite struct `Copies from the command line` {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  private func fingerprint(_ place: DataPlace) throws -> String {
    try place.readApart { tx in try tx.canonicalSum().text }
  }

  @Test func `are made beside a running server and taken back with the key that is kept`() throws {
    let whole = try WholeHouse()
    let database = whole.house.environment.database
    let pair = KeyPair()
    try BackupKeyRecord.keep(pair.publicKey, in: database, at: whole.house.environment.now())
    try inFolder { folder in
      var words = ["backup", "--to", folder + "/b", "--data", whole.directory]
      if case .postgres(let address) = database.place { words += ["--database", address] }
      #expect(Kurak.run(words) == 0)
      #expect(Kurak.run(words) == 1, "what is there stays")
      let key = BackupKey.text(of: pair)
      let wrong = BackupKey.text(of: KeyPair())
      let restore = ["restore", "--from", folder + "/b", "--to", folder + "/new", "--key"]
      #expect(Kurak.run(restore + [wrong]) == 1)
      #expect(Kurak.run(restore + ["ABCD"]) == 2)
      #expect(!FileManager.default.fileExists(atPath: folder + "/new"))
      #expect(Kurak.run(restore + [key]) == 0)
      #expect(Kurak.run(restore + [key]) == 1, "a place that is not empty")
      let restored = try Database(path: folder + "/new/kurak.sqlite", readers: 1)
      let (sessions, persons) = try restored.read { tx in
        (
          try tx.count("SELECT count(*) FROM session"), try tx.count("SELECT count(*) FROM person")
        )
      }
      #expect(sessions == 0, "who signed out stays so")
      #expect(persons > 0)
      #expect(try restored.read { tx in try tx.firstBrokenJournalLine() } == nil)
      let secret = try Data(contentsOf: URL(fileURLWithPath: folder + "/new/secret.key"))
      let own = try Data(contentsOf: URL(fileURLWithPath: whole.directory + "/secret.key"))
      #expect(secret == own)
    }
  }

  @Test func `make a key of their own the first time, and keep what seals where they can`() throws {
    try inFolder { folder in
      let data = folder + "/data"
      #expect(Kurak.run(["backup", "--to", folder + "/a", "--data", data]) == 1, "no data yet")
      #expect(Kurak.run(["bench-seed", "--data", data, "--people", "3"]) == 0)
      #expect(Kurak.run(["backup", "--to", data + "/in", "--data", data]) == 1, "among the data")
      #expect(Kurak.run(["backup", "--to", folder + "/a", "--data", data]) == 0)
      let place = DataPlace.sqlite(path: data + "/kurak.sqlite")
      let kept = try #require(try place.readApart(BackupKeyRecord.find))
      #expect(Kurak.run(["backup", "--to", folder + "/b", "--data", data]) == 0)
      let second = try place.readApart(BackupKeyRecord.find)
      #expect(second == kept)
      #expect(Kurak.run(["backup", "--to", folder + "/c", "--data", data, "--new-key"]) == 0)
      let third = try place.readApart(BackupKeyRecord.find)
      #expect(third != kept)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(names == ["a", "b", "c", "data"])
    }
  }

  @Test func `move the whole house to the other engine and back with one fingerprint`() throws {
    try inFolder { folder in
      let data = folder + "/data"
      #expect(Kurak.run(["bench-seed", "--data", data, "--people", "5"]) == 0)
      let before = try fingerprint(.sqlite(path: data + "/kurak.sqlite"))
      let schema = try TestSchema.make()
      defer { try? schema?.drop() }
      let there = schema?.address ?? "sqlite:" + folder + "/there"
      #expect(Kurak.run(["move", "--from", "sqlite:" + data, "--to", there]) == 0)
      #expect(Kurak.run(["move", "--from", "sqlite:" + data, "--to", there]) == 1)
      if let schema { #expect(try fingerprint(.postgres(address: schema.address)) == before) }
      let back = ["move", "--from", there, "--to", folder + "/back", "--data", data]
      #expect(Kurak.run(back) == 0)
      #expect(try fingerprint(.sqlite(path: folder + "/back/kurak.sqlite")) == before)
      #expect(try fingerprint(.sqlite(path: data + "/kurak.sqlite")) == before)
      #expect(Kurak.run(["fingerprint", "--data", folder + "/back"]) == 0)
      #expect(
        Kurak.run(["doctor", "--data", folder + "/back", "--resources", ProjectFolder.path("")])
          == 0)
      do {
        let serving = try Database(path: data + "/kurak.sqlite", readers: 1)
        #expect(Kurak.run(["move", "--from", data, "--to", folder + "/x"]) == 3)
        _ = serving
      }
      for words in [
        ["move"], ["move", "--from", "mysql://x", "--to", "y"], ["backup"], ["restore"],
      ] {
        #expect(Kurak.run(words) == 2)
      }
    }
  }
}
