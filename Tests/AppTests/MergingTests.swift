import Core
import Database
import Foundation
import HTTP
import KurakTesting
import People
import Testing
import Web

@testable import App

/// A form that waits on a phone: where it goes, whose it is, and the id of its command.
private struct WaitingForm: Sendable {
  let person: ID<Person>
  let path: String
  let fields: [(String, String)]
  let command: UUID16

  /// Sends it as a phone does that comes back to the box.
  func send(to house: House, _ plan: VillageBox.Plan) throws -> Int {
    let session = try #require(plan.sessions[person])
    let token = house.environment.keys.formToken.make(for: session)
    let all = fields + [("command", command.description), ("waited", "1"), ("token", token)]
    let body = all.map { "\(URLPath.encode($0))=\(URLPath.encode($1))" }.joined(separator: "&")
    let headers: Headers = [
      "Host": "kurak.test", "Origin": "http://kurak.test", "Accept": "application/json",
      "Cookie": "kurak=\(session)", "Content-Type": "application/x-www-form-urlencoded",
    ]
    return house.respond(
      to: Request(.post, path, headers: headers, body: Array(body.utf8))
    ).status
  }
}

/// What phones and the box of a village hold, arriving in whatever order.
@Suite struct `What phones hold merges` {
  private let box: VillageBox
  private let plan: VillageBox.Plan
  private let start = Instant(Day(year: 2026, month: 11, day: 24) ?? Day(number: 0), hour: 9)

  init() throws {
    box = try VillageBox()
    plan = box.plan
  }

  private func form(
    _ person: ID<Person>, _ path: String, _ fields: KeyValuePairs<String, String>,
    _ second: Int64
  ) -> WaitingForm {
    WaitingForm(
      person: person, path: "/ky/\(path)", fields: fields.map { ($0.key, $0.value) },
      command: .v7(at: start.advanced(seconds: second)))
  }

  private func ballot(
    _ person: ID<Person>, _ idea: Int, after: [WaitingForm] = [], _ second: Int64
  ) -> WaitingForm {
    let earlier = after.map(\.command.description).joined(separator: " ")
    return form(
      person, "decisions/\(plan.decision)/ballot", ["idea": "\(idea)", "after": earlier], second)
  }

  private func paper(_ person: ID<Person>, by clerk: Int, _ second: Int64) -> WaitingForm {
    form(
      plan.clerks[clerk], "decisions/\(plan.decision)/paper/give",
      ["person": person.description], second)
  }

  private func mark(
    _ person: ID<Person>, _ sex: String, by clerk: Int, after: [WaitingForm] = [],
    _ second: Int64
  ) -> WaitingForm {
    form(
      plan.clerks[clerk], "gatherings/\(plan.gathering)/register",
      [
        "person": person.description, "sex": sex,
        "after": after.map(\.command.description).joined(separator: " "),
      ], second)
  }

  private func gathering(
    _ part: String, _ fields: KeyValuePairs<String, String>, by clerk: Int, _ second: Int64
  ) -> WaitingForm {
    form(plan.clerks[clerk], "gatherings/\(plan.gathering)/\(part)", fields, second)
  }

  /// What four clerks and six residents hold.
  private func forms() -> [WaitingForm] {
    let people = plan.residents
    let first = ballot(people[0], 1, 10)
    let second = ballot(people[0], 2, after: [first], 11)
    let seen = mark(people[2], "woman", by: 2, 22)
    return [
      // Changed twice on one phone: the last one stands.
      first, second, ballot(people[0], 3, after: [first, second], 12),
      // Two phones of one person; a paper ballot and one by phone; two papers; one of each alone.
      ballot(people[1], 1, 13), ballot(people[1], 2, 14),
      ballot(people[2], 1, 15), paper(people[2], by: 0, 16),
      paper(people[3], by: 0, 17), paper(people[3], by: 1, 18),
      ballot(people[4], 2, 19), paper(people[5], by: 1, 20),
      // Two phones mark the same woman; they differ about another; of a third one phone thinks again.
      mark(people[0], "woman", by: 0, 30), mark(people[0], "woman", by: 1, 31),
      mark(people[1], "woman", by: 0, 32), mark(people[1], "man", by: 1, 33),
      seen, mark(people[2], "", by: 2, after: [seen], 35),
      // Counts at two doors; the fewer may come before the more.
      gathering("attendance", ["women": "3", "men": "0"], by: 0, 40),
      gathering("attendance", ["women": "-25", "men": "2"], by: 0, 41),
      gathering("attendance", ["women": "7", "guest-men": "1"], by: 1, 42),
      gathering("attendance", ["guest-men": "-1"], by: 1, 43),
      // The clock, and what two wrote at once.
      gathering("turns", ["item": plan.item, "sex": "woman", "seconds": "65"], by: 0, 50),
      gathering("turns", ["item": plan.item, "sex": "man", "seconds": "240"], by: 1, 51),
      gathering("notes", ["item": plan.item, "words": "Түтүк эски"], by: 0, 52),
      gathering("notes", ["item": plan.item, "words": "Смета керек"], by: 1, 53),
      gathering("notes", ["item": "", "words": "Жарык өчтү"], by: 1, 54),
    ]
      + [people[0], people[3]].enumerated().map { place, person in
        form(
          person, "proposals/processes/\(plan.process)/write",
          [
            "title": "Отургуч \(place)", "words": "Өзөн боюнда көлөкө болсун", "language": "ky",
            "named": "on",
          ], 60 + Int64(place))
      }
  }

  /// Lets forms arrive in an order, each up to three times, and tells what is there then.
  private func state(
    _ forms: [WaitingForm], on house: House
  ) throws -> [(table: String, text: String)] {
    for form in forms {
      let status = try form.send(to: house, plan)
      #expect(status == 200, "\(form.path)")
    }
    return try house.environment.database.read { tx in try MergedState.walk(tx) }
  }

  private func json(_ path: String, _ house: House, as person: ID<Person>) -> String {
    let session = plan.sessions[person] ?? ""
    let answer = house.respond(
      to: Request(
        .get, "/en/\(path)",
        headers: [
          "Host": "kurak.test", "Accept": "application/json", "Cookie": "kurak=\(session)",
        ]))
    return String(decoding: answer.body, as: UTF8.self)
  }

  /// What people see on the pages that depend on it, without the moments of arrival.
  private func seen(_ house: House) -> [String] {
    let clerk = plan.clerks[0]
    let pages = [
      json("gatherings/\(plan.gathering)/attendance", house, as: clerk),
      json("gatherings/\(plan.gathering)/clock", house, as: clerk),
      json("gatherings/\(plan.gathering)/notes", house, as: clerk),
      json("gatherings/\(plan.gathering)/desk", house, as: clerk),
    ]
    return pages
      + plan.residents.map { json("decisions/\(plan.decision)/ballot", house, as: $0) }
      .map { $0.replacing(/"(cast|changed)_at":"[^"]*"/, with: "") }
  }

  @Test func `to the same state and the same number in any order`() throws {
    let forms = forms()
    let orders = ProcessInfo.processInfo.environment["KURAK_ORDERS"].flatMap { Int($0) } ?? 12
    // Both engines come to one number: a country may take in what a box of SQLite holds.
    let expected = try box.onFolder { house in (try state(forms, on: house), seen(house)) }
    #expect(expected.0.count > 60)
    #expect(expected.1[0].contains("\"women\":7") && expected.1[0].contains("\"men\":22"))
    for _ in 0..<orders {
      // Each form arrives once, twice or three times, mixed with all the others.
      let repeats = forms.flatMap { Array(repeating: $0, count: Int.random(in: 1...3)) }
      let found = try box.onCopy { house in
        (try state(repeats.shuffled(), on: house), seen(house))
      }
      for (one, other) in zip(expected.0, found.0) { #expect(one.text == other.text) }
      #expect(found.1 == expected.1)
    }
  }

  /// Two ballots of one person are in the list, with the ways they came, and in no count.
  @Test func `and lists every conflict for the commission`() throws {
    try box.onCopy { house in
      _ = try state(forms().shuffled(), on: house)
      let list = json("decisions/\(plan.decision)/conflicts", house, as: plan.clerks[0])
      #expect(list.contains("\"open\":3"))
      for person in plan.residents[1...3] { #expect(list.contains(person.description)) }
      for person in [plan.residents[0], plan.residents[4], plan.residents[5]] {
        #expect(!list.contains(person.description))
      }
      #expect(!list.contains("approvals") && !list.contains("idea"))
      let inBox = try house.environment.database.read { tx in
        try tx.count("SELECT count(*) FROM ballot")
      }
      #expect(inBox == 2)
    }
  }

  @Test func `so that nothing waits twice and a stranger's form is refused`() throws {
    try box.onCopy { house in
      let theirs = ballot(plan.residents[0], 1, 10)
      let sent = try theirs.send(to: house, plan)
      #expect(sent == 200)
      let stolen = WaitingForm(
        person: plan.residents[4], path: theirs.path, fields: theirs.fields,
        command: theirs.command)
      let refused = try stolen.send(to: house, plan)
      #expect(refused >= 400)
    }
  }
}
