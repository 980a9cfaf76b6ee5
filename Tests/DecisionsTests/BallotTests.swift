import Core
import Database
import KurakTesting
import Synchronization
import Testing
import Web

@testable import Decisions

@Suite struct `A ballot` {
  let village: Ballotry
  let decision: ID<Decision>
  let voter: ID<Person>

  init() throws {
    village = try Ballotry()
    decision = try village.open()
    voter = try village.house.addPerson("Айгүл", roles: [.participant, .resident])
  }

  private func stored() throws -> [Ballot] {
    try village.house.read { tx in
      try ListedBallot.all(of: decision, community: village.community, in: tx).map(\.ballot)
    }
  }

  private func cast() throws -> BallotCast? {
    try village.house.read { tx in
      try BallotCast.find(decision, voter, community: village.community, in: tx)
    }
  }

  @Test func `is cast, changed and withdrawn`() throws {
    let first = village.house.now
    try village.vote(voter, [3, 1, 1], in: decision)
    #expect(try stored() == [Ballot([1, 3])])
    #expect(try cast()?.castAt == first)
    #expect(try cast()?.changedAt == nil)
    village.house.now = first.advanced(seconds: 60)
    try village.vote(voter, [], in: decision)
    #expect(try stored() == [Ballot([])])
    #expect(try cast()?.castAt == first)
    #expect(try cast()?.changedAt == village.house.now)
    _ = try village.house.perform(
      WithdrawBallot(from: decision), by: voter, roles: [.participant])
    #expect(try stored().isEmpty)
    #expect(try cast() == nil)
  }

  @Test func `is one, however often it is cast at once`() throws {
    let failures = Mutex(0)
    concurrently(100) { turn in
      do { try village.vote(voter, [turn % 3 + 1], in: decision) } catch {
        failures.withLock { $0 += 1 }
      }
    }
    #expect(failures.withLock { $0 } == 0)
    #expect(try stored().count == 1)
    #expect(try village.count("SELECT count(*) FROM ballot_cast") == 1)
  }

  @Test func `is not changed by a replay of its first form`() throws {
    let form = UUID16.v7(at: village.house.now)
    let first = CastBallot(in: decision, Ballot([1]))
    _ = try village.house.perform(first, by: voter, roles: [.resident], id: form)
    try village.vote(voter, [2], in: decision)
    village.house.now = village.house.now.advanced(days: 1)
    _ = try village.house.perform(first, by: voter, roles: [.resident], id: form)
    #expect(try stored() == [Ballot([2])])
  }

  @Test(arguments: [0, 1, 60]) func `is refused from the closing moment on`(seconds: Int64) throws {
    try village.vote(voter, [1], in: decision)
    village.house.now = try village.find(decision).closesAt.advanced(seconds: seconds)
    #expect(throws: rule("too-late")) { try village.vote(voter, [2], in: decision) }
    #expect(throws: rule("too-late")) {
      try village.house.perform(WithdrawBallot(from: decision), by: voter, roles: [.resident])
    }
    #expect(try stored() == [Ballot([1])])
  }

  @Test(arguments: [Role.deputy, .officer, .mentor, .administrator, .facilitator])
  func `is not for those who do not live here`(role: Role) throws {
    #expect(throws: DomainError.forbidden) {
      try village.house.perform(CastBallot(in: decision, Ballot([1])), as: role)
    }
  }

  @Test func `names only ideas of its decision`() throws {
    #expect(throws: fault("idea", "no-such-number", .number(4))) {
      try village.vote(voter, [1, 4], in: decision)
    }
    #expect(try stored().isEmpty)
  }

  @Test func `is not taken for a draft`() throws {
    let draft = try village.draft()
    #expect(throws: DomainError.notFound) { try village.vote(voter, [1], in: draft) }
  }

  private func concurrently(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let group = Threads()
    for turn in 0..<count { group.run { body(turn) } }
    group.wait()
  }
}
