import Core
import Database
import HTTP
import KurakTesting
import Localization
import Sodium
import Testing
import Web

@testable import Decisions

@Suite struct `The paper desk` {
  let village: Ballotry
  let decision: ID<Decision>
  let people: [ID<Person>]
  let codes: [String]

  init() throws {
    village = try Ballotry()
    decision = try village.open(paper: true)
    people = try village.residents(12)
    _ = try village.house.perform(PrintPaperBallots(12, for: decision), as: .officer)
    let (house, decision, community) = (village.house, decision, village.community)
    codes = try house.read { tx in
      try PaperBallot.codes(in: decision, community: community, in: tx)
    }
  }

  private func give(_ count: Int) throws {
    for person in people.prefix(count) {
      _ = try village.house.perform(GivePaperBallot(in: decision, to: person), as: .officer)
    }
  }

  private func type(_ code: String, _ numbers: [Int], as role: Role = .officer) throws {
    _ = try village.house.perform(
      TypePaperBallot(code, Ballot(numbers), in: decision), as: role)
  }

  private func reread(_ code: String, _ numbers: [Int], as role: Role = .deputy) throws {
    _ = try village.house.perform(
      RepeatPaperBallot(code, Ballot(numbers), in: decision), as: role)
  }

  private func check() throws -> PaperCheck {
    try village.house.read { tx in
      PaperCheck(
        try PaperBallot.allTyped(in: decision, community: village.community, in: tx),
        in: try Decision.find(decision, community: village.community, in: tx))
    }
  }

  @Test func `gives one ballot, on paper or by phone`() throws {
    let (paper, phone) = (people[0], people[1])
    try give(1)
    #expect(throws: rule("has-paper")) { try village.vote(paper, [1], in: decision) }
    #expect(throws: rule("has-paper")) {
      try village.house.perform(WithdrawBallot(from: decision), by: paper, roles: [.resident])
    }
    #expect(throws: rule("given-already")) { try give(1) }
    try village.vote(phone, [1], in: decision)
    #expect(throws: rule("has-phone")) {
      try village.house.perform(GivePaperBallot(in: decision, to: phone), as: .officer)
    }
    _ = try village.house.perform(TakeBackPaperBallot(in: decision, from: paper), as: .officer)
    try village.vote(paper, [2], in: decision)
    #expect(try village.count("SELECT count(*) FROM ballot_cast") == 2)
  }

  @Test func `gives no ballot to somebody who lives elsewhere`() throws {
    let deputy = try village.house.person(.deputy)
    let stranger = try village.house.addPerson(
      "Коңшу", roles: [.resident], in: village.house.neighbour)
    #expect(throws: rule("not-elector")) {
      try village.house.perform(GivePaperBallot(in: decision, to: deputy), as: .officer)
    }
    #expect(throws: DomainError.notFound) {
      try village.house.perform(GivePaperBallot(in: decision, to: stranger), as: .officer)
    }
  }

  @Test func `keeps the box sealed until closing`() throws {
    try give(2)
    #expect(throws: rule("box-is-sealed")) { try type(codes[0], [1]) }
    #expect(throws: rule("box-is-sealed")) {
      try village.house.perform(ConfirmPaper(decision), as: .officer)
    }
    try village.close(decision)
    #expect(try village.find(decision).state == .closed)
    try type(codes[0], [1])
    #expect(try village.count("SELECT count(typed) FROM paper_ballot") == 1)
  }

  @Test func `takes each printed ballot once, and never more than were given`() throws {
    try give(2)
    try village.close(decision)
    try type(codes[0], [1, 3])
    #expect(throws: fault("code", "typed-already")) { try type(codes[0], [1]) }
    #expect(throws: fault("code", "unknown-code")) { try type("222222", [1]) }
    #expect(throws: fault("numbers", "no-such-number", .number(9))) { try type(codes[1], [9]) }
    try type(codes[1], [])
    #expect(throws: rule("more-typed", .number(2))) { try type(codes[2], [1]) }
    #expect(throws: rule("typed-already")) {
      try village.house.perform(
        TakeBackPaperBallot(in: decision, from: people[0]), as: .officer)
    }
    _ = try village.house.perform(UntypePaperBallot(codes[1], in: decision), as: .officer)
    try type(codes[2], [1])
  }

  @Test func `counts only what two people have read and both agree on, every paper`() throws {
    try give(12)
    try village.close(decision)
    for code in codes { try type(code, [1, 2]) }
    let sample = try check().unread.map(\.code)
    #expect(sample == codes)
    #expect(throws: rule("unread", .number(12))) {
      try village.house.perform(ConfirmPaper(decision), as: .officer)
    }
    #expect(throws: rule("same-clerk")) { try reread(sample[0], [1, 2], as: .officer) }
    for code in sample.dropFirst() { try reread(code, [2, 1]) }
    #expect(throws: rule("unread", .number(1))) {
      try village.house.perform(ConfirmPaper(decision), as: .officer)
    }
    try reread(sample[0], [1])
    #expect(throws: fault("code", "repeated-already")) { try reread(sample[0], [1, 2]) }
    #expect(try check().disputed.map(\.code) == [sample[0]])
    #expect(throws: rule("disputed", .number(1))) {
      try village.house.perform(ConfirmPaper(decision), as: .officer)
    }
    #expect(throws: rule("no-difference")) {
      try village.house.perform(
        SettlePaperBallot(sample[1], Ballot([1]), in: decision), as: .deputy)
    }
    _ = try village.house.perform(
      SettlePaperBallot(sample[0], Ballot([3]), in: decision), as: .deputy)
    _ = try village.house.perform(ConfirmPaper(decision), as: .officer)
    #expect(throws: rule("papers-are-in")) { try type(codes[0], [1]) }
    try Decisions.closeDue(village.house.environment)
    #expect(try village.outcome(decision).onPaper == 12)
    let votes = try village.results(decision).reduce(into: [:]) { $0[$1.idea.number] = $1.votes }
    #expect(votes == [1: 11, 2: 11, 3: 1])
  }

  @Test func `counts paper and phone alike`() throws {
    try give(1)
    try village.vote(people[5], [1], in: decision)
    try village.close(decision)
    try type(codes[0], [1])
    try reread(codes[0], [1])
    _ = try village.house.perform(ConfirmPaper(decision), as: .officer)
    try Decisions.closeDue(village.house.environment)
    let outcome = try village.outcome(decision)
    #expect(outcome.ballots == 2 && outcome.onPaper == 1)
    #expect(try village.results(decision).first { $0.idea.number == 1 }?.votes == 2)
  }

  @Test func `says in the journal who typed, never what`() throws {
    try give(1)
    try village.close(decision)
    try type(codes[0], [1, 3])
    let lines = try village.journal().split(separator: "\n").filter { $0.contains("typed") }
    #expect(!lines.isEmpty)
    #expect(!lines.contains { $0.contains("1 3") })
  }

  @Test func `names a ballot of its own to each`() {
    #expect(Set(codes).count == 12)
    #expect(codes.allSatisfy { $0.count == PaperBallot.codeLength })
  }

  @Test func `prints nothing for a decision without paper`() throws {
    let plain = try village.open()
    #expect(throws: DomainError.notFound) {
      try village.house.perform(PrintPaperBallots(1, for: plain), as: .officer)
    }
  }
}

@Suite struct `How papers are read` {
  let village: Ballotry

  init() throws { village = try Ballotry() }

  /// Papers given out, closed and typed in once.
  private func typed(
    _ rereading: Rereading, papers: Int = 12
  ) throws -> (ID<Decision>, [String]) {
    let id = try village.open(paper: true, rereading: rereading)
    let (house, community) = (village.house, village.community)
    _ = try house.perform(PrintPaperBallots(papers, for: id), as: .officer)
    for person in try village.residents(papers) {
      _ = try house.perform(GivePaperBallot(in: id, to: person), as: .officer)
    }
    try village.close(id)
    let codes = try house.read { tx in
      try PaperBallot.codes(in: id, community: community, in: tx)
    }
    for code in codes {
      _ = try house.perform(TypePaperBallot(code, Ballot([1]), in: id), as: .officer)
    }
    return (id, codes)
  }

  @Test func `is a sample only where that was stated before it opened`() throws {
    let (id, codes) = try typed(.sample)
    let sample = PaperSample.codes(of: codes, in: id)
    #expect((3..<12).contains(sample.count))
    let desk = try village.house.get("/en/decisions/\(id)/paper", as: .officer).text
    #expect(desk.contains("A fifth of them twice"))
    for code in sample.sorted() {
      #expect(throws: rule("unread", .number(try left(id)))) {
        try village.house.perform(ConfirmPaper(id), as: .officer)
      }
      _ = try village.house.perform(RepeatPaperBallot(code, Ballot([1]), in: id), as: .deputy)
    }
    _ = try village.house.perform(ConfirmPaper(id), as: .officer)
    try Decisions.closeDue(village.house.environment)
    #expect(try village.outcome(id).onPaper == 12)
  }

  private func left(_ id: ID<Decision>) throws -> Int {
    try village.house.read { tx in
      try RereadingModel.read(
        id, community: village.community, at: village.house.now, in: tx
      ).left
    }
  }

  @Test func `is said in the rules, at the desk, in the protocol and in the files`() throws {
    let (id, codes) = try typed(.all)
    let house = village.house
    #expect(try house.get("/en/decisions/\(id)").text.contains("Every ballot twice"))
    let repeating = try house.get("/en/decisions/\(id)/paper/repeat", as: .deputy).text
    #expect(repeating.contains("Read twice: 0 of 12."))
    for code in codes {
      _ = try house.perform(RepeatPaperBallot(code, Ballot([1]), in: id), as: .deputy)
    }
    #expect(
      try house.get("/en/decisions/\(id)/paper/repeat", as: .deputy).text.contains(
        "Every ballot that is to be read twice has been read twice."))
    _ = try house.perform(ConfirmPaper(id), as: .officer)
    try Decisions.closeDue(house.environment)
    let frame = try house.read { tx in
      try ProtocolFrame.read(
        try Decision.find(id, community: village.community, in: tx),
        community: village.community, in: tx)
    }
    let words = house.environment.catalog[.en]
    let said = frame.onPaper(ofBallots: 12, onPaper: 12, words).map { "\($0)" }.joined()
    #expect(said.contains("Every ballot twice") && said.contains("typed in by two people"))
    let terms = try #require(try village.publication(id)[Publication.terms])
    #expect(String(decoding: terms, as: UTF8.self).contains("\"rereading\":\"all\""))
    let plain = try village.draft()
    #expect(
      try !house.get("/en/decisions/\(plain)", as: .deputy).text.contains("twice"))
  }

  @Test func `is chosen in the form, and is every paper where nothing was chosen`() throws {
    let house = village.house
    let form = try house.get("/en/decisions/new", as: .deputy).text
    #expect(form.contains("name=\"rereading\" value=\"all\""))
    let draft = try village.draft(paper: true, rereading: .sample)
    #expect(try village.find(draft).rereading == .sample)
    let shown = try house.get("/en/decisions/\(draft)/edit", as: .deputy).text
    #expect(shown.contains("name=\"rereading\" value=\"sample\" aria-describedby="))
    let fields = [
      ("title.en", "A village budget"), ("budget", "1000"), ("day", "2026-12-20"),
      ("time", "18:00"), ("method", "greedy"), ("completion", "none"), ("start", "exact"),
      ("exhaustive", "yes"), ("ties", "id"), ("paper", "yes"),
    ]
    let place = "/en/decisions/\(draft)/edit"
    let wrong = try house.post(place, fields: fields + [("rereading", "none")], as: .deputy)
    #expect(wrong.status == 422)
    #expect(try house.post(place, fields: fields, as: .deputy).status == 303)
    #expect(try village.find(draft).rereading == .all)
  }

  @Test func `lists no more papers than a page holds`() throws {
    let (id, codes) = try typed(.all, papers: RereadingModel.listed + 7)
    let page = try village.house.get("/en/decisions/\(id)/paper/repeat", as: .deputy).text
    #expect(page.contains("still to be read again (67)") && page.contains("And 7 more."))
    let listed = codes.count { page.contains("<li>\(ShortCode.grouped($0))</li>") }
    #expect(listed == RereadingModel.listed)
  }
}

@Suite struct `The sample read twice` {
  let decision = ID<Decision>(UUID16(high: 1, low: 2))

  @Test func `holds three at least and about a fifth of many`() {
    #expect(PaperSample.codes(of: [], in: decision).isEmpty)
    #expect(PaperSample.codes(of: ["A"], in: decision) == ["A"])
    #expect(PaperSample.codes(of: ["A", "B", "C"], in: decision).count == 3)
    let many = (0..<1000).map { "CODE\($0)" }
    let sample = PaperSample.codes(of: many, in: decision)
    #expect((150...260).contains(sample.count))
    #expect(sample == PaperSample.codes(of: many.reversed(), in: decision))
  }

  @Test func `keeps what it holds when more are typed`() {
    let many = (0..<200).map { "CODE\($0)" }
    let early = PaperSample.codes(of: Array(many.prefix(100)), in: decision)
    #expect(early.isSubset(of: PaperSample.codes(of: many, in: decision)))
  }
}
