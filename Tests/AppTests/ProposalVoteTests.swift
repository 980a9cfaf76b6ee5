import Core
import Database
import Decisions
import Equality
import Foundation
import HTTP
import KurakTesting
import People
import Proposals
import Testing
import Web

@testable import App

/// Proposals of a process that are put to the vote, and hear what came of it.
@Suite struct `A proposal that is put to the vote` {
  private let whole: WholeHouse
  private let start: Instant
  private let process: ID<JointProcess>
  private let authors: [ID<Person>]
  private let wishes: [ID<Proposal>]
  private let gul: ID<Person>

  init() throws {
    whole = try WholeHouse()
    start = whole.house.environment.now()
    // A clock that was looked at before is believed a day later.
    let clock = HouseClock(whole.house.environment)
    _ = try clock.tick()
    clock.stop()
    let village = Village(whole)
    process = try village.perform(
      PlanProcess(
        ProcessPlan(
          .initiative, title: Translated([.ky: "Демилгелер"]), firstDay: start.day,
          answeredBy: "Айыл өкмөтү", passedTo: ["Айылдык кеңеш"])))
    _ = try village.perform(PublishProcess(process))
    authors = try ["Асел Өмүрова", "Нуржан Таңатарова", "Мээрим Осмонова"].map(village.resident)
    gul = try village.resident("Гүлзат Үсөнова")
    let (process, long) = (process, String(repeating: "ү ", count: 1500))
    wishes = try zip(authors, ["Өзөн боюна отургуч", "Көпүрө", "Жарык <чырак>"]).map {
      author, title in
      try village.perform(
        WriteProposal(ProposalText(title, long, in: .ky), in: process), by: author)
    }
    for (wish, som) in zip(wishes, [48_000, 90_000, 20_000]) {
      _ = try village.perform(EstimateProposal(wish, som: som))
      _ = try village.perform(SupportProposal(wish), by: gul)
    }
  }

  private var village: Village { Village(whole) }

  private func draft(
    _ way: Way = .budget(CountingRule()), practice: Bool = false
  ) throws -> ID<Decision> {
    var terms = DecisionTerms(
      title: Translated([.ky: "Айылдын бюджети"]), budget: 100_000,
      closesAt: start.advanced(seconds: 24 * 3600), way: way)
    terms.isPractice = practice
    return try village.perform(DraftDecision(terms))
  }

  private func take(
    _ proposals: [ID<Proposal>], into decision: ID<Decision>, command: UUID16? = nil
  ) throws -> Int {
    try village.perform(
      TakeProposals(decision: decision, process: process, proposals: Set(proposals)), id: command)
  }

  private func ideas(_ decision: ID<Decision>) throws -> [Idea] {
    try whole.house.environment.database.read { tx in
      try Idea.all(of: decision, community: whole.community, in: tx)
    }
  }

  /// Opens it, lets those vote, and lets the clock close, count and tell.
  private func count(_ decision: ID<Decision>, _ ballots: [(ID<Person>, Ballot)]) throws {
    let answers = EqualityQuestion.allCases.map { ($0, Translated([.ky: "Жооп"])) }
    _ = try village.perform(
      AnswerEquality(of: decision, Dictionary(answers) { first, _ in first }))
    _ = try village.perform(OpenDecision(decision))
    for (person, ballot) in ballots {
      _ = try village.perform(CastBallot(in: decision, ballot), by: person)
    }
    try tick()
  }

  private func tick() throws {
    var later = whole.house.environment
    let moment = start.advanced(seconds: 25 * 3600)
    later.now = { moment }
    let clock = HouseClock(later)
    for _ in 0..<3 {
      #expect(try clock.tick())
      clock.stop()
    }
  }

  private func news(of person: ID<Person>) throws -> String {
    let secret = try whole.session(of: person)
    return whole.get("/en/proposals/news", secret: secret).text
  }

  @Test func `comes with its words and its cost, once however often it is taken`() throws {
    let decision = try draft()
    let command = UUID16.v7(at: start)
    for _ in 0..<3 { #expect(try take(wishes, into: decision, command: command) == 3) }
    #expect(try take([wishes[0]], into: decision) == 1)
    let ideas = try ideas(decision)
    #expect(ideas.map(\.number) == [1, 2, 3])
    #expect(Set(ideas.compactMap(\.cost.som)) == [48_000, 90_000, 20_000])
    #expect(ideas.allSatisfy { $0.description.text(.ky).unicodeScalars.count <= 1000 })
    #expect(Set(ideas.map { $0.title.text(.ky) }).contains("Жарык <чырак>"))
    // Taken out of the draft it may be taken again.
    _ = try village.perform(RemoveIdea(ideas[1].id, of: decision))
    #expect(try take(wishes, into: decision) == 3)
    #expect(try self.ideas(decision).count == 3)
  }

  @Test func `needs a cost where money is divided, and none that is more than all of it`() throws {
    let decision = try draft()
    let free = try village.perform(
      WriteProposal(ProposalText("Ашар", "", in: .ky), in: process), by: gul)
    let number = Message("proposals.take.rule.no-cost", .number(4))
    #expect(throws: DomainError.rule(number)) { try take([free], into: decision) }
    _ = try village.perform(EstimateProposal(free, som: 100_001))
    let dear = Message("proposals.take.rule.too-dear", .number(4))
    #expect(throws: DomainError.rule(dear)) { try take([free], into: decision) }
    _ = try village.perform(WithdrawProposal(free), by: gul)
    #expect(throws: DomainError.rule(Message("proposals.take.rule.changed"))) {
      try take(wishes + [free], into: decision)
    }
    #expect(try ideas(decision).isEmpty)
    #expect(try take(wishes, into: draft(.approval)) == 3)
  }

  @Test func `is told with all who follow it that it won or lost, once, and a winner is answered`()
    throws
  {
    let decision = try draft()
    _ = try take(wishes, into: decision)
    let numbers = try ideas(decision)
    func number(_ title: String) -> Int {
      numbers.first { $0.title.text(.ky) == title }?.number ?? 0
    }
    let own = try village.perform(
      AddIdea(to: decision, IdeaTerms(title: Translated([.ky: "Башка"]), cost: 10)))
    #expect(numbers.allSatisfy { $0.id != own })
    let ballot = Ballot([number("Өзөн боюна отургуч"), number("Жарык <чырак>")])
    try count(decision, (authors + [gul]).map { ($0, ballot) })
    for (place, isWinner) in [true, false, true].enumerated() {
      let page = whole.get("/en/proposals/\(wishes[place])").text
      let said = isWinner ? "It won the vote" : "It did not win the vote"
      #expect(page.contains("\(said):") && page.contains("href=\"/en/decisions/\(decision)\""))
      #expect(page.contains("is to answer by") == isWinner)
      let told = try news(of: authors[place])
      #expect(told.contains("\(said): Айылдын бюджети"))
      #expect(told.contains("handed over for an answer") == isWinner)
      #expect(told.components(separatedBy: said).count == 2, "told once")
    }
    let supporter = try news(of: gul)
    #expect(supporter.contains("It won the vote") && supporter.contains("It did not win"))
    let before = try journal()
    try tick()
    #expect(try journal() == before)
  }

  @Test func `hears where nobody was first that nothing is decided`() throws {
    let decision = try draft(.approval)
    _ = try take(Array(wishes.prefix(2)), into: decision)
    try count(
      decision, zip(authors, [[1], [2], []]).map { ($0, Ballot($1)) })
    for wish in wishes.prefix(2) {
      let page = whole.get("/en/proposals/\(wish)").text
      #expect(page.contains("The vote did not decide it:") && !page.contains("is to answer by"))
    }
    #expect(!whole.get("/en/proposals/\(wishes[2])").text.contains("the vote"))
  }

  @Test func `hears nothing of a lesson, nor of a decision without it`() throws {
    let lesson = try draft(.approval, practice: true)
    _ = try take(wishes, into: lesson)
    let other = try draft()
    _ = try village.perform(
      AddIdea(to: other, IdeaTerms(title: Translated([.ky: "Башка"]), cost: 10)))
    _ = try village.perform(OpenDecision(lesson))
    try count(other, [(gul, Ballot([1]))])
    #expect(!whole.get("/en/proposals/\(wishes[0])").text.contains("the vote"))
    #expect(try !news(of: authors[0]).contains("the vote"))
  }

  @Test func `is chosen on a page of those who prepare the decision`() throws {
    let decision = try draft()
    let place = "/en/decisions/\(decision)/proposals"
    #expect(whole.get("/en/decisions/\(decision)", as: .deputy).text.contains("href=\"\(place)\""))
    #expect(whole.get(place, as: .officer).status == 403)
    #expect(whole.get(place, as: .deputy).text.contains("?process=\(process)"))
    let page = whole.get("\(place)?process=\(process)", as: .deputy).text
    #expect(page.contains("value=\"\(wishes[2])\"") && page.contains("Жарык &lt;чырак&gt;"))
    let none = whole.post(place, "process=\(process)", as: .deputy)
    #expect(none.status == 422 && none.text.contains("Choose at least one."))
    let sent = whole.post(
      place, "process=\(process)&proposal=\(wishes[0])&proposal=\(wishes[2])", as: .deputy)
    #expect(sent.status == 303)
    let after = whole.get("\(place)?process=\(process)", as: .deputy).text
    #expect(after.components(separatedBy: "already in it").count == 3)
    // What has opened is filled no more.
    let people = try draft(.majority())
    #expect(whole.get("/en/decisions/\(people)/proposals", as: .deputy).status == 404)
    let seen = whole.get("/en/decisions/\(people)", as: .deputy).text
    #expect(!seen.contains("/decisions/\(people)/proposals"))
    try count(decision, [])
    #expect(whole.get(place, as: .deputy).status == 404)
  }

  private func journal() throws -> Int {
    try whole.house.environment.database.read { tx in
      try tx.count("SELECT count(*) FROM journal")
    }
  }
}

/// Acts of a village in nobody's name, or of a resident.
private struct Village {
  let whole: WholeHouse

  init(_ whole: WholeHouse) { self.whole = whole }

  func perform<C: Command>(
    _ command: C, by person: ID<Person>? = nil, id: UUID16? = nil
  ) throws -> C.Outcome {
    try whole.house.environment.performAsSystem(
      command, in: whole.community, id: id, person: person)
  }

  func resident(_ name: String) throws -> ID<Person> {
    try perform(AddPerson(personName: name, roles: [.resident]))
  }
}

extension WholeHouse {
  fileprivate func session(of person: ID<Person>) throws -> String {
    let now = house.environment.now()
    return try house.environment.database.write { tx in
      try Session.begin(for: person, community: community, at: now, in: tx)
    }
  }

  fileprivate func get(_ path: String, as role: Role? = nil, secret: String? = nil) -> Response {
    let secret = secret ?? role.flatMap { sessions[$0] } ?? ""
    return house.respond(to: Request(.get, path, headers: headers(secret)))
  }

  fileprivate func post(_ path: String, _ form: String, as role: Role) -> Response {
    let secret = sessions[role] ?? ""
    var headers = headers(secret)
    headers.set("Content-Type", "application/x-www-form-urlencoded")
    let token = house.environment.keys.formToken.make(for: secret)
    let id = UUID16.v7(at: house.environment.now())
    let body = "token=\(token)&command=\(id)&\(form)"
    return house.respond(to: Request(.post, path, headers: headers, body: Array(body.utf8)))
  }

  private func headers(_ secret: String) -> Headers {
    [
      "Host": "kurak.test", "Origin": "http://kurak.test", "Accept": "text/html",
      "Cookie": "kurak=\(secret)",
    ]
  }
}
