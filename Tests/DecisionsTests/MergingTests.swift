import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Decisions

@Suite struct `Two ballots of one person` {
  let village: Ballotry
  let decision: ID<Decision>
  let voter: ID<Person>
  private var house: TestHouse { village.house }

  init() throws {
    village = try Ballotry()
    decision = try village.open(paper: true)
    voter = try village.house.addPerson("Айгүл", roles: [.resident])
  }

  private func cast(
    _ numbers: [Int], after: [ID<BallotClaim>] = [], waited: Bool = true
  ) throws -> ID<BallotClaim> {
    let command = UUID16.v7(at: house.now)
    _ = try house.perform(
      CastBallot(in: decision, Ballot(numbers), after: Earlier(after), hasWaited: waited),
      by: voter, roles: [.resident], id: command)
    return ID(command)
  }

  private func give(waited: Bool = true) throws {
    _ = try house.perform(
      GivePaperBallot(in: decision, to: voter, hasWaited: waited), as: .officer)
  }

  private func claims() throws -> VoterClaims {
    try house.read { tx in try VoterClaims.read(decision, voter, in: tx) }
  }

  private func settle(
    for chosen: ID<BallotClaim>, over: [ID<BallotClaim>]? = nil,
    because reason: String = "Өзү айтты", as role: Role = .officer
  ) throws {
    let standing = try claims().standing.map(\.id)
    _ = try house.perform(
      SettleConflict(
        of: voter, in: decision, for: chosen, over: Earlier(over ?? standing), because: reason),
      as: role)
  }

  private func inBox() throws -> [Ballot] {
    try house.read { tx in
      try ListedBallot.all(of: decision, community: village.community, in: tx).map(\.ballot)
    }
  }

  private func aside() throws -> Int { try village.count("SELECT count(*) FROM ballot_aside") }

  private func keys(_ decision: ID<Decision>) throws -> Int {
    try village.count("SELECT count(*) FROM decision_key WHERE decision = \(decision)")
  }

  private func conflicts() throws -> (all: Int, open: Int) {
    try house.read { tx in
      try BallotConflict.counts(in: decision, community: village.community, tx: tx)
    }
  }

  @Test func `lie aside, and neither is counted, until it is settled`() throws {
    let first = try cast([1])
    #expect(try inBox() == [Ballot([1])])
    let second = try cast([2])
    #expect(try inBox().isEmpty && aside() == 2)
    #expect(try conflicts() == (1, 1))
    try settle(for: second)
    #expect(try inBox() == [Ballot([2])] && aside() == 0)
    #expect(try conflicts() == (1, 0))
    #expect(try claims().standing.map(\.id) == [second])
    #expect(try claims().claims.map(\.id) == [first, second].sorted())
  }

  @Test func `are one after the other if she changed her mind on one phone`() throws {
    let first = try cast([1])
    let second = try cast([2], after: [first])
    // The third arrives before the second's news reached its phone, and names both.
    _ = try cast([3], after: [first, second])
    #expect(try inBox() == [Ballot([3])] && conflicts() == (0, 0))
    // What is changed while connected comes in place of whatever is there.
    try village.vote(voter, [1, 2], in: decision)
    #expect(try inBox() == [Ballot([1, 2])])
  }

  @Test func `are settled by herself if she votes once more`() throws {
    let both = [try cast([1]), try cast([2])]
    #expect(
      try house.get("/en/decisions/\(decision)/ballot", by: voter).text
        .contains("Two ballots of yours have come"))
    _ = try cast([3], after: both, waited: false)
    #expect(try inBox() == [Ballot([3])] && conflicts() == (1, 0) && aside() == 0)
  }

  @Test func `are refused at once where she can be told, and listed where she could not`() throws {
    try give(waited: false)
    #expect(throws: rule("has-paper")) { try cast([1], waited: false) }
    let phone = try cast([1])
    #expect(try conflicts() == (1, 1) && inBox().isEmpty)
    #expect(throws: rule("given-already")) { try give(waited: false) }
    // The paper came back unused: then there is but one.
    _ = try house.perform(TakeBackPaperBallot(in: decision, from: voter), as: .officer)
    #expect(try inBox() == [Ballot([1])] && conflicts() == (1, 0))
    #expect(try claims().standing.map(\.id) == [phone])
  }

  @Test func `are the paper's if the commission says so`() throws {
    _ = try cast([1])
    #expect(throws: rule("has-phone")) { try give(waited: false) }
    try give()
    let paper = try #require(try claims().standing.first { $0.channel == .paper })
    try settle(for: paper.id)
    #expect(try inBox().isEmpty && aside() == 0)
    let cast = try house.read { tx in
      try BallotCast.find(decision, voter, community: village.community, in: tx)
    }
    #expect(cast?.channel == .paper)
  }

  @Test func `are settled by a person who saw them, is not the voter, and says why`() throws {
    let first = try cast([1])
    #expect(throws: rule("no-conflict")) { try settle(for: first) }
    let second = try cast([2])
    #expect(throws: rule("conflict-changed")) { try settle(for: first, over: [first]) }
    #expect(throws: rule("conflict-changed")) {
      try settle(for: ID(UUID16.v7(at: house.now)), over: [first, second])
    }
    #expect(throws: DomainError.invalid([Fault("reason", Message("web.fault.required"))])) {
      try settle(for: first, because: "")
    }
    #expect(throws: DomainError.forbidden) { try settle(for: first, as: .resident) }
    #expect(throws: rule("own-conflict")) {
      try house.perform(
        SettleConflict(
          of: voter, in: decision, for: first, over: Earlier([first, second]), because: "Мен"),
        by: voter, roles: [.officer])
    }
    #expect(try conflicts().open == 1)
  }

  @Test func `hold up the count until they are settled, also after closing`() throws {
    let open = try village.open()
    let other = try house.addPerson("Бермет", roles: [.resident])
    try village.vote(other, [1], in: open)
    var claims: [ID<BallotClaim>] = []
    for number in [1, 2] {
      let command = UUID16.v7(at: house.now)
      _ = try house.perform(
        CastBallot(in: open, Ballot([number]), after: Earlier(), hasWaited: true), by: voter,
        roles: [.resident], id: command)
      claims.append(ID(command))
    }
    try village.close(open)
    #expect(try village.find(open).state == .closed)
    #expect(try aside() == 2 && keys(open) == 0)
    #expect(
      try house.get("/en/decisions/\(open)").text.contains("when the commission has settled it"))
    let answer = try house.post(
      "/en/decisions/\(open)/conflicts",
      [
        "person": voter.description, "chosen": claims[1].description,
        "over": claims.map(\.description).joined(separator: " "), "reason-\(voter)": "Өзү айтты",
      ], as: .officer)
    #expect(answer.status == 303)
    #expect(try village.find(open).state == .counted && aside() == 0)
    #expect(try village.outcome(open).ballots == 2)
    let wanted = try village.results(open).filter { $0.votes > 0 }.map(\.idea.number)
    #expect(wanted.sorted() == [1, 2])
    try Decisions.closeDue(house.environment)
    #expect(try keys(open) == 0)
    #expect(
      try house.get("/en/decisions/\(open)").text.contains("Of 1 person two ballots came"))
  }

  @Test func `keep the papers from being called in`() throws {
    _ = try cast([1])
    try give()
    house.now = try village.find(decision).closesAt
    try Decisions.closeDue(house.environment)
    #expect(throws: rule("conflicts", .number(1))) {
      try house.perform(ConfirmPaper(decision), as: .officer)
    }
    let standing = try claims().standing
    let phone = try #require(standing.first { $0.channel == .phone })
    let settled = try house.post(
      "/en/decisions/\(decision)/conflicts",
      [
        "person": voter.description, "chosen": phone.id.description,
        "over": standing.map(\.id.description).joined(separator: " "),
        "reason-\(voter)": "Кагаз кайтты",
      ], as: .officer)
    // Settling counts what it alone held up, and never papers that are not in.
    #expect(settled.status == 303)
    #expect(try village.find(decision).state == .closed)
    _ = try house.perform(ConfirmPaper(decision), as: .officer)
    try Decisions.closeDue(house.environment)
    #expect(try village.outcome(decision).ballots == 1)
  }

  @Test func `of which one lies in the box cannot be told apart after closing`() throws {
    _ = try cast([1])
    house.now = try village.find(decision).closesAt
    try Decisions.closeDue(house.environment)
    try give()
    let standing = try claims().standing
    let paper = try #require(standing.first { $0.channel == .paper })
    let phone = try #require(standing.first { $0.channel == .phone })
    #expect(throws: rule("in-the-box")) { try settle(for: paper.id) }
    try settle(for: phone.id)
    #expect(try inBox() == [Ballot([1])] && conflicts() == (1, 0))
  }
}

@Suite struct `The list of double ballots` {
  let village: Ballotry
  let decision: ID<Decision>
  let voter: ID<Person>

  init() throws {
    village = try Ballotry()
    decision = try village.open()
    voter = try village.house.addPerson("Айгүл <b>", roles: [.resident])
    for number in [1, 2] {
      _ = try village.house.perform(
        CastBallot(in: decision, Ballot([number]), after: Earlier(), hasWaited: true), by: voter,
        roles: [.resident])
    }
  }

  private func list(as role: Role?) throws -> String {
    try village.house.get("/en/decisions/\(decision)/conflicts", as: role).text
  }

  @Test func `says what came, when and by which way, and nothing of how`() throws {
    let page = try list(as: .officer)
    #expect(page.contains("Айгүл &lt;b&gt;") && page.contains("By phone, arrived"))
    #expect(page.contains("It had waited on a phone"))
    #expect(!page.contains("Idea 1") && !page.contains("Idea 2"))
    let json = try village.house.get(
      "/en/decisions/\(decision)/conflicts", as: .officer, accept: "application/json"
    ).text
    #expect(json.contains("\"channel\":\"phone\"") && !json.contains("approv"))
    #expect(try !village.journal().contains("approvals"))
  }

  @Test func `is the commission's alone`() throws {
    for role: Role in [.resident, .participant, .mentor] {
      #expect(
        try village.house.get("/en/decisions/\(decision)/conflicts", as: role).status == 403)
    }
    #expect(try village.house.get("/en/decisions/\(decision)").text.contains("conflicts") == false)
  }

  @Test func `brings what was typed back beside its fault`() throws {
    let answer = try village.house.post(
      "/en/decisions/\(decision)/conflicts",
      [
        "person": voter.description, "chosen": UUID16.v7(at: village.house.now).description,
        "over": "", "reason-\(voter)": "",
      ], as: .officer)
    #expect(answer.status == 422 && answer.text.contains("reason-\(voter)-fault"))
  }

  @Test func `is read from an index`() throws {
    guard TestEngine.isSQLite else { return }
    let steps = try village.house.read { tx in
      try tx.plan(of: BallotConflict.listing((50, 100), of: decision))
    }
    #expect(!steps.contains { $0.contains("SCAN") || $0.contains("TEMP B-TREE") }, "\(steps)")
  }

  @Test func `has a blank ballot for the phone, which says nothing of hers`() throws {
    let reader = try village.house.addPerson("Бермет", roles: [.resident])
    try village.vote(reader, [2], in: decision)
    let own = village.house.get("/en/decisions/\(decision)/ballot", by: reader).text
    let blank = village.house.get("/en/decisions/\(decision)/ballot/blank", by: reader).text
    #expect(own.contains("checked") && own.contains("class=\"receipt\""))
    #expect(!blank.contains("checked") && !blank.contains("class=\"receipt\""))
    #expect(blank.contains("data-secret") && blank.contains("data-waits"))
    #expect(blank.contains("data-keep=\"/en/decisions/\(decision)/ballot/blank\""))
  }
}
