import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Proposals

@Suite struct `The text of a draft resolution` {
  let village: ProposalsHouse
  var house: TestHouse { village.house }

  init() throws { village = try ProposalsHouse() }

  private static let first = "1. Суу көчөлөр боюнча берилет.\n2. Ар бир үйгө алты саат."
  private static let second = "1. Суу көчөлөр боюнча берилет.\n2. Ар бир үйгө <сегиз> саат."

  private func consultation(isPublic: Bool = true) throws -> ID<JointProcess> {
    try village.process(village.plan(.consultation), isPublic: isPublic)
  }

  @discardableResult
  private func write(
    _ words: String, of process: ID<JointProcess>, from base: Int = 0, why: String = "",
    as role: Role = .deputy, id: UUID16? = nil
  ) throws -> Int {
    try house.perform(
      WriteDraft(words, of: process, from: base, in: .ky, why: why), as: role, id: id)
  }

  private func get(_ path: String, as role: Role? = nil) throws -> Response {
    try house.get("/en/proposals/processes/\(path)", as: role)
  }

  @Test func `is read by everybody, each version and what it changed`() throws {
    let id = try consultation()
    #expect(try !get("\(id)").text.contains("Text of the draft"))
    #expect(try get("\(id)/draft").text.contains("not here yet"))
    try write(Self.first, of: id)
    let command = UUID16.v7(at: house.now)
    for _ in 0..<3 {
      #expect(try write(Self.second, of: id, from: 1, why: "Алты саат аз", id: command) == 2)
    }
    // Nothing changed is no version.
    #expect(try write(Self.second, of: id, from: 2, why: "Дагы") == 2)
    #expect(try get("\(id)").text.contains("/en/proposals/processes/\(id)/draft\""))
    let page = try get("\(id)/draft").text
    #expect(page.contains("&lt;сегиз&gt; саат") && page.contains("Алты саат аз"))
    #expect(page.contains("lang=\"ky\"") && !page.contains("older version"))
    let old = try get("\(id)/draft/1").text
    #expect(old.contains("алты саат") && old.contains("older version"))
    let changes = try get("\(id)/draft/2/changes").text
    #expect(changes.contains("class=\"removed\"") && changes.contains("class=\"added\""))
    #expect(changes.contains("Алты саат аз"))
    for gone in ["draft/3", "draft/0", "draft/x", "draft/1/changes", "draft/3/changes"] {
      #expect(try get("\(id)/\(gone)").status == 404, "\(gone)")
    }
    let told = try house.get("/en/proposals/processes/\(id)/draft", accept: "application/json")
    #expect(told.text.contains("\"number\":2") && told.text.contains("Алты саат аз"))
  }

  @Test func `changes in public for a reason only, and not over another's head`() throws {
    let id = try consultation(isPublic: false)
    try write(Self.first, of: id)
    try write(Self.second, of: id, from: 1)
    #expect(throws: rule("changed-meanwhile")) { try write(Self.first, of: id, from: 1) }
    _ = try house.perform(AnswerProcessEquality(of: id, ProposalsHouse.equality), as: .deputy)
    _ = try house.perform(PublishProcess(id), as: .deputy)
    #expect(throws: DomainError.invalid([Fault("why", Message("web.fault.required"))])) {
      try write(Self.first, of: id, from: 2)
    }
    #expect(try write(Self.first, of: id, from: 2, why: "Суу аз") == 3)
    let form = try house.post(
      "/en/proposals/processes/\(id)/draft",
      ["base": "3", "words": "1. <Жаңы> пункт", "language": "ky", "why": ""], as: .deputy)
    #expect(form.status == 422 && form.text.contains("1. &lt;Жаңы&gt; пункт</textarea>"))
    let late = try house.post(
      "/en/proposals/processes/\(id)/draft",
      ["base": "2", "words": "1. Жаңы", "language": "ky", "why": "Керек"], as: .deputy)
    #expect(late.status == 409 && late.text.contains("1. Жаңы</textarea>"))
    let sent = try house.post(
      "/en/proposals/processes/\(id)/draft",
      ["base": "3", "words": "1. Жаңы", "language": "ru", "why": "Керек"], as: .deputy)
    #expect(sent.status == 303)
  }

  @Test func `holds twenty thousand letters on a page for a phone`() throws {
    let id = try consultation()
    let line = String(repeating: "ү", count: 199) + "\n"
    let whole = String(repeating: line, count: 100)
    #expect(whole.unicodeScalars.count == DraftText.most)
    try write(String(whole.dropLast()), of: id)
    let other = whole.replacing("ү", with: "ө")
    for version in 1...12 {
      let words = version.isMultiple(of: 2) ? whole : other
      try write(String(words.dropLast()), of: id, from: version, why: "Себеби \(version)")
    }
    for place in ["draft", "draft/7", "draft/7/changes"] {
      let page = try get("\(id)/\(place)")
      #expect(page.status == 200 && page.body.count < 60_000, "\(place): \(page.body.count)")
    }
    #expect(try get("\(id)/draft/7/changes").text.contains("Nearly everything was changed"))
    #expect(
      throws: DomainError.invalid([
        Fault("words", Message("web.fault.too-long", .number(DraftText.most)))
      ])
    ) { try write(whole + "үү", of: id, from: 13, why: "Узун") }
    #expect(throws: DomainError.self) { try write("", of: id, from: 13, why: "Бош") }
  }

  @Test func `is written by those who plan it, of a consultation, in this village`() throws {
    let id = try consultation(isPublic: false)
    for role in Role.allCases where !JointProcess.makers.admits([role]) {
      #expect(throws: DomainError.forbidden, "\(role)") {
        try write(Self.first, of: id, as: role)
      }
    }
    try write(Self.first, of: id)
    // A draft of a process that is a draft itself is its makers' alone.
    for place in ["draft", "draft/1"] {
      #expect(try get("\(id)/\(place)").status == 404)
      #expect(try get("\(id)/\(place)", as: .resident).status == 404)
      #expect(try get("\(id)/\(place)", as: .facilitator).status == 200)
    }
    let hearing = try village.process()
    #expect(throws: DomainError.notFound) { try write(Self.first, of: hearing) }
    #expect(try get("\(hearing)/draft").status == 404)
    #expect(try !get("\(hearing)", as: .deputy).text.contains("Text of the draft"))
    let stranger = try house.addPerson(
      "Мады", roles: Set(Role.allCases), in: house.neighbour)
    let place = "/en/proposals/processes/\(id)/draft"
    for path in [place, "\(place)/edit", "\(place)/1", "\(place)/1/changes"] {
      #expect(house.get(path, by: stranger).status == 404)
    }
    let sent = house.post(
      place, ["base": "1", "words": "Башка", "language": "ky", "why": "x"], by: stranger)
    #expect(sent.status == 404)
    #expect(try village.count("SELECT count(*) FROM process_draft") == 1)
  }

  @Test func `has its form in every language`() throws {
    let id = try consultation(isPublic: false)
    for language in Language.allCases {
      let start = "/\(language.rawValue)/proposals/processes/\(id)"
      #expect(try house.get(start, as: .deputy).text.contains("\(start)/draft/edit"))
      for place in ["\(start)/draft", "\(start)/draft/edit"] {
        #expect(try !house.get(place, as: .deputy).text.contains(">proposals."))
      }
    }
    try write(Self.first, of: id)
    let form = try get("\(id)/draft/edit", as: .deputy).text
    #expect(form.contains("алты саат.</textarea>") && form.contains("name=\"base\" value=\"1\""))
  }
}
