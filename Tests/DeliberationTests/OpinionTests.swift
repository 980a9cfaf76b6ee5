import Choice
import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Deliberation

@Suite struct `What somebody says` {
  let village: DeliberationHouse
  let author: ID<Person>

  init() throws {
    village = try DeliberationHouse()
    author = try village.resident("Айгүл")
  }

  private func state(_ number: Int, _ topic: ID<Topic>) throws -> Opinion.State {
    try village.find(topic) { id, tx in try Opinion.find(number, in: id, tx: tx).state }
  }

  @Test func `waits to be read, and is shown`() throws {
    let id = try village.topic()
    let number = try village.write("Булакты тазалайлы", on: id, by: author)
    #expect(try state(number, id) == .waiting)
    let own = village.house.get(village.path(id), by: author)
    #expect(own.text.contains("окулушун күтүүдө"))
    let other = try village.resident("Башка")
    #expect(!village.house.get(village.path(id), by: other).text.contains("Булакты"))
    #expect(
      try village.page(id, "statements", as: .facilitator).text.contains("Булакты тазалайлы"))
    let answer = try village.house.post(
      village.path(id, "statements/\(number)/judgement"), ["shown": "yes"], as: .facilitator)
    #expect(answer.status == 303)
    #expect(village.house.get(village.path(id), by: other).text.contains("Булакты тазалайлы"))
  }

  @Test func `is not shown for a reason, which its author is told and nobody else`() throws {
    let id = try village.topic()
    let number = try village.write("Токтосун ууру", on: id, by: author)
    let silent = try village.house.post(
      village.path(id, "statements/\(number)/judgement"), ["reason": " "], as: .facilitator)
    #expect(silent.status == 422)
    _ = try village.house.post(
      village.path(id, "statements/\(number)/judgement"), ["reason": "Адамдын аты аталган"],
      as: .facilitator)
    #expect(try state(number, id) == .rejected)
    let own = village.house.get(village.path(id), by: author).text
    #expect(own.contains("Адамдын аты аталган") && own.contains("Токтосун ууру"))
    let other = village.house.get(village.path(id), by: try village.resident("Башка")).text
    #expect(!other.contains("Адамдын аты") && !other.contains("ууру"))
    village.house.now = village.house.now.advanced(days: 8)
    try village.count()
    // Also once the key of the answers is gone.
    #expect(village.house.get(village.path(id), by: author).text.contains("Адамдын аты аталган"))
  }

  @Test func `is shown at once where it is read afterwards`() throws {
    let id = try village.topic(moderation: .after)
    let number = try village.write("Булакты тазалайлы", on: id, by: author)
    #expect(try state(number, id) == .shown)
  }

  @Test func `is said once, in a few words, and not without end`() throws {
    let id = try village.topic(["Адегенде жол"])
    for (words, part) in [
      ("адегенде ЖОЛ", "said-already"), (String(repeating: "ө", count: 201), "too-long"),
    ] {
      #expect(part == "said-already" ? try fault(words, id)?.contains(part) == true : true)
      #expect(throws: DomainError.self) { try village.write(words, on: id, by: author) }
    }
    try village.write(String(repeating: "ө", count: 200), on: id, by: author)
    for turn in 1..<Opinion.mostOfOne {
      try village.write("Дагы бир пикир \(turn)", on: id, by: author)
    }
    #expect(throws: rule("many-of-one", .number(Opinion.mostOfOne))) {
      try village.write("Ашыкча", on: id, by: author)
    }
    #expect(try village.write("Башкадан", on: id, by: try village.resident("Башка")) > 0)
  }

  private func fault(_ words: String, _ id: ID<Topic>) throws -> String? {
    do {
      try village.write(words, on: id, by: author)
      return nil
    } catch DomainError.invalid(let faults) {
      return faults.first?.message.key
    }
  }

  @Test func `is written by those who may`() throws {
    let id = try village.topic(writers: .nobody)
    #expect(throws: rule("not-asked-to-write")) {
      try village.write("Мен да айтайын", on: id, by: author)
    }
    #expect(!village.house.get(village.path(id), by: author).text.contains("/own\""))
    #expect(throws: DomainError.forbidden) {
      _ = try village.house.perform(AddSeeds(["Мен да"], in: .ky, on: id), as: .participant)
    }
  }

  @Test func `comes back with what was typed`() throws {
    let id = try village.topic(["Адегенде жол"])
    let answer = village.house.post(
      village.path(id, "own"), ["words": "Адегенде жол", "language": "uz"], by: author)
    #expect(answer.status == 422)
    #expect(answer.text.contains(#"value="Адегенде жол""#))
    #expect(answer.text.contains("words-fault"))
  }

  @Test func `is corrected while nobody has answered, and the trace stays`() throws {
    let id = try village.topic(["Адегенде жлл"])
    let fixed = try village.house.post(
      village.path(id, "statements/1/correction"), ["words": "Адегенде жол"], as: .facilitator)
    #expect(fixed.status == 303)
    let desk = try village.page(id, "statements", as: .facilitator).text
    #expect(desk.contains("Адегенде жол") && desk.contains("Адегенде жлл"))
    try village.answer(1, .agree, on: id, by: author)
    #expect(throws: rule("answered")) {
      _ = try village.house.perform(CorrectOpinion(1, on: id, to: "Адегенде суу"))
    }
    #expect(
      try village.find(id) { id, tx in try Opinion.find(1, in: id, tx: tx).words }
        == "Адегенде жол")
  }

  @Test func `is given by the dozen, and all or none of it`() throws {
    let id = try village.topic()
    let answer = try village.house.post(
      village.path(id, "statements"), ["words": "Бир\nЭки пикир\nҮч пикир", "language": "ky"],
      as: .facilitator)
    #expect(answer.status == 303)
    let again = try village.house.post(
      village.path(id, "statements"), ["words": "Төрт пикир\nҮч пикир", "language": "ky"],
      as: .facilitator)
    #expect(again.status == 422 && again.text.contains("Төрт пикир"))
    #expect(try village.count("SELECT count(*) FROM deliberation_opinion") == 3)
  }

  @Test func `cannot break the page it stands on`() throws {
    let id = try village.topic(["<script>alert(1)</script>"])
    for part in ["", "cards", "statements"] {
      let page = try village.page(id, part, as: part == "statements" ? .facilitator : .resident)
      #expect(page.status == 200)
      #expect(!page.text.contains("<script>alert"), "\(part)")
      #expect(page.text.contains("&lt;script&gt;"), "\(part)")
    }
  }
}
