import Core
import Database
import HTTP
import KurakTesting
import Ledger
import Testing
import Web

@testable import Decisions

@Suite struct `The ledger` {
  let village: Ballotry

  init() throws { village = try Ballotry() }

  private func entries() throws -> [LedgerEntry] {
    try village.house.read { tx in
      try LedgerEntry.page(Paging(page: 1, total: 50), of: village.community, in: tx).reversed()
    }
  }

  @Test func `fixes every line before it`() throws {
    for _ in 0..<2 {
      try Decisions.beginDay(village.house.environment)
      let id = try village.open()
      try village.vote([[1], [2]], in: id)
      try village.close(id)
    }
    let entries = try entries()
    #expect(entries.map(\.kind) == [.day, .decision, .day, .decision])
    #expect(entries.map(\.number) == [1, 2, 3, 4])
    var previous: [UInt8] = []
    for entry in entries {
      let hash = LedgerEntry.hash(
        after: previous, number: entry.number, day: entry.day, kind: entry.kind,
        subject: entry.subject, digest: entry.digest)
      #expect(hash == entry.hash)
      previous = hash
    }
  }

  @Test func `holds the hash of what was published`() throws {
    let id = try village.open()
    try village.close(id)
    let (root, entry) = try village.house.read { tx in
      (
        try Publication.find(id, community: village.community, in: tx).root,
        try LedgerEntry.all(
          .decision, of: id.uuid, community: village.community, in: tx
        ).first
      )
    }
    #expect(entry?.digest == root)
  }

  @Test func `begins a day once, and only the clock does`() throws {
    _ = try village.draft()
    try Decisions.beginDay(village.house.environment)
    try Decisions.beginDay(village.house.environment)
    #expect(try entries().filter { $0.kind == .day }.count == 1)
    let head = try village.house.read { tx in try tx.journalHead() }
    #expect(try entries()[0].digest != head)
    village.house.now = village.house.now.advanced(days: 1)
    try Decisions.beginDay(village.house.environment)
    #expect(try entries().filter { $0.kind == .day }.count == 2)
    for role in Role.allCases {
      #expect(throws: DomainError.forbidden) { try village.house.perform(BeginDay(), as: role) }
    }
  }

  @Test func `hangs on the board with the newest hash`() throws {
    #expect(try village.house.get("/ky/ledger/board.pdf").status == 404)
    try Decisions.beginDay(village.house.environment)
    for _ in 0..<25 {
      let id = try village.open(.majority())
      try village.close(id)
    }
    let newest = try #require(try entries().last)
    for language in Language.allCases {
      let paper = try village.house.get("/\(language.rawValue)/ledger/board.pdf")
      #expect(paper.headers["content-type"] == "application/pdf")
      let text = try Poppler.text(of: paper.body)
      #expect(text.filter { !$0.isWhitespace }.contains(Hex.text(newest.hash)))
      #expect(text.contains(String(newest.number)) && !text.contains("decisions.ledger"))
    }
    #expect(try village.house.get("/en/ledger").text.contains("/en/ledger/board.pdf"))
  }

  @Test func `is read by anybody, each community its own`() throws {
    try Decisions.beginDay(village.house.environment)
    let page = try village.house.get("/en/ledger")
    #expect(page.status == 200)
    let entry = try #require(try entries().first)
    #expect(page.text.contains(Hex.grouped(entry.hash)))
    let neighbours = try village.house.read { tx in
      try LedgerEntry.page(Paging(page: 1, total: 9), of: village.house.neighbour, in: tx)
    }
    #expect(neighbours.count == 1 && neighbours[0].number == 1)
    #expect(
      neighbours[0].hash
        == LedgerEntry.hash(
          after: [], number: 1, day: neighbours[0].day, kind: .day, subject: nil,
          digest: neighbours[0].digest))
  }
}
