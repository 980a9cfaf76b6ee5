import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Proposals

@Suite struct `From a yes to a thing that is there` {
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

  private func accept() throws {
    _ = try village.house.perform(
      AnswerProposal(
        id,
        ProposalAnswer(
          .accepted, reason: "Өтө керек", cost: 48_000, budgetLine: "Көрктөндүрүү",
          responsible: "Айыл башчысы", dueOn: village.today.advanced(by: 90),
          body: "Айкөл айыл өкмөтү")), as: .officer)
  }

  @Test func `steps are set and done, and each is told`() throws {
    #expect(throws: rule("stage", .message(Stage.open.title))) {
      try village.house.perform(
        SetMilestone("Жерин тандоо", of: id, dueOn: village.today), as: .officer)
    }
    try accept()
    let path = "/ky/proposals/\(id)/milestones"
    let set = try village.house.post(
      path, ["step": "Жерин тандоо", "step-due": "2026-12-20"], as: .officer)
    #expect(set.status == 303)
    #expect(
      try village.house.post(path, ["step": "", "step-due": "x"], as: .officer).status == 422)
    let step = try #require(
      try village.house.read { tx in
        try Milestone.all(of: id, community: village.community, in: tx).first
      })
    for _ in 0..<3 {
      _ = try village.house.post("\(path)/\(step.id)/done", [:], as: .officer)
    }
    #expect(try village.kinds(gul) == [.milestone, .accepted])
    let page = try village.house.get("/ky/proposals/\(id)")
    #expect(page.text.contains("23.11.2026 аткарылды"))
    #expect(try village.house.post("\(path)/\(id)/done", [:], as: .officer).status == 404)
  }

  @Test func `money and pictures are shown, and the end is told`() throws {
    try accept()
    let sent = try village.house.upload(
      "/ky/proposals/\(id)/reports", field: "picture", name: "bench.png", FileTests.drawing,
      [
        "report": "Төрт отургуч коюлду", "spent": "45 500", "ending": "done",
        "picture-words": "Өзөндүн боюндагы отургуч",
        "command": UUID16.v7(at: village.house.now).description,
      ], as: .officer)
    #expect(sent.status == 303)
    #expect(try village.find(id).stage == .done)
    #expect(try village.kinds(asel).first == .done && village.kinds(gul).first == .done)
    let page = try village.house.get("/ky/proposals/\(id)")
    for words in [
      "Төрт отургуч коюлду", "alt=\"Өзөндүн боюндагы отургуч\"",
      "48\u{A0}000\u{A0}сом ичинен 45\u{A0}500\u{A0}сом жумшалды", "аткарылды",
    ] { #expect(page.text.contains(words), "\(words)") }
    // Finished is finished.
    for command in [ReportProgress("Дагы", of: id)] {
      #expect(throws: rule("stage", .message(Stage.done.title))) {
        try village.house.perform(command, as: .officer)
      }
    }
    let done = try village.house.get("/ky/proposals/processes/\(process)/list?shelf=done")
    #expect(done.text.contains("/ky/proposals/\(id)"))
  }

  @Test func `a report from a phone sent twice is spent once`() throws {
    try accept()
    let command = UUID16.v7(at: village.house.now)
    for _ in 0..<10 {
      _ = try village.house.perform(
        ReportProgress("Тактай алынды", of: id, spent: 9_000), as: .officer, id: command)
    }
    #expect(try village.count("SELECT sum(spent) FROM proposal_report") == 9_000)
    #expect(try village.kinds(gul) == [.report, .accepted])
  }

  @Test func `what was not done is said as plainly`() throws {
    try accept()
    _ = try village.house.perform(
      ReportProgress("Акча башка ишке кетти", of: id, ending: .undone), as: .deputy)
    #expect(try village.find(id).stage == .undone && village.kinds(gul).first == .undone)
    #expect(try village.house.get("/en/proposals/\(id)").text.contains("not done"))
  }

  @Test func `the board has it on paper, with every letter`() throws {
    try accept()
    _ = try village.house.perform(
      SetMilestone("Жерин тандоо", of: id, dueOn: village.today.advanced(by: 5)), as: .officer)
    _ = try village.house.perform(
      ReportProgress("Тактай", of: id, spent: 9_000), as: .officer)
    let sheet = try Poppler.text(of: village.house.get("/ky/proposals/\(id)/board.pdf").body)
    for words in [
      "№ 1. Өзөн боюна отургуч", "Көлөкөдө болсун", "Өтө керек", "Айыл башчысы", "Көрктөндүрүү",
      "Жерин тандоо", "48 000 сом", "9 000 сом", "кабыл алынды", "/ky/proposals/\(id)",
    ] { #expect(sheet.contains(Poppler.plain(words)), "\(words)") }
    #expect(!sheet.contains("Өмүрова"), "the board names no author")
    let list = try Poppler.text(
      of: village.house.get("/ky/proposals/processes/\(process)/board.pdf").body)
    #expect(list.contains(Poppler.plain("Өзөн боюна отургуч")))
    _ = try village.house.perform(
      HideProposal(try village.write(in: process, by: gul), because: "x"), as: .facilitator)
    #expect(try village.house.get("/ky/proposals/processes/\(process)/board.pdf").status == 200)
  }

  @Test func `it is passed on by messenger with nobody's data`() throws {
    let page = try village.house.get("/ky/proposals/\(id)")
    let address = URLPath.encode("http://kurak.test/ky/proposals/\(id)")
    #expect(page.text.contains("https://wa.me/?text="))
    #expect(page.text.contains("https://t.me/share/url?url=\(address)"))
    let links = page.text.split(separator: "\"").filter {
      $0.hasPrefix("https://wa.me") || $0.hasPrefix("https://t.me")
    }
    #expect(links.count == 2 && links.allSatisfy { !$0.contains(URLPath.encode("Өмүрова")) })
  }

  @Test func `the page stays light however much was said`() throws {
    try accept()
    for step in 0..<20 {
      _ = try village.house.perform(
        ReportProgress("Кадам \(step): " + String(repeating: "иш ", count: 60), of: id),
        as: .officer)
    }
    #expect(try village.house.get("/ky/proposals/\(id)").body.count < 60_000)
  }
}
