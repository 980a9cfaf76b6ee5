import Choice
import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Deliberation

@Suite struct `How somebody answered` {
  let village: DeliberationHouse
  let person: ID<Person>

  init() throws {
    village = try DeliberationHouse()
    person = try village.resident("Айгүл")
  }

  @Test func `stands in no journal and in no log of commands`() throws {
    let topics = try [Answer.agree, .disagree, .pass].map { answer in
      let id = try village.topic(["Адегенде жол"])
      try village.answer(1, answer, on: id, by: person)
      return id
    }
    let lines: [String] = try village.house.read { tx in
      try tx.all(
        """
        SELECT table_name || ' ' || coalesce(before, '') || coalesce(after, '') FROM journal
        WHERE table_name LIKE 'deliberation%'
        """
      ) { row in try row(0) }
    }
    #expect(lines.count == 6)
    #expect(lines.allSatisfy { !$0.hasPrefix("deliberation_answer") && !$0.contains("agree") })
    let outcomes: [String] = try village.house.read { tx in
      try tx.all("SELECT outcome FROM command_done WHERE name = 'answer-opinion'") { row in
        try row(0)
      }
    }
    #expect(outcomes == ["", "", ""])
    // Her voice in one question is another than in the next.
    let voices: [[UInt8]] = try village.house.read { tx in
      try tx.all("SELECT DISTINCT voice FROM deliberation_answer") { row in try row(0) }
    }
    #expect(voices.count == topics.count && !voices.contains(person.uuid.bytes))
  }

  @Test func `cannot be told once it is closed, not even with the house's key`() throws {
    let id = try village.topic(["Адегенде жол"])
    try village.answer(1, .agree, on: id, by: person)
    let key = try #require(try village.find(id) { id, tx in try VoiceKey.find(id, in: tx) })
    let voice = key.voice(of: village.voter(person))
    try village.close(id)
    try village.count()
    #expect(try village.count("SELECT count(*) FROM deliberation_key") == 0)
    #expect(try village.count("SELECT count(*) FROM deliberation_guest") == 0)
    // The voice is still a voice, and its author mark is another.
    #expect(
      try village.count("SELECT count(*) FROM deliberation_answer WHERE voice = \(voice)") == 1)
    #expect(village.voter(person).author(in: id) != voice.uuid)
    #expect(village.house.get(village.path(id, "answers"), by: person).status == 404)
  }

  @Test func `is on no page of anybody else`() throws {
    let id = try village.topic(["Адегенде жол", "Адегенде суу"])
    let before = try everyPage(id)
    try village.answer(1, .agree, on: id, by: person)
    let agreed = try everyPage(id)
    try village.answer(1, .disagree, on: id, by: person)
    #expect(try everyPage(id) == agreed)
    #expect(agreed != before, "that somebody answered is told, not what")
  }

  private func everyPage(_ id: ID<Topic>) throws -> [String] {
    try village.count()
    var pages: [String] = []
    for role in [nil, Role.facilitator, .administrator, .deputy, .officer] {
      for part in ["", "results", "report", "wall", "statements", "votes.csv"] {
        let page = try village.page(id, part, as: role)
        pages.append(
          "\(page.status) "
            + page.text.replacing(/name="(token|command)" value="[^"]*"/, with: ""))
      }
    }
    return pages
  }

  @Test func `is not told by a count that differs by one person`() throws {
    let id = try village.topic(tenSeeds)
    try village.sheets(0..<20, on: id, camps)
    try village.count()
    let counted = try village.figures(id)
    try village.sheets(20..<24, on: id, camps)
    try village.count()
    #expect(try village.figures(id) == counted)
    try village.sheets(24..<25, on: id, camps)
    try village.count()
    #expect(try village.figures(id)?.people == 25)
    // One who changes her mind again and again is one person, too.
    for turn in 0..<8 {
      try village.answer(1, turn % 2 == 0 ? .agree : .disagree, on: id, by: person)
    }
    try village.count()
    #expect(try village.figures(id)?.people == 25)
  }

  @Test func `is not told by a small cell, nor by everybody saying the same`() {
    #expect(Told(12, of: 12) == .more(than: 7, of: 12))
    #expect(Told(12, of: 12) == Told(8, of: 12))
    #expect(Told(0, of: 12) == .fewer(than: 5, of: 12))
    #expect(Told(6, of: 12) == .exactly(6, of: 12))
    for all in 0..<10 {
      for count in 0...all { #expect(Told(count, of: all) == .nothing) }
    }
    for all in 10..<60 {
      for count in 0...all {
        guard case .exactly(let told, _) = Told(count, of: all) else { continue }
        #expect(told >= Told.least && all - told >= Told.least)
      }
    }
  }

  @Test func `is not told by unanimity on the page, the wall, the paper or in JSON`() throws {
    let id = try village.topic(tenSeeds)
    try village.sheets(0..<20, on: id) { _, _ in .agree }
    try village.close(id)
    for part in ["results", "report"] {
      let page = try village.page(id, part).text
      #expect(page.contains("20 ичинен 15 адамдан көп"), "\(part)")
      #expect(!page.contains("20 ичинен 20"), "\(part)")
    }
    let json = try village.house.get(village.path(id, "results"), accept: "application/json").text
    #expect(json.contains(#""told":"more-than","count":15"#) && !json.contains(#""count":20"#))
    let paper = try Poppler.text(of: try village.page(id, "report.pdf").body)
    #expect(!paper.contains(Poppler.plain("20 ичинен 20")))
  }

  @Test func `is in files only for those who look after the question`() throws {
    let id = try village.topic(tenSeeds)
    try village.sheets(0..<20, on: id, camps)
    #expect(try village.page(id, "votes.csv", as: .facilitator).status == 404)
    try village.close(id)
    for role in [nil, Role.resident, .participant, .officer, .mentor] {
      #expect(try [303, 403].contains(village.page(id, "votes.csv", as: role).status))
    }
    let file = try village.page(id, "votes.csv", as: .facilitator).text
    let rows = file.split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",") }
    #expect(Set(rows.map { $0[0] }).count == 1, "when somebody answered is not told")
    let order = rows.map { [Int($0[3]) ?? -1, Int($0[2]) ?? -1] }
    #expect(order == order.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
