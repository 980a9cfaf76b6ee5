import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Proposals

/// Some days on which nobody works.
struct FewFreeDays: FreeDays {
  let days: Set<Day>

  func among<Mode>(
    _ days: ClosedRange<Day>, community: ID<Community>, in tx: borrowing Transaction<Mode>
  ) -> Set<Day> { self.days.filter(days.contains) }
}

@Suite struct `Working days` {
  private func day(_ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year: 2026, month: month, day: day))
  }

  @Test func `leave out the end of the week and the free days`() throws {
    // Monday, 23 November 2026.
    let monday = try day(11, 23)
    #expect(WorkingDays.end(of: 1, from: monday, free: []) == monday.advanced(by: 1))
    #expect(WorkingDays.end(of: 5, from: monday, free: []) == (try day(11, 30)))
    #expect(WorkingDays.end(of: 14, from: monday, free: []) == (try day(12, 11)))
    #expect(WorkingDays.end(of: 14, from: monday, free: [try day(12, 7)]) == (try day(12, 14)))
    // A free Saturday takes nothing away.
    #expect(WorkingDays.end(of: 14, from: monday, free: [try day(11, 28)]) == (try day(12, 11)))
    #expect(WorkingDays.end(of: 0, from: monday, free: []) == monday)
  }

  @Test func `are counted back as they were counted on`() throws {
    let monday = try day(11, 23)
    let free: Set = [try day(12, 7), try day(12, 8)]
    for start in 0..<14 {
      for count in 1..<40 {
        let first = monday.advanced(by: start)
        let end = WorkingDays.end(of: count, from: first, free: free)
        #expect(WorkingDays.isOne(end, free: free))
        #expect(WorkingDays.between(first, end, free: free) == count)
      }
    }
    #expect(WorkingDays.between(monday, monday, free: []) == 0)
  }
}

@Suite struct `The answer of the council` {
  let village: ProposalsHouse
  let process: ID<JointProcess>
  let asel: ID<Person>
  let gul: ID<Person>
  let id: ID<Proposal>

  init() throws {
    village = try ProposalsHouse()
    process = try village.process()
    asel = try village.resident("Асел Өмүрова")
    gul = try village.resident("Гүлзат Үсөнова")
    id = try village.write(in: process, by: asel)
    try village.act(SupportProposal(id), by: gul)
  }

  private func answer(
    _ answer: ProposalAnswer, as role: Role = .officer, id command: UUID16? = nil
  ) throws {
    _ = try village.house.perform(AnswerProposal(id, answer), as: role, id: command)
  }

  private var yes: ProposalAnswer {
    ProposalAnswer(
      .accepted, reason: "Керек иш", cost: 48_000, budgetLine: "Көрктөндүрүү, 2215",
      responsible: "Айыл башчысы", dueOn: village.today.advanced(by: 90),
      body: "Айкөл айыл өкмөтү")
  }

  private func keepTime(free: Set<Day> = []) throws {
    try Proposals.keepTime(village.house.environment, FewFreeDays(days: free))
  }

  @Test func `has a clock that runs when the phase of answers begins`() throws {
    try keepTime()
    #expect(try village.find(id).dueOn == nil)
    let begin = try #require(village.find(process).phase(.answer)).firstDay
    village.wait(days: begin.number - village.today.number)
    let free = begin.advanced(by: 7)
    try keepTime(free: [free])
    let due = WorkingDays.end(of: 14, from: begin, free: [free])
    #expect(try village.find(id).dueOn == due && village.find(id).handedOn == begin)
    #expect(try village.kinds(asel) == [.handed] && village.kinds(gul) == [.handed])
    let before = try village.count("SELECT count(*) FROM journal")
    for _ in 0..<3 { try keepTime(free: [free]) }
    #expect(try village.count("SELECT count(*) FROM journal") == before)
    let page = try village.house.get("/en/proposals/\(id)")
    #expect(page.text.contains("Айкөл айыл өкмөтү is to answer by \(due.dotted)"))
    let desk = try village.house.get("/en/proposals/answers", as: .deputy)
    #expect(desk.text.contains("/en/proposals/\(id)/answer"))
  }

  @Test func `says a silence publicly and passes it on, once`() throws {
    _ = try village.house.perform(HandOver(process), as: .deputy)
    let due = try #require(village.find(id).dueOn)
    village.wait(days: due.number - village.today.number)
    try keepTime()
    #expect(try village.find(id).passedOn == nil, "the last day of a term is still in time")
    #expect(try village.house.get("/en/proposals/\(id)").text.contains("0 working days are left"))
    village.wait(days: 3)
    // Before the clock has struck the page says it already.
    #expect(try village.house.get("/en/proposals/\(id)").text.contains("did not come in time"))
    for _ in 0..<3 { try keepTime() }
    #expect(try village.find(id).passedOn == village.today)
    #expect(try village.kinds(asel) == [.silent, .handed])
    let page = try village.house.get("/en/proposals/\(id)")
    let today = village.today.dotted
    #expect(page.text.contains("It now lies with: Айкөл айылдык кеңеши, since \(today)."))
    #expect(page.text.contains("Did not answer in their term: Айкөл айыл өкмөтү."))
    for path in ["/processes/\(process)", "/processes/\(process)/list"] {
      let seen = try village.house.get("/en/proposals" + path)
      #expect(seen.text.contains("not answered in time") || seen.text.contains("answer is late"))
    }
    // An answer that is late is better than none.
    try answer(yes)
    #expect(try village.find(id).stage == .accepted)
    #expect(try !village.house.get("/en/proposals/\(id)").text.contains("did not come in time"))
  }

  @Test func `is told to the author and to all who support, with its reason`() throws {
    let refused = ProposalAnswer(
      .refused, reason: "Жер жеке менчикте", cost: 5, responsible: "x", body: "Айыл өкмөтү")
    try answer(refused)
    for person in [asel, gul] {
      let news = try #require(try village.news(of: person).first)
      #expect(news.kind == .refused && news.words == "Жер жеке менчикте")
      let page = village.house.get("/ky/proposals/news", by: person)
      #expect(page.text.contains("Четке кагылды: Жер жеке менчикте"))
    }
    let page = try village.house.get("/ky/proposals/\(id)")
    #expect(page.text.contains("Жер жеке менчикте") && !page.text.contains("Жооптуу"))
    let list = try village.house.get("/ky/proposals/processes/\(process)/list?shelf=refused")
    #expect(list.text.contains("/ky/proposals/\(id)"))
    #expect(throws: rule("stage", .message(Stage.refused.title))) {
      try village.act(SupportProposal(id), by: asel)
    }
  }

  @Test func `needs its reason, and a yes needs who and when`() throws {
    func faults(_ answer: ProposalAnswer) -> [String] {
      do {
        try self.answer(answer)
        return []
      } catch DomainError.invalid(let faults) {
        return faults.map(\.field)
      } catch {
        return ["\(error)"]
      }
    }
    #expect(faults(ProposalAnswer(.refused)) == ["reason"])
    #expect(faults(ProposalAnswer(.changed)) == ["reason", "responsible", "due"])
    #expect(faults(ProposalAnswer(.accepted)) == ["responsible", "due"])
    let form = try village.house.post(
      "/en/proposals/\(id)/answer",
      ["outcome": "accepted", "reason": "It is needed", "due": "soon", "cost": "much"],
      as: .officer)
    #expect(form.status == 422 && form.text.contains("It is needed"))
    #expect(form.text.contains("value=\"soon\"") && form.text.contains("value=\"much\""))
    #expect(try village.find(id).stage == .open)
  }

  @Test func `may be put right, and the same answer again tells nobody anything`() throws {
    let command = UUID16.v7(at: village.house.now)
    for _ in 0..<5 { try answer(yes, id: command) }
    for _ in 0..<2 { try answer(yes) }
    #expect(try village.kinds(gul) == [.accepted])
    var changed = yes
    changed.outcome = .changed
    changed.reason = "Экөө гана"
    try answer(changed)
    #expect(try village.find(id).stage == .changed)
    #expect(try village.kinds(gul) == [.changed, .accepted])
    #expect(try village.count("SELECT count(*) FROM proposal_answer") == 1)
  }

  @Test func `is the council's, and not about a proposal of her own`() throws {
    for role in Role.allCases where !JointProcess.council.admits([role]) {
      #expect(throws: DomainError.forbidden) { try answer(yes, as: role) }
      #expect(throws: DomainError.forbidden) {
        try village.house.perform(SetMilestone("x", of: id, dueOn: village.today), as: role)
      }
      #expect(throws: DomainError.forbidden) {
        try village.house.perform(ReportProgress("x", of: id), as: role)
      }
    }
    let deputy = try village.house.person(.deputy)
    let own = try village.write(in: process, by: deputy)
    #expect(throws: rule("own-answer")) {
      try village.house.perform(AnswerProposal(own, yes), as: .deputy)
    }
    #expect(throws: DomainError.forbidden) {
      try village.house.perform(PassOnSilence(id), as: .administrator)
    }
  }

  @Test func `of another community is not here`() throws {
    try answer(yes)
    let step = try village.house.perform(
      SetMilestone("Жер", of: id, dueOn: village.today), as: .officer)
    let stranger = try village.house.addPerson(
      "Мады", roles: Set(Role.allCases), in: village.house.neighbour)
    let before = try village.count("SELECT count(*) FROM journal")
    for part in ["answer", "milestones", "milestones/\(step)/done", "reports"] {
      let sent = village.house.post(
        "/ky/proposals/\(id)/\(part)",
        [
          "outcome": "refused", "reason": "x", "step": "x", "step-due": "2026-12-01", "report": "x",
        ],
        by: stranger)
      #expect(sent.status == 404, "\(part): \(sent.status)")
    }
    for part in ["answer", "board.pdf"] {
      #expect(village.house.get("/ky/proposals/\(id)/\(part)", by: stranger).status == 404)
    }
    let sheet = village.house.get("/ky/proposals/processes/\(process)/board.pdf", by: stranger)
    #expect(sheet.status == 404)
    #expect(
      village.house.post("/ky/proposals/processes/\(process)/handing-over", [:], by: stranger)
        .status == 404)
    #expect(try village.count("SELECT count(*) FROM journal") == before)
  }

  @Test func `is looked for by index alone`() throws {
    guard TestEngine.isSQLite else { return }
    for sql in [
      Proposals.toHandOver(village.today), Proposals.toPassOn(village.today),
      "SELECT proposal.id FROM proposal " + Desk.answers.listing(village.community, 0),
      "SELECT proposal.id FROM proposal " + Desk.moderation.listing(village.community, 0),
    ] as [SQL] {
      let plan = try village.house.read { tx in try tx.plan(of: sql) }
      #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    }
  }
}
