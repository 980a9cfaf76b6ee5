import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Proposals

@Suite struct `Looking at proposals` {
  let village: ProposalsHouse
  let asel: ID<Person>
  let gul: ID<Person>

  init() throws {
    village = try ProposalsHouse()
    asel = try village.resident("Асел Өмүрова")
    gul = try village.resident("Гүлзат Үсөнова")
  }

  @Test func `beforehand keeps them from others until they are passed`() throws {
    let process = try village.process(village.plan(before: true))
    let id = try village.write(in: process, by: asel)
    #expect(try village.house.get("/ky/proposals/\(id)").status == 404)
    #expect(village.house.get("/ky/proposals/\(id)", by: gul).status == 404)
    #expect(throws: DomainError.notFound) { try village.act(SupportProposal(id), by: gul) }
    #expect(village.house.get("/ky/proposals/\(id)", by: asel).status == 200)
    let desk = try village.house.get("/ky/proposals/moderation", as: .facilitator)
    #expect(desk.text.contains("/ky/proposals/\(id)"))
    #expect(
      try !village.house.get("/ky/proposals/processes/\(process)/list").text.contains("\(id)"))
    _ = try village.house.perform(PassProposal(id), as: .facilitator)
    #expect(try village.kinds(asel) == [.passed])
    #expect(try village.house.get("/ky/proposals/\(id)").status == 200)
    #expect(
      try !village.house.get("/ky/proposals/moderation", as: .facilitator).text.contains("\(id)"))
  }

  @Test func `begins with what was sent first, page by page`() throws {
    let process = try village.process(village.plan(before: true))
    var sent: [ID<Proposal>] = []
    for place in 0..<(Paging.size + 2) {
      village.house.now = village.house.now.advanced(seconds: 60)
      sent.append(
        try village.write(
          ProposalText("Иш \(place)", "", in: .ky), in: process,
          by: try village.resident("Автор \(place)")))
    }
    func ids(_ page: Int) throws -> [ID<Proposal>] {
      let viewer = Viewer(community: village.community, person: nil)
      return try village.house.read { tx in
        try DeskModel.read(.moderation, page: page, for: viewer, today: village.today, in: tx)
      }.items.map(\.proposal.id)
    }
    #expect(try ids(1) + ids(2) == sent)
    let second = try village.house.get("/ky/proposals/moderation?page=2", as: .facilitator)
    #expect(second.text.contains("№ 51.") && !second.text.contains("№ 50."))
  }

  @Test func `tells the author why hers is hidden, and nobody else`() throws {
    let process = try village.process()
    let id = try village.write(in: process, by: asel)
    try village.act(SupportProposal(id), by: gul)
    #expect(throws: DomainError.invalid([Fault("reason", Message("proposals.fault.reason"))])) {
      try village.house.perform(HideProposal(id, because: ""), as: .facilitator)
    }
    let hidden = try village.house.post(
      "/ky/proposals/\(id)/hiding", ["reason": "Бирөөнүн атын кордойт"], as: .facilitator)
    #expect(hidden.status == 303)
    #expect(try village.news(of: asel).map(\.words) == ["Бирөөнүн атын кордойт"])
    #expect(try village.kinds(gul).isEmpty)
    let page = try village.house.get("/ky/proposals/\(id)")
    #expect(page.status == 200 && !page.text.contains("кордойт"))
    #expect(!page.text.contains("Көлөкөдө") && !page.text.contains("Өзөн боюна"))
    let json = try village.house.get("/ky/proposals/\(id)", accept: "application/json")
    #expect(!json.text.contains("кордойт") && !json.text.contains("Көлөкөдө"))
    #expect(village.house.get("/ky/proposals/\(id)", by: asel).text.contains("кордойт"))
    _ = try village.house.perform(PassProposal(id), as: .administrator)
    #expect(try village.house.get("/ky/proposals/\(id)").text.contains("Көлөкөдө"))
  }

  @Test func `looks again at what an author wrote anew`() throws {
    let process = try village.process()
    let id = try village.write(in: process, by: asel)
    _ = try village.house.perform(HideProposal(id, because: "Атын алыңыз"), as: .facilitator)
    #expect(village.house.get("/en/proposals/\(id)", by: asel).text.contains("looked at again"))
    village.wait(days: 11)
    try village.act(
      ChangeProposal(id, from: 1, to: ProposalText("Отургуч керек", "", in: .ky)), by: asel)
    #expect(try village.find(id).stage == .waiting)
    #expect(try village.house.get("/ky/proposals/\(id)").status == 200, "it had been seen before")
    #expect(try !village.house.get("/ky/proposals/\(id)").text.contains("Отургуч керек"))
    let desk = try village.house.get("/ky/proposals/moderation", as: .facilitator)
    #expect(desk.text.contains("Отургуч керек"))
    _ = try village.house.perform(PassProposal(id), as: .facilitator)
    #expect(try village.house.get("/ky/proposals/\(id)").text.contains("Отургуч керек"))
  }

  @Test func `is never done by the author herself`() throws {
    let process = try village.process(village.plan(before: true))
    let facilitator = try village.house.person(.facilitator)
    let id = try village.write(in: process, by: facilitator)
    #expect(throws: rule("own-moderation")) {
      try village.house.perform(PassProposal(id), as: .facilitator)
    }
    _ = try village.house.perform(PassProposal(id), as: .administrator)
  }

  @Test func `is for staff, estimates for the administration, and merging for those who plan`()
    throws
  {
    let process = try village.process()
    let id = try village.write(in: process, by: asel)
    func allowed(_ role: Role, _ body: () throws -> Void) -> Bool {
      do {
        try body()
        return true
      } catch DomainError.forbidden {
        return false
      } catch {
        return true
      }
    }
    for role in Role.allCases {
      let roles = (
        allowed(role) { _ = try village.house.perform(PassProposal(id), as: role) },
        allowed(role) {
          _ = try village.house.perform(EstimateProposal(id, som: 5), as: role)
        },
        allowed(role) {
          _ = try village.house.perform(MergeProposals(id, intoNumber: 9), as: role)
        }
      )
      #expect(roles.0 == [.administrator, .facilitator].contains(role), "\(role)")
      #expect(roles.1 == [.administrator, .deputy, .officer].contains(role), "\(role)")
      #expect(roles.2 == [.administrator, .facilitator, .deputy].contains(role), "\(role)")
    }
  }

  @Test func `gives a cost that all are told, once`() throws {
    let process = try village.process()
    let id = try village.write(in: process, by: asel)
    try village.act(SupportProposal(id), by: gul)
    for _ in 0..<3 {
      let answer = try village.house.post(
        "/ky/proposals/\(id)/estimate",
        ["som": "48 000", "estimate-words": "Төрт отургуч, темир"], as: .officer)
      #expect(answer.status == 303)
    }
    #expect(try village.kinds(gul) == [.estimated] && village.kinds(asel) == [.estimated])
    let page = try village.house.get("/ky/proposals/\(id)")
    #expect(page.text.contains("48\u{A0}000\u{A0}сом") && page.text.contains("Төрт отургуч"))
    #expect(
      try village.house.post(
        "/ky/proposals/\(id)/estimate", ["som": "көп"], as: .officer
      ).status == 422)
  }
}
