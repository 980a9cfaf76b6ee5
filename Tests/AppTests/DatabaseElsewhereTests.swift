import Database
import Foundation
import KurakTesting
import Testing

@testable import App

@Suite struct `A database elsewhere` {
  private func inFolder(_ body: (String) throws -> Void) rethrows {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  @Test func `is named by an address of PostgreSQL or not at all`() {
    inFolder { path in
      for address in ["mysql://a/b", "kurak.sqlite", ""] {
        #expect(Kurak.run(["migrate", "--data", path, "--database", address]) == 2)
      }
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func `that cannot be reached is said without its password`() {
    inFolder { path in
      let address = "postgres://kurak:canary@127.0.0.1:1/none"
      do {
        _ = try DataDirectory(path, database: address).open(readers: 1)
        Issue.record("opened")
      } catch {
        #expect(error is Complaint)
        #expect(!"\(error)".contains("canary"))
      }
    }
  }

  @Test(.enabled(if: !TestEngine.isSQLite))
  func `is migrated and looked at from the command line; the folder keeps only the key`() throws {
    let schema = try #require(try TestSchema.make())
    try inFolder { path in
      for _ in 1...2 {
        #expect(Kurak.run(["migrate", "--data", path, "--database", schema.address]) == 0)
      }
      let resources = ProjectFolder.path("")
      #expect(
        Kurak.run([
          "doctor", "--data", path, "--database", schema.address, "--resources", resources,
        ]) == 0)
      let kept = try FileManager.default.contentsOfDirectory(atPath: path)
      #expect(kept == ["secret.key"])
    }
    try schema.drop()
  }
}
