import Core
import Database
import Equality
import HTTP
import KurakTesting
import Testing
import Web

@testable import Proposals

@Suite struct `The equality check of a council's draft` {
  let village: ProposalsHouse
  var house: TestHouse { village.house }

  init() throws { village = try ProposalsHouse() }

  private func draft(_ template: ProcessTemplate = .consultation) throws -> ID<JointProcess> {
    try village.process(village.plan(template), isPublic: false)
  }

  @Test func `is passed before the draft goes out, and stands afterwards`() throws {
    let id = try draft()
    #expect(throws: DomainError.rule(Message("equality.rule.missing", .number(6)))) {
      try house.perform(PublishProcess(id), as: .deputy)
    }
    let some = EqualityAnswers([.pays: Translated([.ky: "Бюджет"])])
    let form = UUID16.v7(at: house.now)
    _ = try house.perform(AnswerProcessEquality(of: id, some), as: .deputy, id: form)
    #expect(throws: DomainError.rule(Message("equality.rule.missing", .number(5)))) {
      try house.perform(PublishProcess(id), as: .deputy)
    }
    _ = try house.perform(AnswerProcessEquality(of: id, ProposalsHouse.equality), as: .facilitator)
    // The first form once more changes nothing.
    _ = try house.perform(AnswerProcessEquality(of: id, some), as: .deputy, id: form)
    _ = try house.perform(PublishProcess(id), as: .deputy)
    #expect(throws: rule("equality-stands")) {
      try house.perform(AnswerProcessEquality(of: id, some), as: .deputy)
    }
    let page = try house.get("/en/proposals/processes/\(id)")
    for question in EqualityQuestion.allCases {
      #expect(page.text.contains("Жооп &lt;\(question.rawValue)&gt;"))
    }
    let told = try house.get("/en/proposals/processes/\(id)", accept: "application/json").text
    #expect(told.contains("\"question\":\"benefits\""))
  }

  @Test func `is asked of no other process`() throws {
    let drafts: [ProcessTemplate] = [.consultation, .budgetHearing]
    for template in ProcessTemplate.allCases where !drafts.contains(template) {
      let id = try draft(template)
      #expect(throws: DomainError.notFound) {
        try house.perform(AnswerProcessEquality(of: id, ProposalsHouse.equality), as: .deputy)
      }
      _ = try house.perform(PublishProcess(id), as: .deputy)
      #expect(
        try house.get("/en/proposals/processes/\(id)/equality", as: .deputy).status == 404)
    }
  }

  @Test func `is answered on a page that keeps what was typed`() throws {
    let id = try draft()
    let place = "/en/proposals/processes/\(id)"
    #expect(try house.get(place, as: .deputy).text.contains("Equality check: 0 of 6"))
    let refused = try house.post("\(place)/publication", [:], as: .deputy)
    #expect(refused.status == 409 && refused.text.contains("Answer all questions"))
    let half = try house.post(
      "\(place)/equality", ["decides.ru": "Все <тут>"], as: .deputy)
    #expect(half.status == 422 && half.text.contains("Все &lt;тут&gt;"))
    let fields = EqualityQuestion.allCases.map { ("\($0.rawValue).ky", "Баары") }
    #expect(try house.post("\(place)/equality", fields: fields, as: .deputy).status == 303)
    #expect(try house.get(place, as: .deputy).text.contains("Equality check: 6 of 6"))
    #expect(try house.get("\(place)/equality", as: .deputy).text.contains("Баары"))
    #expect(try house.post("\(place)/publication", [:], as: .deputy).status == 303)
    #expect(try house.get("\(place)/equality", as: .deputy).status == 404)
    for language in Language.allCases {
      let page = try house.get("/\(language.rawValue)/proposals/processes/\(id)").text
      #expect(page.contains("Баары") && !page.contains(">equality."))
    }
  }

  @Test func `is for those who organise it, in this village`() throws {
    let id = try draft()
    for role in [Role.resident, .participant, .officer, .mentor] {
      #expect(throws: DomainError.forbidden) {
        try house.perform(AnswerProcessEquality(of: id, ProposalsHouse.equality), as: role)
      }
    }
    let stranger = try house.addPerson("Коңшу", roles: [.deputy], in: house.neighbour)
    let place = "/en/proposals/processes/\(id)/equality"
    #expect(house.get(place, by: stranger).status == 404)
    #expect(house.post(place, ["decides.ky": "Мен"], by: stranger).status == 404)
    #expect(try village.count("SELECT count(*) FROM process_equality") == 0)
  }
}

/// A household list for a test: who is named so is a woman.
private struct ListedWomen: HeadCounts {
  func sexes<Mode>(among people: SQL, in tx: borrowing Transaction<Mode>) throws -> [Int] {
    let names: [String] = try tx.all("SELECT name FROM person WHERE id IN (\(people))") { row in
      try row(0)
    }
    let women = names.count { $0.hasPrefix("Айым") }
    return [women, names.count - women, 0]
  }

  func population<Mode>(
    of community: ID<Community>, in tx: borrowing Transaction<Mode>
  ) throws -> (women: Int, men: Int)? { (600, 400) }
}

@Suite struct `Women's share of a process` {
  let village: ProposalsHouse

  init() throws { village = try ProposalsHouse() }

  private func steps(_ process: ID<JointProcess>) throws -> [ShareStep] {
    try village.house.read { tx in
      try ProcessShares.steps(of: process, community: village.community, ListedWomen(), in: tx)
    }
  }

  private func propose(_ women: Int, _ men: Int, in process: ID<JointProcess>) throws
    -> [ID<Proposal>]
  {
    let names = (0..<women).map { "Айым \($0)" } + (0..<men).map { "Бек \($0)" }
    return try names.map { name in
      try village.write(
        ProposalText("Сунуш: \(name)", "Керек", in: .ky), in: process,
        by: try village.resident(name))
    }
  }

  @Test func `is found by the days on which a process goes on, and by what belongs to it`() throws {
    let process = try village.process()
    let (found, gathering) = (try village.find(process), "0197a1b2-0000-7000-8000-0000000000aa")
    for place in [
      "gatherings/\(gathering)", "gatherings/\(gathering)/minutes", "gatherings", "people",
    ] {
      let parts = place.split(separator: "/").map(String.init)
      _ = try village.house.perform(
        LinkToProcess(process, title: "Жыйын", segments: parts), as: .deputy)
    }
    let (first, last) = (found.firstDay, found.lastDay)
    #expect(try running(last, last.advanced(by: 9)) == 1)
    #expect(try running(first.advanced(by: -9), first) == 1)
    #expect(try running(first.advanced(by: -9), first.advanced(by: -1)) == 0)
    #expect(try running(last.advanced(by: 1), last.advanced(by: 9)) == 0)
    #expect(try running(first, last, in: village.house.neighbour) == 0)
    let linked: [ID<JointProcess>] = try village.house.read { tx in
      try Proposals.linked(to: process, in: "gatherings", community: village.community, tx)
    }
    #expect(linked.map(\.description) == [gathering])
  }

  private func running(
    _ from: Day, _ to: Day, in community: ID<Community>? = nil
  ) throws -> Int {
    try village.house.read { tx in
      try Proposals.running(on: from...to, in: community ?? village.community, tx).count
    }
  }

  @Test func `counts each who proposed once, and whose wish was granted`() throws {
    let process = try village.process()
    let written = try propose(12, 11, in: process)
    // A second one of the same author counts her once.
    let author = try village.house.read { tx in
      try Proposal.find(written[0], community: village.community, in: tx).author
    }
    _ = try village.write(
      ProposalText("Дагы бир сунуш", "Керек", in: .ky), in: process, by: author)
    for id in written.prefix(6) + written.suffix(5) {
      _ = try village.house.perform(
        AnswerProposal(
          id,
          ProposalAnswer(
            .accepted, responsible: "Айыл башчысы", dueOn: village.today.advanced(by: 60),
            body: "Айыл өкмөтү")), as: .officer)
    }
    let steps = try steps(process)
    #expect(steps.map(\.name) == ["population", "proposers", "granted"])
    #expect(steps.map(\.women) == [600, 12, 6] && steps.map(\.men) == [400, 11, 5])
    #expect(steps[0].percent == 60)
  }

  @Test func `counts every author of a group, and each once`() throws {
    let process = try village.process()
    let written = try propose(5, 10, in: process)
    for place in 0..<6 {
      let name = "Айым \(20 + place)"
      let joined = try village.resident(name)
      // One of them joins two groups; she is one woman.
      for id in place == 0 ? written.suffix(2) : written.suffix(1) {
        let author = try village.find(id).author
        try village.act(AskCoauthor(id, named: name), by: author)
        try village.act(AnswerCoauthor(id, joins: true), by: joined)
      }
    }
    // Whoever was only asked, or left again, proposed nothing.
    let first = try village.find(written[0]).author
    let (asked, gone) = (try village.resident("Айым 30"), try village.resident("Айым 31"))
    for name in ["Айым 30", "Айым 31"] {
      try village.act(AskCoauthor(written[0], named: name), by: first)
    }
    try village.act(AnswerCoauthor(written[0], joins: true), by: gone)
    try village.act(LeaveProposal(written[0]), by: gone)
    #expect(asked != gone)
    let sexes = try village.house.read { tx in
      try ListedWomen().sexes(
        among: ProcessShares.authors(of: process, onlyGranted: false), in: tx)
    }
    #expect(sexes == [11, 10, 0])
  }

  @Test func `is not told of a few, nor where nobody knows it`() throws {
    let process = try village.process()
    #expect(try steps(process).isEmpty)
    _ = try propose(4, 9, in: process)
    #expect(try steps(process).isEmpty)
    let page = try village.house.get("/en/proposals/processes/\(process)").text
    #expect(!page.contains("Share of women"))
  }
}
