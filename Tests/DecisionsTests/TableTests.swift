import Core
import Database
import KurakTesting
import Sodium
import Testing
import Web

@testable import Decisions

/// Ballots of those who come to the table: with a code on the device there, or with help.
@Suite struct `A ballot at the table` {
  let village: Ballotry
  let decision: ID<Decision>
  let voter: ID<Person>
  var house: TestHouse { village.house }

  init() throws {
    village = try Ballotry()
    decision = try village.open(paper: true)
    voter = try village.residents(1)[0]
  }

  private func give(_ code: String, to person: ID<Person>? = nil, id: UUID16? = nil) throws {
    _ = try house.perform(
      GiveVotingCode(
        decision: decision, person: person ?? voter,
        print: VotingCode.print(of: code, in: decision)), as: .officer, id: id)
  }

  private func cast(_ code: String, _ numbers: [Int], id: UUID16? = nil) throws {
    _ = try house.environment.perform(
      CastWithCode(decision: decision, code: code, ballot: Ballot(numbers)),
      by: Actor(
        person: nil, community: village.community, roles: [], now: house.now,
        command: id ?? .v7(at: house.now)))
  }

  private func help(_ numbers: [Int], by role: Role = .officer) throws {
    _ = try house.perform(CastWithHelp(in: decision, for: voter, Ballot(numbers)), as: role)
  }

  private func stored() throws -> [Ballot] {
    try house.read { tx in
      try ListedBallot.all(of: decision, community: village.community, in: tx).map(\.ballot)
    }
  }

  private func noted() throws -> BallotCast? {
    try house.read { tx in
      try BallotCast.find(decision, voter, community: village.community, in: tx)
    }
  }

  private var unknown: DomainError { fault("code", "unknown-voting-code") }

  @Test func `is cast once with a code, in whatever way it is typed`() throws {
    try give("CDFG2345")
    try cast("cdfg-2345 ", [1, 3])
    #expect(try stored() == [Ballot([1, 3])])
    #expect(try noted()?.codeFrom == house.person(.officer))
    #expect(throws: unknown) { try cast("CDFG2345", [2]) }
    #expect(throws: unknown) { try cast("WXYV6789", [2]) }
    #expect(try stored() == [Ballot([1, 3])])
    #expect(try village.count("SELECT count(*) FROM voting_code") == 0)
  }

  @Test func `is one, however often the code is typed at once`() throws {
    try give("CDFG2345")
    let threads = Threads()
    for turn in 0..<50 {
      threads.run { try? cast("CDFG2345", [turn % 3 + 1]) }
    }
    threads.wait()
    #expect(try stored().count == 1)
    #expect(try village.count("SELECT count(*) FROM ballot_cast") == 1)
  }

  @Test func `takes the newest code alone, and for half an hour`() throws {
    try give("CDFG2345")
    try give("HJKM2345")
    #expect(throws: unknown) { try cast("CDFG2345", [1]) }
    let given = house.now
    house.now = given.advanced(seconds: Int64(VotingCode.minutes * 60))
    #expect(throws: unknown) { try cast("HJKM2345", [1]) }
    house.now = given.advanced(seconds: Int64(VotingCode.minutes * 60) - 1)
    try cast("HJKM2345", [1])
  }

  @Test func `is not changed by a replay of its forms`() throws {
    let (giving, casting) = (UUID16.v7(at: house.now), UUID16.v7(at: house.now))
    try give("CDFG2345", id: giving)
    try cast("CDFG2345", [1], id: casting)
    try village.vote(voter, [2], in: decision)
    try give("CDFG2345", id: giving)
    try cast("CDFG2345", [1], id: casting)
    #expect(try stored() == [Ballot([2])])
    #expect(try village.count("SELECT count(*) FROM voting_code") == 0)
  }

  @Test func `notes who helped, until she casts alone`() throws {
    try help([1])
    #expect(try noted()?.helper == house.person(.officer))
    try help([2], by: .deputy)
    #expect(try noted()?.helper == house.person(.deputy))
    try village.vote(voter, [3], in: decision)
    #expect(try noted()?.helper == nil && noted()?.isAlone == true)
    #expect(throws: rule("cast-alone")) { try help([1]) }
    #expect(throws: rule("cast-alone")) { try give("CDFG2345") }
    #expect(try stored() == [Ballot([3])])
  }

  @Test func `is cast anew with a code by whoever was helped`() throws {
    try help([1])
    try give("CDFG2345")
    try cast("CDFG2345", [2])
    #expect(try noted()?.helper == nil && noted()?.isAlone == false)
    // A code that came too late for her phone's ballot changes nothing.
    try give("HJKM2345")
    try village.vote(voter, [3], in: decision)
    #expect(throws: rule("cast-alone")) { try cast("HJKM2345", [1]) }
    #expect(try stored() == [Ballot([3])])
  }

  @Test func `is one with the paper`() throws {
    _ = try house.perform(GivePaperBallot(in: decision, to: voter), as: .officer)
    #expect(throws: rule("given-already")) { try give("CDFG2345") }
    #expect(throws: rule("given-already")) { try help([1]) }
    _ = try house.perform(TakeBackPaperBallot(in: decision, from: voter), as: .officer)
    try give("CDFG2345")
    _ = try house.perform(GivePaperBallot(in: decision, to: voter), as: .officer)
    #expect(throws: rule("given-already")) { try cast("CDFG2345", [1]) }
    _ = try house.perform(TakeBackPaperBallot(in: decision, from: voter), as: .officer)
    try cast("CDFG2345", [1])
    #expect(throws: rule("has-phone")) {
      try house.perform(GivePaperBallot(in: decision, to: voter), as: .officer)
    }
    #expect(try village.count("SELECT count(*) FROM ballot_cast") == 1)
  }

  @Test func `is for those who have a ballot, and given by somebody else`() throws {
    let deputy = try house.person(.deputy)
    let stranger = try house.addPerson("Коңшу", roles: [.resident], in: house.neighbour)
    #expect(throws: rule("not-elector")) { try give("CDFG2345", to: deputy) }
    #expect(throws: rule("not-elector")) { try give("CDFG2345", to: stranger) }
    #expect(throws: rule("not-elector")) {
      try house.perform(CastWithHelp(in: decision, for: deputy, Ballot([1])), as: .officer)
    }
    let clerk = try house.addPerson("Клерк", roles: [.officer, .resident])
    #expect(throws: rule("help-self")) {
      try house.perform(
        CastWithHelp(in: decision, for: clerk, Ballot([1])), by: clerk, roles: [.officer])
    }
    for role in [Role.participant, .resident, .mentor] {
      #expect(throws: DomainError.forbidden) { try help([1], by: role) }
    }
  }

  @Test func `is refused for a draft, for what is not on it, and from closing on`() throws {
    let draft = try village.draft()
    #expect(throws: DomainError.notFound) {
      try house.perform(CastWithHelp(in: draft, for: voter, Ballot([1])), as: .officer)
    }
    #expect(throws: fault("idea", "no-such-number", .number(9))) { try help([9]) }
    try give("CDFG2345")
    #expect(throws: fault("idea", "no-such-number", .number(9))) { try cast("CDFG2345", [9]) }
    house.now = try village.find(decision).closesAt.advanced(seconds: -60)
    try give("CDFG2345")
    house.now = try village.find(decision).closesAt
    #expect(throws: rule("too-late")) { try cast("CDFG2345", [1]) }
    #expect(throws: rule("too-late")) { try help([1]) }
    #expect(throws: rule("too-late")) { try give("HJKM2345") }
    try Decisions.closeDue(house.environment)
    #expect(try village.count("SELECT count(*) FROM voting_code") == 0)
    #expect(try stored().isEmpty)
  }

  @Test func `leaves neither its code nor its marks in the journal`() throws {
    let other = try village.residents(1)[0]
    try give("CDFG2345")
    try cast("CDFG2345", [1, 3])
    _ = try house.perform(
      CastWithHelp(in: decision, for: other, Ballot([1, 3])), as: .officer)
    let journal = try village.journal()
    let print = VotingCode.print(of: "CDFG2345", in: decision)
    #expect(!journal.contains("1 3") && !journal.contains("CDFG2345"))
    #expect(!journal.lowercased().contains(Hex.text(print)))
    #expect(journal.contains("helper") && journal.contains("code_from"))
  }
}
