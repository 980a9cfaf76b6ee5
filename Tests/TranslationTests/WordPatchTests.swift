import Core
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Translation

/// From a sentence that sounds wrong to a patch that mends it.
@Suite struct WordPatchTests {
  private let folder: TextsFolder
  private let house: TestHouse

  init() throws {
    folder = try TextsFolder()
    let glossary = try Glossary(
      "| English | a | b | c |\n| --- | --- | --- | --- |\n| school | мектеп· | школ·а | мактаб· |\n"
    )
    house = try TestHouse(
      migrations: Translation.migrations,
      endpoints: Translation(folder.texts, glossary).endpoints)
  }

  private func invalid(_ key: String, _ arguments: Message.Argument...) -> DomainError {
    .invalid([Fault("words", Message(key: key, arguments: arguments))])
  }

  private func send(_ file: String, _ line: Int, _ words: String) throws {
    _ = try house.perform(
      SendCorrection(try folder.sentence(file, line), words, note: ""), as: .participant)
  }

  private func all(_ state: WordCorrection.State) throws -> [WordCorrection] {
    try house.read { tx in
      try WordCorrection.page(state, of: house.community, limit: 100, offset: 0, in: tx)
    }
  }

  private func takeAll() throws {
    for correction in try all(.sent) {
      _ = try house.perform(JudgeCorrection(correction.id, isTaken: true), as: .administrator)
    }
  }

  @Test func `A speaker finds a sentence, sees it in the other languages and mends it`() throws {
    let found = try house.get("/ky/words?q=бүгүн", as: .participant).text
    #expect(found.contains("{0} бүгүн келди"))
    let page = try house.get(
      "/ky/words/sentence?file=Locales/school.ky&line=2", as: .participant
    ).text
    #expect(page.contains("Школа") && page.contains("The school") && page.contains("Мактаб"))
    #expect(page.contains("<strong>мектеп</strong>"))
    let sent = try house.post(
      "/ky/words/sentence",
      ["file": "Locales/school.ky", "line": "2", "words": "Аялдар мектеби", "note": "Так эмес"],
      as: .participant)
    #expect(sent.status == 303)
    let own = try house.get("/ky/words", as: .participant).text
    #expect(own.contains("Аялдар мектеби") && own.contains("Так эмес"))
    #expect(try !house.get("/ky/words", as: .mentor).text.contains("Аялдар мектеби"))
  }

  @Test func `What the program could not read comes back with what was typed`() throws {
    let sent = try house.post(
      "/ky/words/sentence",
      ["file": "Locales/school.ky", "line": "3", "words": "Бүгүн келди", "note": ""],
      as: .participant)
    #expect(sent.status == 422)
    #expect(sent.text.contains("{0}") && sent.text.contains("Бүгүн келди"))
    #expect(try all(.sent).isEmpty)
  }

  @Test func `A line keeps its sources`() throws {
    #expect(throws: invalid("translation.fault.sources", .text("[s1]"))) {
      try send("Content/rights/ask/ky.md", 3, "30 күндө сураңыз.")
    }
    #expect(throws: invalid("translation.fault.lines")) {
      try send("Content/rights/ask/ky.md", 3, "30 күндө\nсураңыз [s1].")
    }
    try send("Content/rights/ask/ky.md", 3, "Отуз күндө сураңыз [s1].")
  }

  @Test func `The same words and no words are no correction`() throws {
    #expect(throws: invalid("translation.fault.same")) {
      try send("Locales/school.ky", 2, "Мектеп")
    }
    #expect(throws: invalid("web.fault.required")) { try send("Locales/school.ky", 2, " ") }
  }

  @Test func `One person has only so many waiting`() throws {
    let sentence = try folder.sentence("Locales/school.ky", 2)
    for number in 1...WordCorrection.mostWaiting {
      _ = try house.perform(SendCorrection(sentence, "Мектеп \(number)"), as: .participant)
    }
    #expect(
      throws: DomainError.rule(Message("translation.rule.waiting", .number(200)))
    ) { try send("Locales/school.ky", 2, "Дагы") }
    try takeAll()
  }

  @Test(arguments: [
    "/ky/words/sentence?file=Locales/school.ky&line=1",
    "/ky/words/sentence?file=../../etc/passwd.ky&line=1", "/ky/words/sentence?file=&line=x",
    "/ky/words/sentence",
  ])
  func `A place where no sentence stands is not there`(target: String) throws {
    #expect(try house.get(target, as: .participant).status == 404)
  }

  @Test func `Only an administrator judges, in her own village, and says why not`() throws {
    try send("Locales/school.ky", 2, "Аялдар мектеби")
    let id = try #require(try all(.sent).first).id
    #expect(try house.get("/ky/words/corrections", as: .facilitator).status == 403)
    #expect(throws: DomainError.notFound) {
      try house.perform(JudgeCorrection(.make(at: house.now), isTaken: true), as: .administrator)
    }
    let bare = try house.post(
      "/ky/words/corrections/\(id)/judgement", ["reason": ""], as: .administrator)
    #expect(bare.status == 422)
    let judged = try house.post(
      "/ky/words/corrections/\(id)/judgement", ["reason": "Кыска болсун"], as: .administrator)
    #expect(judged.status == 303)
    #expect(try house.get("/ky/words", as: .participant).text.contains("Кыска болсун"))
    #expect(
      try house.get("/ky/words/corrections?state=refused", as: .administrator).text
        .contains("Аялдар мектеби"))
  }

  @Test func `git applies the patch`() throws {
    try send("Locales/school.ky", 3, "{0} бүгүн катышты")
    try send("Locales/school.ky", 6, "Соңу")
    try send("Content/rights/ask/ky.md", 3, "Отуз күндө сураңыз [s1].")
    try takeAll()
    let patch = try house.get("/ky/words/corrections.patch", as: .administrator)
    try folder.write(patch.text, to: "corrections.patch")
    #expect(try folder.run("/usr/bin/git", "apply", "--check", "corrections.patch") != nil)
    #expect(try folder.run("/usr/bin/git", "apply", "corrections.patch") != nil)
    #expect(
      try folder.read("Locales/school.ky")
        == "# Мектеп\nschool.title = Мектеп\nschool.came = {0} бүгүн катышты\n\nschool.end = Соңу\n"
    )
    #expect(
      try folder.read("Content/rights/ask/ky.md") == "# Укук\n\nОтуз күндө сураңыз [s1].\n")
  }

  @Test func `Corrections far apart in one file stand in hunks of their own`() throws {
    let lines = (1...40).map { "school.k\($0) = Сап \($0)\n" }.joined()
    try folder.write(lines, to: "Locales/school.ky")
    for line in [2, 4, 20, 40] { try send("Locales/school.ky", line, "Катар \(line)") }
    try takeAll()
    let patch = WordPatch(try all(.taken), in: folder.texts).text
    #expect(patch.components(separatedBy: "\n@@").count == 4)
    try folder.write(patch, to: "corrections.patch")
    #expect(try folder.run("/usr/bin/git", "apply", "corrections.patch") != nil)
    let mended = try folder.read("Locales/school.ky")
    #expect(mended.components(separatedBy: "Катар").count == 5)
    #expect(mended.count(where: \.isNewline) == 40)
  }

  @Test func `A sentence that changed since is named and left out`() throws {
    try send("Locales/school.ky", 2, "Аялдар мектеби")
    try send("Locales/school.ky", 6, "Соңу")
    try takeAll()
    let text = try folder.read("Locales/school.ky")
    try folder.write(
      "# Дагы бир сап\n" + text.replacing("= Мектеп", with: "= Окуу"), to: "Locales/school.ky")
    let patch = WordPatch(try all(.taken), in: folder.texts).text
    #expect(patch.hasPrefix("# Locales/school.ky:2 has changed since it was corrected\n"))
    try folder.write(patch, to: "corrections.patch")
    #expect(try folder.run("/usr/bin/git", "apply", "corrections.patch") != nil)
    #expect(try folder.read("Locales/school.ky").contains("school.end = Соңу"))
  }

  @Test func `A replayed form sends it once`() throws {
    let sentence = try folder.sentence("Locales/school.ky", 2)
    let id = UUID16.v7(at: house.now)
    for _ in 1...2 {
      _ = try house.perform(SendCorrection(sentence, "Аялдар мектеби"), as: .participant, id: id)
    }
    #expect(try all(.sent).count == 1)
  }

  @Test func `The glossary is open to everybody, in each language`() throws {
    for language in Language.allCases {
      let page = try house.get("/\(language.rawValue)/words/glossary")
      #expect(page.status == 200 && page.text.contains("мектеп") && page.text.contains("school"))
    }
  }
}
