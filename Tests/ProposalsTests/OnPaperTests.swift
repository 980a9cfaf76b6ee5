import Core
import Database
import Foundation
import HTTP
import KurakTesting
import People
import Testing
import Web

@testable import Proposals

@Suite struct `What is brought on paper` {
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

  private func enter(
    _ resident: String, on day: Day? = nil, as role: Role = .officer, id: UUID16? = nil
  ) throws -> ID<Proposal> {
    try village.house.perform(
      EnterProposal(
        ProposalsHouse.bench, in: process, of: resident, on: day ?? village.today), as: role,
      id: id)
  }

  private func sheet(
    _ names: [String], for proposal: ID<Proposal>, on day: Day? = nil, id: UUID16? = nil
  ) throws -> SheetCount {
    try village.house.perform(
      EnterSupports(names, for: proposal, on: day ?? village.today), as: .officer, id: id)
  }

  private func faults(_ body: () throws -> Void) -> [Fault] {
    do {
      try body()
      return []
    } catch DomainError.invalid(let faults) {
      return faults
    } catch {
      return [Fault("", Message("\(error)"))]
    }
  }

  @Test func `is its author's, and says who entered it`() throws {
    let command = UUID16.v7(at: village.house.now)
    let ids = try (0..<5).map { _ in try enter("асел омурова", id: command) }
    #expect(Set(ids).count == 1)
    let id = ids[0]
    #expect(try village.find(id).author == asel)
    let page = try village.house.get("/en/proposals/\(id)")
    #expect(page.text.contains("Асел Өмүрова"))
    let today = village.today.dotted
    #expect(page.text.contains("Brought on paper on \(today); entered by The officer"))
    // She is told, and does with it what any author does.
    #expect(try village.kinds(asel) == [.entered])
    let text = ProposalText("Эки отургуч", "", in: .ky)
    #expect(try village.act(ChangeProposal(id, from: 1, to: text), by: asel) == 2)
    #expect(throws: DomainError.forbidden) {
      try village.house.perform(ChangeProposal(id, from: 2, to: text), as: .officer)
    }
    let told = try village.house.get("/en/proposals/\(id)", accept: "application/json").text
    #expect(told.contains("\"enteredBy\":\"The officer\""))
  }

  @Test func `is found by the number in the list where two have one name`() throws {
    let numbered = try number("Асел Өмүрова", "17")
    #expect(
      faults { _ = try enter("Асел Өмүрова") }
        == [Fault("resident", Message("proposals.fault.several"))])
    #expect(try village.find(enter("17")).author == numbered)
    // Nobody of another village, nor who lives elsewhere and only teaches here.
    _ = try village.house.addPerson("Мады Кызы", roles: [.resident], in: village.house.neighbour)
    _ = try village.house.addPerson("Келген Мугалим", roles: [.facilitator])
    for name in ["Эч Ким", "Мады Кызы", "Келген Мугалим"] {
      #expect(
        faults { _ = try enter(name) }
          == [Fault("resident", Message("proposals.fault.nobody"))], "\(name)")
    }
  }

  /// Somebody with a number in the list of the village.
  private func number(_ name: String, _ identifier: String) throws -> ID<Person> {
    let actor = Actor(
      person: nil, community: village.community, roles: [], now: village.house.now,
      command: .v7(at: village.house.now), isSystem: true)
    let stamp = Stamp(
      command: actor.command, actor: nil, community: village.community.uuid, at: actor.now)
    return try village.house.environment.database.write(as: stamp) { tx in
      try PersonRecord.add(
        name: name, identifier: identifier, roles: [.resident], by: actor, in: tx)
    }
  }

  @Test func `counts by the day it was brought, if that is not long ago`() throws {
    let propose = try #require(village.find(process).phase(.propose))
    let last = propose.lastDay
    village.wait(days: last.number - village.today.number + 3)
    #expect(throws: rule("over", .message(PhaseAct.propose.title))) { try enter("Асел Өмүрова") }
    let id = try enter("Асел Өмүрова", on: last)
    #expect(try village.find(id).broughtOn == last)
    let fault = [Fault("brought", Message("proposals.fault.brought", .number(14)))]
    #expect(faults { _ = try enter("Асел Өмүрова", on: village.today.advanced(by: 1)) } == fault)
    village.wait(days: 12)
    #expect(faults { _ = try enter("Асел Өмүрова", on: last) } == fault)
    #expect(
      faults { _ = try sheet(["Гүлзат Үсөнова"], for: id, on: last) } == fault)
  }

  @Test func `is entered by clerks, in their village`() throws {
    for role in Role.allCases where !Access.clerks.admits([role]) {
      #expect(throws: DomainError.forbidden, "\(role)") { try enter("Асел Өмүрова", as: role) }
    }
    let id = try enter("Асел Өмүрова")
    let stranger = try village.house.addPerson(
      "Мады", roles: Set(Role.allCases), in: village.house.neighbour)
    let fields: KeyValuePairs = [
      "resident": "Мады", "brought": village.today.iso, "title": "Башка иш", "language": "ky",
      "names": "Мады",
    ]
    for place in ["processes/\(process)/entry", "\(id)/sheet"] {
      #expect(village.house.get("/ky/proposals/\(place)", by: stranger).status == 404)
      #expect(village.house.post("/ky/proposals/\(place)", fields, by: stranger).status == 404)
    }
    for paper in ["processes/\(process)/form.pdf", "\(id)/sheet.pdf"] {
      #expect(village.house.get("/ky/proposals/\(paper)", by: stranger).status == 404)
    }
    #expect(try village.count("SELECT count(*) FROM proposal") == 1)
  }

  @Test func `waits to be looked at like any other`() throws {
    let before = try village.process(village.plan(before: true))
    let id = try village.house.perform(
      EnterProposal(ProposalsHouse.bench, in: before, of: "Асел Өмүрова", on: village.today),
      as: .officer)
    #expect(try village.house.get("/ky/proposals/\(id)").status == 404)
    #expect(village.house.get("/ky/proposals/\(id)", by: asel).status == 200)
    #expect(try village.kinds(asel) == [.entered])
  }

  @Test func `counts each of a sheet once, and says who was counted before`() throws {
    let id = try village.write(in: process, by: asel)
    let people = try (0..<8).map { try village.resident("Тургун \($0)") }
    try village.act(SupportProposal(id), by: gul)
    try village.act(SupportProposal(id), by: people[0])
    let names = (0..<5).map { "Тургун \($0)" } + ["тургун 3", "Асел Өмүрова", "Гүлзат Үсөнова"]
    let command = UUID16.v7(at: village.house.now)
    for _ in 0..<3 {
      let count = try sheet(names, for: id, id: command)
      #expect(count.counted == 4)
      #expect(count.known == [people[0], people[3], asel, gul])
    }
    #expect(try village.find(id).supporters == 6)
    // A second sheet with the same names adds only who is new, whatever the order.
    #expect(try sheet((0..<6).reversed().map { "Тургун \($0)" }, for: id).counted == 1)
    #expect(try village.find(id).supporters == 7)
    let page = try village.house.get("/en/proposals/\(id)")
    #expect(page.text.contains("5 of them on paper"))
    #expect(!page.text.contains("Тургун"), "who signed is not shown")
  }

  @Test func `is told to whoever signed, and taken back by her`() throws {
    let id = try village.write(in: process, by: asel)
    #expect(try sheet(["Гүлзат Үсөнова"], for: id) == SheetCount(counted: 1, known: []))
    try village.act(
      ChangeProposal(id, from: 1, to: ProposalText("Үч отургуч", "", in: .ky)), by: asel)
    #expect(try village.kinds(gul) == [.rewritten])
    #expect(try village.act(TakeBackSupport(id), by: gul) == 0)
    #expect(try village.count("SELECT count(*) FROM proposal_support") == 0)
  }

  @Test func `is taken whole or not at all, and comes back as it was typed`() throws {
    let id = try village.write(in: process, by: asel)
    _ = try village.resident("Бир Ат")
    _ = try village.resident("Бир Ат")
    let place = "/en/proposals/\(id)/sheet"
    let day = village.today.iso
    let typed = "Гүлзат Үсөнова\nБир Ат\nЖок <b>Киши"
    let refused = try village.house.post(
      place, ["names": typed, "brought": day], as: .officer)
    #expect(refused.status == 422 && refused.text.contains("Бир Ат; Жок &lt;b&gt;Киши"))
    #expect(refused.text.contains("Гүлзат Үсөнова\nБир Ат\nЖок &lt;b&gt;Киши</textarea>"))
    #expect(try village.find(id).supporters == 0)
    let long = (0...60).map { "Адам \($0)" }
    #expect(
      faults { _ = try sheet(long, for: id) }
        == [Fault("names", Message("proposals.fault.sheet-long", .number(60)))])
    let taken = try village.house.post(
      place, ["names": "Гүлзат Үсөнова\n\nАсел Өмүрова", "brought": day], as: .officer)
    #expect(taken.status == 200 && taken.text.contains("1 person is counted now"))
    #expect(taken.text.contains("Counted before, so not again: Асел Өмүрова."))
  }

  @Test func `has its forms and its ways in every language`() throws {
    let id = try village.write(in: process, by: asel)
    for language in Language.allCases {
      let start = "/\(language.rawValue)/proposals"
      for paper in ["processes/\(process)/form.pdf", "\(id)/sheet.pdf"] {
        let answer = try village.house.get("\(start)/\(paper)")
        #expect(answer.status == 200 && answer.body.starts(with: Array("%PDF".utf8)))
      }
      let page = try village.house.get("\(start)/processes/\(process)", as: .officer).text
      #expect(page.contains("\(start)/processes/\(process)/form.pdf"))
      #expect(page.contains("\(start)/processes/\(process)/entry"))
      for form in ["processes/\(process)/entry", "\(id)/sheet"] {
        let text = try village.house.get("\(start)/\(form)", as: .officer).text
        #expect(text.contains("name=\"brought\"") && !text.contains(">proposals."))
      }
    }
    let seen = try village.house.get("/ky/proposals/processes/\(process)").text
    #expect(!seen.contains("/entry\""))
    let form = try village.house.post(
      "/en/proposals/processes/\(process)/entry",
      [
        "resident": "Асел Өмүрова", "brought": village.today.iso, "title": "A <bench>",
        "words": "By the river", "language": "en", "named": "yes",
      ], as: .officer)
    #expect(form.status == 303)
  }
}
