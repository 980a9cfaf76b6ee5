import Core
import Database
import KurakTesting
import Ledger
import Sodium
import Testing
import Web

@testable import Decisions

@Suite struct `The secrecy of a ballot` {
  let village: Ballotry
  let decision: ID<Decision>

  init() throws {
    village = try Ballotry()
    decision = try village.open()
  }

  @Test func `keeps the journal silent about how anybody voted`() throws {
    let people = try village.residents(3)
    for person in people { try village.vote(person, [1, 3], in: decision) }
    try village.vote(people[0], [2], in: decision)
    try village.close(decision)
    let lines = try village.journal().split(separator: "\n")
    #expect(!lines.contains { $0.hasPrefix("ballot ") || $0.hasPrefix("decision_key ") })
    let casts = lines.filter { $0.hasPrefix("ballot_cast ") }
    #expect(!casts.isEmpty)
    #expect(!village.find(casts: casts, "1 3"))
    let outcomes: [String] = try village.house.read { tx in
      try tx.all("SELECT outcome FROM command_done WHERE name = 'cast-ballot'") { row in
        try row(0)
      }
    }
    #expect(outcomes == ["", "", "", ""])
  }

  @Test func `ends the tie between voter and ballot at closing`() throws {
    let voter = try village.residents(1)[0]
    try village.vote(voter, [2], in: decision)
    let key = try village.house.read { tx in try BallotKey.find(decision, in: tx) }
    let name = try #require(key).ballot(of: voter)
    #expect(try village.count("SELECT count(*) FROM ballot WHERE id = \(name)") == 1)
    try village.close(decision)
    #expect(try village.count("SELECT count(*) FROM decision_key") == 0)
    #expect(try village.house.read { tx in try BallotKey.find(decision, in: tx) } == nil)
    let columns = try village.house.read { tx in try tx.columns(of: "ballot") }
    #expect(columns == ["id", "community", "decision", "approvals"])
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `numbers no ballot in the order they came`() throws
  {
    #expect(throws: (any Error).self) {
      try village.count("SELECT count(*) FROM ballot WHERE rowid = 1")
    }
  }

  @Test(.enabled(if: !TestEngine.isSQLite))
  func `lays ballots anew at closing, so that neither place nor write tells whose each is`() throws
  {
    for person in try village.residents(5) { try village.vote(person, [1], in: decision) }
    try village.close(decision)
    let places: [UUID16] = try village.house.read { tx in
      try tx.all("SELECT id FROM ballot ORDER BY ctid") { row in try row(0) }
    }
    #expect(places.count == 5)
    #expect(places == places.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) })
    #expect(try village.count("SELECT count(DISTINCT xmin::text) FROM ballot") == 1)
    let shared: SQL = """
      SELECT count(*) FROM ballot JOIN ballot_cast ON ballot_cast.xmin::text = ballot.xmin::text
      """
    #expect(try village.count(shared) == 0)
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `leaves no copy of the key in the files`() throws {
    let secret: [UInt8] = try village.house.read { tx in
      try tx.first("SELECT secret FROM decision_key") { row in try row(0) } ?? []
    }
    #expect(secret.count == 32)
    let path: String = try village.house.read { tx in
      try tx.first("SELECT file FROM pragma_database_list WHERE name = 'main'") { row in
        try row(0)
      } ?? ""
    }
    #expect(bytes(of: path, "-wal").contains(secret) || bytes(of: path, "").contains(secret))
    try village.close(decision)
    #expect(!bytes(of: path, "-wal").contains(secret))
    #expect(!bytes(of: path, "").contains(secret))
  }

  @Test func `lets no two decisions name ballots alike`() throws {
    let other = try village.open()
    let voter = try village.residents(1)[0]
    let names = try village.house.read { tx in
      [try BallotKey.find(decision, in: tx), try BallotKey.find(other, in: tx)]
        .compactMap { $0?.ballot(of: voter) }
    }
    #expect(Set(names).count == 2)
  }
}

extension Ballotry {
  fileprivate func find(casts: [Substring], _ text: String) -> Bool {
    casts.contains { $0.contains(text) }
  }
}
