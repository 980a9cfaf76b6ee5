import Testing

@testable import Choice

@Suite struct TieTests {
  private func election(_ projects: [(String, Int)], votes: [[Int]]) -> Election {
    Election(
      budget: 100, projects: projects.map { Project(id: $0.0, cost: Rational($0.1)) },
      approvals: votes)
  }

  private func order(_ ties: [Tie], seed: String = "", _ election: Election) -> [String] {
    let ranks = TieOrder(ties, seed: seed, in: election).ranks
    return election.projects.indices.sorted { ranks[$0] < ranks[$1] }
      .map { election.projects[$0].id }
  }

  @Test func `ids are compared as texts, byte by byte`() {
    let election = election([("9", 1), ("10", 1), ("b", 1), ("Б", 1), ("B", 1)], votes: [])
    #expect(order([.id], election) == ["10", "9", "B", "b", "Б"])
  }

  @Test func `each way decides only what the ways before it left open`() {
    let election = election(
      [("a", 5), ("b", 5), ("c", 3), ("d", 9)], votes: [[0, 1], [1], [3]])
    #expect(order([.minCost, .maxVotes], election) == ["c", "b", "a", "d"])
    #expect(order([.maxVotes, .minCost], election) == ["b", "a", "d", "c"])
    #expect(order([.maxCost], election) == ["d", "a", "b", "c"])
    #expect(order([], election) == ["a", "b", "c", "d"])
  }

  @Test func `a lot depends on the seed and the id, not on the place`() {
    let ids = (0..<8).map { ("p\($0)", 1) }
    let first = order([.lot], seed: "Aikol 2026", election(ids, votes: []))
    let again = order([.lot], seed: "Aikol 2026", election(ids.reversed(), votes: []))
    #expect(first == again)
    #expect(first != order([.lot], seed: "Aikol 2027", election(ids, votes: [])))
    #expect(first != ids.map(\.0))
  }

  @Test func `the lot is the SHA-256 that every computer has`() {
    let hex = { (bytes: [UInt8]) in
      bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    #expect(
      hex(SHA256.digest(of: Array("abc".utf8)))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      hex(SHA256.digest(of: []))
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      hex(SHA256.digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1000)))
        == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3")
    #expect(Lot.draw("7", seed: "x") == SHA256.digest(of: Array("x\n7".utf8)))
  }
}
