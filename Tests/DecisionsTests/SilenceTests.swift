import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Decisions

/// Decisions that differ in their ballots alone must look the same to everybody before closing.
@Suite struct `Before closing` {
  let village: Ballotry
  let decision: ID<Decision>

  init() throws {
    village = try Ballotry()
    decision = try village.open(paper: true)
    _ = try village.house.perform(PrintPaperBallots(3, for: decision), as: .officer)
    // Everybody is here before anything is compared.
    for role in Role.allCases { _ = try village.house.person(role) }
  }

  /// Every page of this room that reads, as the given reader sees it, forms' ids left out.
  private func everything(
    _ role: Role?, of other: ID<Decision>? = nil
  ) throws -> [String: String] {
    let decision = other ?? decision
    var seen: [String: String] = [:]
    for endpoint in Decisions().endpoints where endpoint.method == .get {
      if endpoint.pattern.text.contains("paper/ballots") { continue }
      let path = endpoint.pattern.text.replacing("{decision}", with: decision.description)
        .replacing("{idea}", with: decision.description)
      for accept in ["text/html", "application/json"] {
        let answer = try village.house.get("/en/\(path)", as: role, accept: accept)
        seen["\(accept) \(path)"] = "\(answer.status) " + withoutCommands(answer.text)
      }
    }
    return seen
  }

  private func withoutCommands(_ text: String) -> String {
    var rest = text[...]
    var kept = ""
    while let range = rest.firstRange(of: "name=\"command\" value=\"") {
      kept += rest[..<range.upperBound]
      rest = rest[range.upperBound...].drop { $0 != "\"" }
    }
    return kept + rest
  }

  @Test(
    arguments: [nil, .administrator, .facilitator, .deputy, .officer, .mentor, .participant]
      as [Role?])
  func `nobody sees anything of the count`(role: Role?) throws {
    // One new resident more would show in the register, so she is there before.
    let people = try village.residents(4)
    let before = try everything(role)
    try village.vote(people[0], [1, 2], in: decision)
    try village.vote(people[1], [3], in: decision)
    let after = try everything(role)
    #expect(before.count > 20)
    for (path, text) in before {
      #expect(after[path] == text, "\(path)")
    }
  }

  /// The same for every kind of question, as everybody and as a clerk, in every format.
  @Test(arguments: KindSample.all)
  func `nothing derived from ballots of any kind leaves`(sample: KindSample) throws {
    let people = try village.residents(sample.ballots.count)
    let id = try village.open(sample.way, sample.options, paper: true)
    func all(_ role: Role?) throws -> [String: String] { try everything(role, of: id) }
    let before = (try all(nil), try all(.officer), try exports())
    for (person, ballot) in zip(people, sample.ballots) {
      _ = try village.house.perform(
        CastBallot(in: id, ballot), by: person, roles: [.resident])
    }
    let after = (try all(nil), try all(.officer), try exports())
    #expect(before.0 == after.0 && before.1 == after.1 && before.2 == after.2)
    for part in ["embed", "result.svg", "files/result.json", "protocol", "line"] {
      #expect(try village.house.get("/en/decisions/\(id)/\(part)").status == 404)
    }
  }

  /// A backup holds every row, so no row may hold a count: but for the ballots themselves, what
  /// voting leaves behind is the same whatever is voted.
  @Test(arguments: KindSample.all)
  func `no row of the database but the ballot tells how anybody voted`(sample: KindSample) throws {
    let people = try village.residents(sample.ballots.count)
    let (all, same) = (
      try village.open(sample.way, sample.options), try village.open(sample.way, sample.options)
    )
    let uniform = try #require(sample.ballots.first { !$0.numbers.isEmpty })
    let first = try added {
      for (person, ballot) in zip(people, sample.ballots) { try cast(ballot, in: all, by: person) }
    }
    let second = try added { for person in people { try cast(uniform, in: same, by: person) } }
    #expect(first.count == second.count && first.count > people.count * 3)
    func silent(_ rows: [String]) -> [String] { rows.filter { !$0.hasPrefix("ballot: ") } }
    #expect(silent(first) == silent(second))
    #expect(silent(first).count == first.count - people.count)
    #expect(first != second)
  }

  private func cast(_ ballot: Ballot, in id: ID<Decision>, by person: ID<Person>) throws {
    _ = try village.house.perform(CastBallot(in: id, ballot), by: person, roles: [.resident])
  }

  /// The rows that something leaves behind, without ids, hashes and numbers of the journal.
  private func added(_ act: () throws -> Void) throws -> [String] {
    let database = village.house.environment.database
    let before = Set(try database.contents())
    try act()
    // The engine's own count of journal lines is none of ours.
    let rows = try database.contents().filter { !before.contains($0) && !$0.hasPrefix("sqlite_") }
    return rows.map { row in
      row.replacing(#/blob\(\[[0-9, ]*\]\)/#, with: "blob")
        .replacing(#/b[0-9a-f]{32}/#, with: "id")
        .replacing(#/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/#, with: "id")
        .replacing(#/^journal: integer\([0-9]+\)/#, with: "journal: number")
    }.sorted()
  }

  /// What the command line would write.
  private func exports() throws -> Int {
    try village.house.read { tx in try Decisions.published(in: tx).count }
  }

  @Test func `there is no protocol and no list of ballots, nor after it without the count`() throws
  {
    let house = village.house
    try village.vote([[1], [2], [1]], in: decision)
    for when in [house.now, try village.find(decision).closesAt] {
      house.now = when
      for role in [nil, .administrator, .deputy] as [Role?] {
        #expect(try house.get("/en/decisions/\(decision)/protocol", as: role).status == 404)
        #expect(try house.get("/en/decisions/\(decision)/ballots", as: role).status == 404)
      }
    }
    try Decisions.closeDue(house.environment)
    #expect(try house.get("/en/decisions/\(decision)/ballots").status == 404)
    let json = try house.get("/en/decisions/\(decision)", accept: "application/json").text
    #expect(json.contains("\"state\":\"closed\"") && json.contains("\"result\":null"))
  }

  @Test func `the desk does not say how many papers are out`() throws {
    let person = try village.residents(1)[0]
    let before = try village.house.get("/en/decisions/\(decision)/paper", as: .officer).text
    _ = try village.house.perform(GivePaperBallot(in: decision, to: person), as: .officer)
    let after = try village.house.get("/en/decisions/\(decision)/paper", as: .officer).text
    #expect(withoutCommands(before) == withoutCommands(after))
    #expect(
      try village.house.get("/en/decisions/\(decision)/paper/type", as: .officer).status == 409)
  }
}
