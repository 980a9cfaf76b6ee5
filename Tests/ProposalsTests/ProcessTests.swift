import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Proposals

@Suite struct `A process` {
  let village: ProposalsHouse

  init() throws { village = try ProposalsHouse() }

  @Test func `has phases that follow one another without a gap`() throws {
    for template in ProcessTemplate.allCases {
      let phases = try village.find(village.process(village.plan(template))).phases
      #expect(phases.count == template.phases.count)
      for (one, next) in zip(phases, phases.dropFirst()) {
        #expect(one.lastDay.advanced(by: 1) == next.firstDay, "\(template) \(one.kind)")
        #expect(one.kind.position < next.kind.position)
      }
      #expect(phases.contains { !$0.opens.isEmpty }, "\(template) opens nothing to residents")
      #expect(phases.contains { $0.kind == .answer }, "\(template) is never answered")
    }
  }

  @Test func `opens what its phase says and refuses the rest with the day`() throws {
    let process = try village.find(village.process())
    try process.require(.propose, on: village.today)
    let discuss = try #require(process.phase(.discuss))
    #expect(!process.opens(.propose, on: discuss.firstDay))
    #expect(process.opens(.amend, on: discuss.lastDay))
    #expect(
      throws: rule(
        "opens", .message(PhaseAct.amend.title),
        .text(village.today.advanced(by: 10).dotted))
    ) { try process.require(.amend, on: village.today) }
    #expect(throws: rule("over", .message(PhaseAct.propose.title))) {
      try process.require(.propose, on: discuss.firstDay)
    }
  }

  @Test func `is its makers' alone until it is published`() throws {
    let id = try village.process(isPublic: false)
    let path = "/ky/proposals/processes/\(id)"
    for part in ["", "/calendar.ics", "/notice.pdf"] {
      #expect(try village.house.get(path + part).status == 404)
      #expect(try village.house.get(path + part, as: .resident).status == 404)
      #expect(try village.house.get(path + part, as: .facilitator).status == 200)
    }
    #expect(try !village.house.get("/ky/proposals").text.contains("Бюджет боюнча угуу"))
    #expect(try !village.find(id).opens(.propose, on: village.today))
    _ = try village.house.perform(
      AnswerProcessEquality(of: id, ProposalsHouse.equality), as: .administrator)
    _ = try village.house.perform(PublishProcess(id), as: .administrator)
    let page = try village.house.get(path)
    #expect(page.status == 200 && page.text.contains("Жөндөө иштерин чогуу тандайбыз"))
    #expect(try village.house.get("/ky/proposals").text.contains("Бюджет боюнча угуу"))
  }

  @Test func `of another community is not here`() throws {
    let id = try village.process()
    let stranger = try village.house.addPerson(
      "Мады", roles: [.deputy, .administrator], in: village.house.neighbour)
    for part in ["", "/plan", "/calendar.ics", "/notice.pdf"] {
      let answer = village.house.get("/ky/proposals/processes/\(id)\(part)", by: stranger)
      #expect(answer.status == 404, "\(part)")
    }
    for part in ["/plan", "/publication", "/links"] {
      let answer = village.house.post(
        "/ky/proposals/processes/\(id)\(part)", ["title": "x", "address": "/ky/proposals"],
        by: stranger)
      #expect(answer.status == 404, "\(part)")
    }
  }

  @Test func `is planned by those who open decisions and by nobody else`() throws {
    for role in Role.allCases {
      if JointProcess.makers.admits([role]) {
        _ = try village.house.perform(PlanProcess(village.plan()), as: role)
      } else {
        #expect(throws: DomainError.forbidden) {
          try village.house.perform(PlanProcess(village.plan()), as: role)
        }
      }
    }
    #expect(try village.count("SELECT count(*) FROM joint_process") == 3)
  }

  @Test func `sent twice is planned once`() throws {
    let command = UUID16.v7(at: village.house.now)
    let ids = try (0..<4).map { _ in
      try village.house.perform(PlanProcess(village.plan()), as: .deputy, id: command)
    }
    #expect(Set(ids).count == 1)
    #expect(try village.count("SELECT count(*) FROM joint_process") == 1)
    #expect(try village.count("SELECT count(*) FROM joint_phase") == 7)
  }

  @Test func `moves its days, drops a phase and adds one`() throws {
    let id = try village.process()
    var plan = try village.find(id).plan
    #expect(plan == village.plan())
    plan.phases.removeAll { $0.kind == .discuss }
    plan.phases = plan.phases.map { phase in
      var phase = phase
      if phase.kind == .propose { phase.days = 21 }
      return phase
    }
    _ = try village.house.perform(ChangeProcess(id, to: plan), as: .deputy)
    let changed = try village.find(id)
    #expect(changed.phase(.discuss) == nil && changed.phase(.propose)?.length == 21)
    #expect(changed.phase(.check)?.firstDay == village.today.advanced(by: 31))
    #expect(try village.count("SELECT count(*) FROM joint_phase") == 6)
  }

  @Test func `comes back with what was typed when it is refused`() throws {
    let answer = try village.house.post(
      "/en/proposals/processes",
      [
        "template": "kurultai", "title.en": "What we need", "first": "tomorrow",
        "answered-by": "", "answer-days": "120", "days-propose": "10", "moderation": "before",
        "opens-propose": "propose", "passed-to": "The gathering",
      ], as: .deputy)
    #expect(answer.status == 422)
    for text in ["What we need", "tomorrow", "120", "value=\"10\""] {
      #expect(answer.text.contains(text), "\(text)")
    }
    #expect(answer.text.components(separatedBy: "aria-invalid").count == 4)
    let empty = try village.house.post(
      "/en/proposals/processes",
      [
        "template": "kurultai", "title.en": "What we need", "first": "2026-12-01",
        "answered-by": "The council", "answer-days": "14", "passed-to": "The gathering",
      ], as: .deputy)
    #expect(empty.status == 422 && empty.text.contains("at least one phase"))
  }

  @Test func `is planned and changed by its forms`() throws {
    let fields: KeyValuePairs<String, String> = [
      "template": "local-initiative", "title.ky": "Өрүктүн көчөтү", "first": "2026-12-01",
      "answered-by": "Айыл өкмөтү", "answer-days": "10", "days-propose": "5",
      "opens-propose": "propose", "days-answer": "20", "moderation": "after",
      "passed-to": "Айылдык кеңеш\n\n  Айыл жыйыны ",
    ]
    let made = try village.house.post("/ky/proposals/processes", fields, as: .facilitator)
    #expect(made.status == 303)
    let place = try #require(made.headers["location"])
    let page = try village.house.get(place + "/plan", as: .facilitator)
    #expect(page.text.contains("Өрүктүн көчөтү") && page.text.contains("value=\"2026-12-01\""))
    let changed = try village.house.post(place + "/plan", fields, as: .facilitator)
    #expect(changed.status == 303)
    let id = try #require(ID<JointProcess>(place.split(separator: "/").last ?? ""))
    let process = try village.find(id)
    #expect(process.phases.map(\.kind) == [.propose, .answer] && process.answerDays == 10)
    #expect(process.phases.first?.opens == [.propose])
    #expect(process.passedTo == ["Айылдык кеңеш", "Айыл жыйыны"])
    #expect(page.text.contains("Айылдык кеңеш\nАйыл жыйыны</textarea>"))
  }

  @Test func `names whom a silence goes to, each once and none that answers first`() throws {
    func fault(_ bodies: [String]) -> [Fault] {
      var plan = village.plan()
      plan.passedTo = bodies
      do {
        try plan.check()
        return []
      } catch DomainError.invalid(let faults) {
        return faults
      } catch {
        return [Fault("", Message("\(error)"))]
      }
    }
    let most = Fault("passed-to", Message("proposals.fault.passed-to", .number(5)))
    #expect(fault([]) == [Fault("passed-to", Message("web.fault.required"))])
    #expect(fault(["Кеңеш", "Кеңеш"]) == [most])
    #expect(fault(["Айкөл айыл өкмөтү"]) == [most])
    #expect(fault((0...5).map { "Орган \($0)" }) == [most])
    #expect(fault(["Кеңеш", "Жыйын"]).isEmpty)
    let form = try village.house.post(
      "/en/proposals/processes",
      [
        "template": "kurultai", "title.en": "What we need", "first": "2026-12-01",
        "answered-by": "The council", "answer-days": "14", "days-propose": "5",
        "passed-to": "The council",
      ], as: .deputy)
    #expect(form.status == 422 && form.text.contains("none that answers first"))
    #expect(form.text.contains("The council</textarea>"))
  }

  @Test func `chooses among templates that say their phases`() throws {
    let page = try village.house.get("/en/proposals/processes/new", as: .deputy)
    #expect(page.text.components(separatedBy: "?template=").count == 7)
    let form = try village.house.get(
      "/en/proposals/processes/new?template=consultation", as: .deputy)
    #expect(form.text.contains("name=\"days-discuss\"") && form.text.contains("value=\"14\""))
  }
}
