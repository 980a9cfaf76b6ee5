import Core
import Database
import Decisions
import Equality
import Foundation
import People
import Testing
import Web

@testable import App

@Suite struct `Publishing and recounting from the command line` {
  private let whole: WholeHouse
  private let folder: String

  init() throws {
    whole = try WholeHouse()
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
  }

  /// A decision of twelve voters, counted.
  private func decide() throws -> ID<Decision> {
    let now = whole.house.environment.now()
    func at(_ days: Int) -> Environment {
      var environment = whole.house.environment
      environment.now = { now.advanced(days: days) }
      return environment
    }
    func perform<C: Command>(_ command: C, person: ID<Person>? = nil) throws -> C.Outcome {
      try at(0).performAsSystem(command, in: whole.community, person: person)
    }
    let id = try perform(
      DraftDecision(
        DecisionTerms(
          title: Translated([.ky: "Бюджет"]), budget: 900, closesAt: now.advanced(days: 1))))
    for cost in [500, 400, 300] {
      let terms = IdeaTerms(title: Translated([.ky: "Идея \(cost)"]), cost: cost)
      _ = try perform(AddIdea(to: id, terms))
    }
    let answers = EqualityQuestion.allCases.map { ($0, Translated([.ky: "Жооп"])) }
    _ = try perform(AnswerEquality(of: id, Dictionary(answers) { first, _ in first }))
    _ = try perform(OpenDecision(id))
    for number in 1...12 {
      let voter = try perform(AddPerson(personName: "Тургун \(number)", roles: [.resident]))
      _ = try perform(CastBallot(in: id, Ballot([number % 3 + 1])), person: voter)
    }
    try Decisions.closeDue(at(2))
    return id
  }

  private func export() -> Int32 {
    var words = ["export", "decisions", "--to", folder, "--data", whole.directory]
    if case .postgres(let address) = whole.house.environment.database.place {
      words += ["--database", address]
    }
    return Kurak.run(words)
  }

  @Test func `agree while the server runs, twice over, and differ after any change`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let id = try decide()
    #expect(export() == 0 && export() == 0)
    let own = folder + "/" + id.description
    let names = try FileManager.default.contentsOfDirectory(atPath: own).sorted()
    #expect(names == ["SHA256SUMS", "ballots.pb", "chain.csv", "decision.json", "result.json"])
    #expect(Kurak.run(["recount", folder]) == 0 && Kurak.run(["recount", own]) == 0)
    #expect(Kurak.run(["recount", own, "--format", "json"]) == 0)
    #expect(Kurak.run(["recount", own, "--root", String(repeating: "0", count: 64)]) == 1)
    for name in names {
      let file = URL(fileURLWithPath: own + "/" + name)
      let whole = try Data(contentsOf: file)
      var changed = whole
      changed[changed.count / 2] ^= 1
      try changed.write(to: file)
      #expect(Kurak.run(["recount", folder]) == 1, "\(name)")
      try whole.write(to: file)
    }
    try Data("x".utf8).write(to: URL(fileURLWithPath: own + "/more"))
    #expect(Kurak.run(["recount", folder]) == 1)
  }

  @Test func `refuse words that make no sense and folders that hold nothing`() throws {
    #expect(Kurak.run(["recount"]) == 2)
    #expect(Kurak.run(["recount", folder, "--format", "xml"]) == 2)
    #expect(Kurak.run(["recount", folder]) == 1, "it is not there")
    #expect(Kurak.run(["export", "decisions"]) == 2)
    #expect(Kurak.run(["export", "decisions", "--to", folder, "--data", folder]) == 1)
    #expect(!FileManager.default.fileExists(atPath: folder), "looking makes nothing")
  }
}
