import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import App

/// What gatherings leave behind, as anybody outside takes it away.
@Suite struct `What a gathering leaves behind` {
  private let village: DemonstrationHouse
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
    .path

  init() throws { village = try DemonstrationHouse() }

  private func run(_ words: String...) -> Int32 {
    var words = words
    if words[0] == "export" {
      words += ["--data", village.directory]
      if case .postgres(let address) = village.house.environment.database.place {
        words += ["--database", address]
      }
    }
    return Kurak.run(words)
  }

  @Test func `is a motion of the open data with its sums, beside the ballots`() throws {
    let told = try JSONSerialization.jsonObject(
      with: Data(village.get("/ky/decisions/popolo.json").body))
    let all = try #require(told as? [String: [[String: Any]]])
    let motions = (all["motions"] ?? []).filter {
      $0["classification"] as? String == "gathering-hands"
    }
    #expect(motions.count == 2 && motions.allSatisfy { $0["result"] as? String == "pass" })
    let ids = motions.compactMap { $0["id"] as? String }
    let events = (all["vote_events"] ?? []).filter {
      ids.contains($0["motion_id"] as? String ?? "")
    }
    let counts = events.compactMap { $0["counts"] as? [[String: Any]] }
      .map { $0.compactMap { $0["value"] as? Int } }
    #expect(counts == [[97, 11, 14], [71, 20, 31]])
    let page = (motions[0]["sources"] as? [[String: Any]])?.first?["url"] as? String ?? ""
    let path = try #require(page.firstRange(of: "/ky/").map { String(page[$0.lowerBound...]) })
    #expect(String(decoding: village.get(path).body, as: UTF8.self).contains("97"))
    #expect((all["motions"] ?? []).count > motions.count)
  }

  @Test func `is checked from the hash on the notice board, byte by byte`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(run("export", "minutes", "--to", folder) == 0)
    #expect(run("export", "minutes", "--to", folder) == 0, "once more in its place")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let own = folder + "/" + (names.first ?? "")
    #expect(names.count == 1)
    #expect(run("recount", folder) == 0 && run("recount", own, "--format", "json") == 0)
    let ledger = village.json("/ky/ledger")
    let root = try #require(ledger.firstMatch(of: /"root":"([0-9a-f]{64})"/)).1
    #expect(run("recount", own, "--root", String(root)) == 0)
    #expect(run("recount", own, "--root", String(repeating: "0", count: 64)) == 1)
    let board = String(
      decoding: village.get("/ky/ledger").body, as: UTF8.self)
    #expect(board.contains("Протокол: Ичүүчү суу жөнүндө жыйын"))
    for name in try FileManager.default.contentsOfDirectory(atPath: own) {
      let file = URL(fileURLWithPath: own + "/" + name)
      let whole = try Data(contentsOf: file)
      var changed = whole
      changed[changed.count / 2] ^= 1
      try changed.write(to: file)
      #expect(run("recount", folder) == 1, "\(name)")
      try whole.write(to: file)
    }
    #expect(run("recount", folder) == 0)
    #expect(run("export", "minutes") == 2)
  }
}
