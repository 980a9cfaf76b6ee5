import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Proposals

@Suite struct `A proposal` {
  let village: ProposalsHouse
  let process: ID<JointProcess>
  let asel: ID<Person>
  let gul: ID<Person>

  init() throws {
    village = try ProposalsHouse()
    process = try village.process()
    asel = try village.resident("Асел Өмүрова")
    gul = try village.resident("Гүлзат Үсөнова")
  }

  @Test func `is read by everybody under its number`() throws {
    let id = try village.write(in: process, by: asel)
    let next = try village.write(in: process, by: gul)
    #expect(try village.find(id).number == 1 && village.find(next).number == 2)
    let page = try village.house.get("/ky/proposals/\(id)")
    for words in ["№ 1. Өзөн боюна отургуч", "Көлөкөдө болсун", "Асел Өмүрова", "lang=\"ky\""] {
      #expect(page.text.contains(words), "\(words)")
    }
    let list = try village.house.get("/ky/proposals/processes/\(process)/list")
    #expect(
      list.text.contains("/ky/proposals/\(id)") && list.text.contains("/ky/proposals/\(next)"))
  }

  @Test func `hides the name of an author who wishes so, from pages and from JSON`() throws {
    let id = try village.write(in: process, by: asel, isNamed: false)
    for accept in ["text/html", "application/json"] {
      let seen = try village.house.get("/ky/proposals/\(id)", accept: accept)
      #expect(seen.status == 200 && !seen.text.contains("Өмүрова"))
    }
    #expect(village.house.get("/ky/proposals/\(id)", by: asel).text.contains("Өмүрова"))
  }

  @Test func `sent again and again from a phone is one proposal`() throws {
    let command = UUID16.v7(at: village.house.now)
    let ids = try (0..<50).map { _ in
      try village.write(in: process, by: asel, command: command)
    }
    #expect(Set(ids).count == 1)
    #expect(try village.count("SELECT count(*) FROM proposal") == 1)
    #expect(try village.count("SELECT count(*) FROM proposal_event") == 1)
    // The id of another's command tells her nothing.
    #expect(throws: DomainError.rule(Message("web.error.command-reused"))) {
      try village.write(in: process, by: gul, command: command)
    }
  }

  @Test func `is written while its phase is open and at no other time`() throws {
    let id = try village.write(in: process, by: asel)
    village.wait(days: 26)
    #expect(throws: rule("over", .message(PhaseAct.propose.title))) {
      try village.write(in: process, by: asel)
    }
    // Words may still be amended, until the administration looks at them.
    _ = try village.act(
      ChangeProposal(id, from: 1, to: ProposalText("Эки отургуч", "", in: .ky)), by: asel)
    village.wait(days: 6)
    #expect(throws: rule("over", .message(PhaseAct.propose.title))) {
      try village.act(
        ChangeProposal(id, from: 2, to: ProposalText("Үч отургуч", "", in: .ky)), by: asel)
    }
  }

  @Test func `needs a title, and takes no more than ten of one author`() throws {
    for title in ["", "ab", String(repeating: "ү", count: 121)] {
      #expect(throws: DomainError.self) {
        try village.write(ProposalText(title, "", in: .ky), in: process, by: asel)
      }
    }
    for _ in 0..<Proposal.mostOfOne { _ = try village.write(in: process, by: asel) }
    #expect(throws: rule("most", .number(10))) { try village.write(in: process, by: asel) }
    _ = try village.write(in: process, by: gul)
  }

  @Test func `keeps every version and shows what changed`() throws {
    let id = try village.write(in: process, by: asel)
    let text = ProposalText("Өзөн боюна отургуч", "Карыялар эс алсын.\nЖарыгы болсун.", in: .ky)
    #expect(
      try village.act(ChangeProposal(id, from: 1, to: text, why: "Кечинде караңгы"), by: asel) == 2)
    // Nothing changed is no version.
    #expect(try village.act(ChangeProposal(id, from: 2, to: text), by: asel) == 2)
    let page = try village.house.get("/en/proposals/\(id)/versions/2")
    for words in ["Кечинде караңгы", "class=\"added\"", "class=\"removed\"", "Жарыгы болсун"] {
      #expect(page.text.contains(words), "\(words)")
    }
    #expect(try village.house.get("/en/proposals/\(id)/versions/3").status == 404)
    #expect(try village.house.get("/en/proposals/\(id)/versions/1").text.contains("Көлөкөдө"))
  }

  @Test func `is not overwritten by an author who read an older version`() throws {
    let id = try village.write(in: process, by: asel)
    _ = try village.act(
      ChangeProposal(id, from: 1, to: ProposalText("Отургуч", "", in: .ky)), by: asel)
    #expect(throws: rule("changed-meanwhile")) {
      try village.act(
        ChangeProposal(id, from: 1, to: ProposalText("Эски", "", in: .ky)), by: asel)
    }
    let form = village.house.post(
      "/en/proposals/\(id)/text",
      ["base": "1", "title": "An old thought", "words": "", "language": "en", "why": ""], by: asel)
    #expect(form.status == 409 && form.text.contains("An old thought"))
  }

  @Test func `is its authors' alone to change`() throws {
    let id = try village.write(in: process, by: asel)
    #expect(throws: DomainError.forbidden) {
      try village.act(
        ChangeProposal(id, from: 1, to: ProposalText("Башка", "", in: .ky)), by: gul)
    }
    #expect(throws: DomainError.forbidden) { try village.act(WithdrawProposal(id), by: gul) }
    #expect(village.house.get("/ky/proposals/\(id)/text", by: gul).status == 403)
    #expect(village.house.get("/ky/proposals/\(id)/text", by: asel).status == 200)
  }

  @Test func `leaves its title and its days behind when it is withdrawn`() throws {
    let id = try village.write(in: process, by: asel)
    try village.act(SupportProposal(id), by: gul)
    try village.act(WithdrawProposal(id, because: "Башкасы да бар"), by: asel)
    let page = try village.house.get("/ky/proposals/\(id)")
    #expect(page.text.contains("Өзөн боюна отургуч") && page.text.contains("Башкасы да бар"))
    #expect(!page.text.contains("Көлөкөдө") && !page.text.contains("Өмүрова"))
    #expect(try village.house.get("/ky/proposals/\(id)/versions/1").status == 404)
    #expect(try village.kinds(gul) == [.withdrawn])
    let gone = try village.house.get("/ky/proposals/processes/\(process)/list?shelf=gone")
    #expect(gone.text.contains("/ky/proposals/\(id)"))
  }

  @Test func `of another community is not here`() throws {
    let id = try village.write(in: process, by: asel)
    let stranger = try village.house.addPerson(
      "Мады", roles: Set(Role.allCases), in: village.house.neighbour)
    for part in ["", "/text", "/amendment", "/versions/1"] {
      #expect(
        village.house.get("/ky/proposals/\(id)\(part)", by: stranger).status == 404, "\(part)")
    }
    let before = try village.count("SELECT count(*) FROM journal")
    for part in [
      "support", "support-removal", "text", "amendment", "withdrawal", "coauthors", "joining",
      "leaving", "merging", "passing", "hiding", "estimate", "files",
    ] {
      let answer = village.house.post(
        "/ky/proposals/\(id)/\(part)",
        [
          "title": "Башка", "base": "1", "why": "x", "name": "Асел", "number": "1",
          "reason": "x", "som": "5",
        ], by: stranger)
      #expect([404, 422].contains(answer.status), "\(part): \(answer.status)")
    }
    for list in ["list", "write"] {
      let path = "/ky/proposals/processes/\(process)/\(list)"
      #expect(village.house.get(path, by: stranger).status == 404)
    }
    #expect(try village.count("SELECT count(*) FROM journal") == before)
  }

  @Test func `comes back with what was typed when it is refused`() throws {
    let answer = village.house.post(
      "/en/proposals/processes/\(process)/write",
      ["title": "ab", "words": "A bench <by> the river", "language": "en"], by: asel)
    #expect(answer.status == 422 && answer.text.contains("A bench &lt;by&gt; the river"))
    #expect(answer.text.components(separatedBy: "aria-invalid").count == 2)
    #expect(try village.count("SELECT count(*) FROM proposal") == 0)
  }

  @Test func `is found by filter and order without reading the whole table`() throws {
    guard TestEngine.isSQLite else { return }
    for shelf in [nil, Shelf.open] {
      for byLiking in [false, true] {
        var asked = ProposalsAsked(of: process)
        (asked.shelf, asked.isByLiking) = (shelf, byLiking)
        let sql: SQL =
          "SELECT proposal.id FROM proposal "
          + ProposalListModel.listing(asked, Paging(page: 1, total: 200))
        let plan = try village.house.read { tx in try tx.plan(of: sql) }
        #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") }, "\(plan)")
      }
    }
    let sql = ProposalNews.listing(of: asel, after: 0, most: 5, village.community)
    let plan = try village.house.read { tx in try tx.plan(of: sql) }
    #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
  }

  @Test func `is listed page by page in the order asked for`() throws {
    for place in 0..<(Paging.size + 3) {
      let author = try village.resident("Автор \(place)")
      let id = try village.write(
        ProposalText("Иш \(place)", "", in: .ky), in: process, by: author)
      if place == 7 { try village.act(SupportProposal(id), by: gul) }
    }
    let path = "/ky/proposals/processes/\(process)/list"
    let first = try village.house.get(path)
    #expect(first.text.contains("№ 53.") && !first.text.contains("№ 3."))
    #expect(try village.house.get(path + "?page=2").text.contains("№ 3."))
    let liked = try village.house.get(path + "?order=liked").text
    let place = try #require(liked.range(of: "№ 8."))
    #expect(!liked[..<place.lowerBound].contains("№ 53."))
    #expect(first.body.count < 60_000)
  }
}
