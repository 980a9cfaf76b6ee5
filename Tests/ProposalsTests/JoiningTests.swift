import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Proposals

@Suite struct `Those around a proposal` {
  let village: ProposalsHouse
  let process: ID<JointProcess>
  let asel: ID<Person>
  let gul: ID<Person>
  let nur: ID<Person>
  let id: ID<Proposal>

  init() throws {
    village = try ProposalsHouse()
    process = try village.process()
    asel = try village.resident("Асел Өмүрова")
    gul = try village.resident("Гүлзат Үсөнова")
    nur = try village.resident("Нуржан Таңатарова")
    village.wait(days: 11)
    id = try village.write(in: process, by: asel)
  }

  @Test func `support it once each, and may take it back`() throws {
    let command = UUID16.v7(at: village.house.now)
    for _ in 0..<100 {
      _ = try village.house.perform(
        SupportProposal(id), by: gul, roles: [.resident], id: command)
    }
    #expect(try village.act(SupportProposal(id), by: gul) == 1)
    #expect(try village.act(SupportProposal(id), by: nur) == 2)
    #expect(try village.find(id).supporters == 2)
    #expect(try village.act(TakeBackSupport(id), by: gul) == 1)
    #expect(try village.act(TakeBackSupport(id), by: gul) == 1)
    #expect(throws: rule("own")) { try village.act(SupportProposal(id), by: asel) }
    village.wait(days: 30)
    #expect(throws: rule("over", .message(PhaseAct.support.title))) {
      try village.act(SupportProposal(id), by: gul)
    }
    #expect(throws: rule("over", .message(PhaseAct.support.title))) {
      try village.act(TakeBackSupport(id), by: nur)
    }
  }

  @Test func `are told from when they joined, each once, and nobody of her own deeds`() throws {
    try village.act(SupportProposal(id), by: gul)
    #expect(try village.kinds(gul).isEmpty)
    let text = ProposalText("Отургуч", "Жарык менен", in: .ky)
    try village.act(ChangeProposal(id, from: 1, to: text, why: "Караңгы"), by: asel)
    #expect(try village.kinds(gul) == [.rewritten] && village.kinds(asel).isEmpty)
    #expect(try village.kinds(nur).isEmpty)
    let page = village.house.get("/ky/proposals/news", by: gul)
    #expect(page.text.contains("Тексти оңдолду: Караңгы"))
    let number = try #require(try village.news(of: gul).first?.number)
    let read = village.house.post("/ky/proposals/news", ["up-to": "\(number)"], by: gul)
    #expect(read.status == 303)
    #expect(try village.kinds(gul).isEmpty)
    // What is still to come cannot be read in advance.
    _ = village.house.post("/ky/proposals/news", ["up-to": "1000000"], by: gul)
    try village.act(ChangeProposal(id, from: 2, to: ProposalsHouse.bench), by: asel)
    #expect(try village.kinds(gul) == [.rewritten])
    try village.act(TakeBackSupport(id), by: gul)
    #expect(try village.kinds(gul).isEmpty)
  }

  @Test func `write it together when they said yes`() throws {
    try village.act(AskCoauthor(id, named: "гулзат усонова"), by: asel)
    #expect(try village.kinds(gul) == [.asked])
    #expect(village.house.get("/en/proposals/\(id)", by: gul).text.contains("I join"))
    let text = ProposalText("Отургуч", "Чогуу", in: .ky)
    #expect(throws: DomainError.forbidden) {
      try village.act(ChangeProposal(id, from: 1, to: text), by: gul)
    }
    try village.act(AnswerCoauthor(id, joins: true), by: gul)
    #expect(try village.kinds(asel) == [.joined])
    #expect(try village.act(ChangeProposal(id, from: 1, to: text), by: gul) == 2)
    #expect(try village.house.get("/ky/proposals/\(id)").text.contains("Асел Өмүрова, Гүлзат"))
    #expect(throws: rule("first-author")) { try village.act(WithdrawProposal(id), by: gul) }
    #expect(throws: rule("first-author-stays")) { try village.act(LeaveProposal(id), by: asel) }
    try village.act(LeaveProposal(id), by: gul)
    #expect(try !village.house.get("/ky/proposals/\(id)").text.contains("Гүлзат"))
  }

  @Test func `may say no, and go on supporting`() throws {
    try village.act(SupportProposal(id), by: gul)
    try village.act(AskCoauthor(id, named: "Гүлзат Үсөнова"), by: asel)
    try village.act(AnswerCoauthor(id, joins: false), by: gul)
    #expect(try village.find(id).supporters == 1)
    try village.act(
      ChangeProposal(id, from: 1, to: ProposalText("Отургуч", "", in: .ky)), by: asel)
    #expect(try village.kinds(gul).first == .rewritten)
    #expect(throws: DomainError.notFound) {
      try village.act(AnswerCoauthor(id, joins: true), by: nur)
    }
  }

  @Test func `who joins supports no longer`() throws {
    try village.act(SupportProposal(id), by: gul)
    try village.act(AskCoauthor(id, named: "Гүлзат Үсөнова"), by: asel)
    try village.act(AnswerCoauthor(id, joins: true), by: gul)
    #expect(try village.find(id).supporters == 0)
  }

  @Test func `are asked by one name only, and the answer tells nothing of the list`() throws {
    _ = try village.resident("Асель Бирдей")
    _ = try village.resident("Асель Бирдей")
    let fault = DomainError.invalid([Fault("name", Message("proposals.fault.coauthor"))])
    for name in ["Асель Бирдей", "Эч ким"] {
      #expect(throws: fault) { try village.act(AskCoauthor(id, named: name), by: asel) }
    }
    #expect(throws: DomainError.forbidden) {
      try village.act(AskCoauthor(id, named: "Асел Өмүрова"), by: gul)
    }
  }

  @Test func `put forward amendments that authors take or refuse with a reason`() throws {
    func amend(_ title: String, from base: Int = 1) throws -> UUID16 {
      try village.act(
        ProposeAmendment(
          id, from: base, to: ProposalText(title, "Темирден", in: .ky), why: "Жыгач чирийт"),
        by: gul
      ).uuid
    }
    let (good, bad) = (try amend("Темир отургуч"), try amend("Бетон отургуч"))
    #expect(try village.kinds(asel) == [.amendment, .amendment])
    #expect(throws: DomainError.forbidden) {
      try village.act(AnswerAmendment(good, of: id, takes: true, reply: ""), by: nur)
    }
    #expect(throws: DomainError.invalid([Fault("reply", Message("proposals.fault.reason"))])) {
      try village.act(AnswerAmendment(bad, of: id, takes: false, reply: ""), by: asel)
    }
    try village.act(AnswerAmendment(bad, of: id, takes: false, reply: "Муздак болот"), by: asel)
    try village.act(AnswerAmendment(good, of: id, takes: true, reply: "Рахмат"), by: asel)
    #expect(try village.find(id).title == "Темир отургуч" && village.find(id).version == 2)
    #expect(try village.kinds(gul) == [.amended, .rewritten, .amendmentRefused])
    // Whoever amended goes on being told, whether or not she also supports.
    try village.act(SupportProposal(id), by: gul)
    try village.act(TakeBackSupport(id), by: gul)
    try village.act(ChangeProposal(id, from: 2, to: ProposalsHouse.bench), by: asel)
    #expect(try village.kinds(gul) == [.rewritten])
    #expect(throws: rule("amendment-answered")) {
      try village.act(AnswerAmendment(good, of: id, takes: true, reply: ""), by: asel)
    }
    let page = try village.house.get("/ky/proposals/\(id)")
    #expect(page.text.contains("Муздак болот") && page.text.contains("Жыгач чирийт"))
    #expect(!page.text.contains("Үсөнова"), "whoever amends is not named")
  }

  @Test func `amend what is there now, not what was`() throws {
    let text = ProposalText("Темир отургуч", "", in: .ky)
    let old = try village.act(ProposeAmendment(id, from: 1, to: text, why: "x"), by: gul)
    try village.act(
      ChangeProposal(id, from: 1, to: ProposalText("Эки отургуч", "", in: .ky)), by: asel)
    #expect(throws: rule("amendment-old")) {
      try village.act(AnswerAmendment(old.uuid, of: id, takes: true, reply: ""), by: asel)
    }
    #expect(throws: DomainError.invalid([Fault("words", Message("proposals.fault.same"))])) {
      try village.act(
        ProposeAmendment(id, from: 1, to: ProposalsHouse.bench, why: "x"), by: gul)
    }
    #expect(throws: DomainError.notFound) {
      try village.act(ProposeAmendment(id, from: 9, to: text, why: "x"), by: gul)
    }
  }

  @Test func `go over to the one that stays when two are merged, and all are told`() throws {
    let other = try village.write(
      ProposalText("Отургуч керек", "", in: .ky), in: process, by: nur)
    let third = try village.resident("Таалай Ырысов")
    for person in [gul, third] { try village.act(SupportProposal(other), by: person) }
    try village.act(SupportProposal(id), by: gul)
    let target = try village.house.perform(MergeProposals(other, intoNumber: 1), as: .deputy)
    #expect(target == id)
    // Gulzat counts once, the author of the other one supports this one now.
    #expect(try village.find(id).supporters == 3)
    #expect(try village.kinds(nur) == [.merged] && village.kinds(third) == [.merged])
    #expect(Set(try village.kinds(gul)) == [.merged, .taken])
    #expect(try village.kinds(asel) == [.taken])
    let page = try village.house.get("/ky/proposals/\(other)")
    #expect(page.status == 200 && page.text.contains("href=\"/ky/proposals/\(id)\""))
    try village.act(
      ChangeProposal(id, from: 1, to: ProposalText("Үч отургуч", "", in: .ky)), by: asel)
    #expect(try village.kinds(third) == [.rewritten, .merged])
    #expect(throws: rule("stage", .message(Stage.merged.title))) {
      try village.act(SupportProposal(other), by: asel)
    }
  }

  @Test func `hear on of the one that stays if they only amended the other`() throws {
    let other = try village.write(
      ProposalText("Отургуч керек", "", in: .ky), in: process, by: nur)
    let third = try village.resident("Таалай Ырысов")
    for person in [gul, third] {
      _ = try village.act(
        ProposeAmendment(
          other, from: 1, to: ProposalText("Отургуч эмес", "", in: .ky), why: "Орун тар"),
        by: person)
    }
    try village.act(SupportProposal(id), by: third)
    _ = try village.house.perform(MergeProposals(other, intoNumber: 1), as: .deputy)
    #expect(try village.find(id).supporters == 2, "the other's author and Taalai, and not Gulzat")
    try village.act(
      ChangeProposal(id, from: 1, to: ProposalText("Үч отургуч", "", in: .ky)), by: asel)
    #expect(try village.kinds(gul) == [.rewritten, .merged, .amendment])
    // Whoever supported the one that stays supports it still.
    #expect(try village.act(TakeBackSupport(id), by: third) == 1)
  }

  @Test(arguments: [1, 2, 9])
  func `are not merged into itself, into what is gone, or into nothing`(number: Int) throws {
    let second = try village.write(in: process, by: nur)
    try village.act(WithdrawProposal(second), by: nur)
    #expect(throws: DomainError.invalid([Fault("number", Message("proposals.fault.merge"))])) {
      try village.house.perform(MergeProposals(id, intoNumber: number), as: .deputy)
    }
  }

  @Test func `are counted the same in whatever order they come`() throws {
    let people = try (0..<12).map { try village.resident("Тургун \($0)") }
    var random = SystemRandomNumberGenerator()
    var acts: [(ID<Person>, Bool)] = []
    for person in people { acts += [(person, true), (person, true)] }
    for (person, _) in acts.shuffled(using: &random) {
      try village.act(SupportProposal(id), by: person)
    }
    for person in people.prefix(5).shuffled(using: &random) {
      try village.act(TakeBackSupport(id), by: person)
    }
    #expect(try village.find(id).supporters == 7)
    #expect(try village.count("SELECT count(*) FROM proposal_support") == 7)
  }
}
