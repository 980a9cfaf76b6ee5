import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Proposals

@Suite struct `A silence` {
  let village: ProposalsHouse
  let process: ID<JointProcess>
  let asel: ID<Person>
  let id: ID<Proposal>

  init() throws {
    village = try ProposalsHouse()
    var plan = village.plan()
    plan.passedTo = ["Айылдык кеңеш", "Айыл жыйыны"]
    process = try village.process(plan)
    asel = try village.resident("Асел Өмүрова")
    id = try village.write(in: process, by: asel)
    _ = try village.house.perform(HandOver(process), as: .deputy)
  }

  private func keepTime() throws {
    for _ in 0..<3 {
      try Proposals.keepTime(village.house.environment, FewFreeDays(days: []))
    }
  }

  /// Lets the term that runs go by.
  private func outwait() throws {
    let due = try #require(village.find(id).dueOn)
    village.wait(days: due.number - village.today.number + 1)
    try keepTime()
  }

  private func awaited() throws -> AwaitedAnswer? {
    AwaitedAnswer(of: try village.find(id), in: try village.find(process))
  }

  private func page(_ path: String, as role: Role? = nil) throws -> String {
    if let role { return try village.house.get("/en/proposals\(path)", as: role).text }
    return try village.house.get("/en/proposals\(path)").text
  }

  @Test func `goes up body by body, each with a term of its own, and ends in public`() throws {
    #expect(try awaited()?.body == "Айкөл айыл өкмөтү" && awaited()?.silent == [])
    var silent = ["Айкөл айыл өкмөтү"]
    for body in ["Айылдык кеңеш", "Айыл жыйыны"] {
      try outwait()
      let now = try #require(try awaited())
      #expect(now.body == body && now.since == village.today && now.silent == silent)
      #expect(now.dueOn == WorkingDays.end(of: 14, from: village.today, free: []))
      let (seen, desk) = (try page("/\(id)"), try page("/answers", as: .deputy))
      for text in [seen, desk] {
        #expect(text.contains("It now lies with: \(body), since \(village.today.dotted)."))
        #expect(text.contains("\(body) is to answer by \(now.dueOn.dotted)."))
      }
      #expect(seen.contains("Did not answer in their term: \(silent.joined(separator: ", "))."))
      #expect(seen.contains("14 working days are left"))
      silent.append(body)
    }
    try outwait()
    #expect(try awaited()?.unansweredOn == village.today && awaited()?.silent == silent)
    village.wait(days: 90)
    try keepTime()
    let seen = try page("/\(id)")
    #expect(seen.contains("Unanswered by all.") && !seen.contains("working days are left"))
    for path in ["/answers", "/processes/\(process)/list"] {
      let text = path == "/answers" ? try page(path, as: .deputy) : try page(path)
      #expect(text.contains("unanswered by all"), "\(path)")
    }
    #expect(try page("/processes/\(process)").contains("not answered in time"))
    #expect(try village.kinds(asel) == [.unanswered, .silent, .silent, .handed])
    let told = village.house.get("/en/proposals/news", by: asel).text
    #expect(told.contains("It now lies with: Айылдык кеңеш, which is to answer by "))
    let json = try village.house.get("/en/proposals/\(id)", accept: "application/json").text
    #expect(json.contains("\"silent\":[\"Айкөл айыл өкмөтү\",\"Айылдык кеңеш\",\"Айыл жыйыны\"]"))
  }

  @Test func `ends with an answer of whoever has it now`() throws {
    try outwait()
    let form = try page("/\(id)/answer", as: .deputy)
    #expect(form.contains("value=\"Айылдык кеңеш\""))
    _ = try village.house.perform(
      AnswerProposal(id, ProposalAnswer(.refused, reason: "Жер жок", body: "Айылдык кеңеш")),
      as: .deputy)
    #expect(try awaited() == nil)
    try outwait()
    #expect(try village.find(id).passedTimes == 1)
    #expect(try village.kinds(asel) == [.refused, .silent, .handed])
  }

  @Test func `that went up before terms were given goes on with one`() throws {
    try outwait()
    // As the program before left it: passed on, never counted, its term over.
    let was = village.today
    try change("UPDATE proposal SET passed_times = 0, due_on = \(was.advanced(by: -1))")
    #expect(try awaited()?.body == "Айылдык кеңеш")
    village.wait(days: 40)
    try keepTime()
    let now = try #require(try awaited())
    #expect(now.body == "Айылдык кеңеш" && now.since == was)
    #expect(now.dueOn == WorkingDays.end(of: 14, from: village.today, free: []))
    try outwait()
    #expect(try awaited()?.body == "Айыл жыйыны")
  }

  @Test func `of a process that named nobody is unanswered at once`() throws {
    try change("UPDATE joint_process SET passed_to = ''")
    try outwait()
    #expect(try awaited()?.unansweredOn == village.today)
    #expect(try page("/\(id)").contains("Unanswered by all."))
    #expect(try page("/processes/\(process)").contains("Айкөл айыл өкмөтү"))
    try keepTime()
    #expect(try village.kinds(asel) == [.unanswered, .handed])
  }

  private func change(_ statement: SQL) throws {
    let stamp = Stamp(
      command: .v7(at: village.house.now), actor: nil, community: village.community.uuid,
      at: village.house.now)
    try village.house.environment.database.write(as: stamp) { tx in _ = try tx.run(statement) }
  }
}
