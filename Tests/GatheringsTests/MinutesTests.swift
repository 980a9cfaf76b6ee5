import Core
import Database
import Equality
import HTTP
import KurakTesting
import Ledger
import Sodium
import Testing
import Web

@testable import Gatherings

@Suite struct `The minutes` {
  let village: GatheringHouse
  let id: ID<Gathering>

  init() throws {
    village = try GatheringHouse()
    id = try village.open(guests: 2)
    let item = try village.items(id)[0].id
    let motion = try village.house.perform(
      StateMotion(
        MotionTerms("Суу түтүгү тартылсын", by: "Асел Өмүрова", .woman, needing: .present),
        on: item, at: id), as: .officer)
    _ = try village.house.perform(
      CountMotion(motion, at: id, HandCount(for: 15, against: 2, abstained: 4)), as: .officer)
    for turn in 1...6 {
      for sex in Sex.allCases {
        _ = try village.house.perform(
          NoteTurn(sex, for: turn * 10, on: item, at: id), as: .officer)
      }
    }
  }

  private func close() throws {
    _ = try village.house.perform(CloseGathering(id), as: .officer)
  }

  private func save(_ body: String, after version: Int, number: String = "3") throws {
    _ = try village.house.perform(
      SaveMinutes(
        MinutesText(number: number, language: .ky, body: body), of: id, after: version),
      as: .officer)
  }

  private func approve(_ version: Int, of id: ID<Gathering>? = nil) throws {
    _ = try village.house.perform(
      ApproveMinutes(of: id ?? self.id, version: version), as: .officer)
  }

  private func versions(of id: ID<Gathering>? = nil) throws -> [MinutesVersion] {
    let id = id ?? self.id
    return try village.house.read { tx in try MinutesVersion.all(of: id, in: tx) }
  }

  @Test func `are drafted from what happened`() throws {
    try close()
    let page = try village.page("\(id)/desk", "ky")
    for words in [
      "Катышты: 21 тургун, анын ичинде аялдар 12, эркектер 9.", "Коноктор: 2.",
      "Төрага: Өмүрбек Түгөлбаев", "Катчы: Гүлзат Ңурова", "# 1. Суу түтүгүн оңдоо",
      "УГУЛДУ: Гүлмира Өмүрова", "аялдар 6 жолу (3:30 мүнөт)", "«Суу түтүгү тартылсын»",
      "Катышты: 21. Макул: 15, каршы: 2, калыс: 4. Кабыл алынды.", "ЧЕЧИЛДИ:",
      "Жамааттын уставы, 12-пункт",
    ] { #expect(page.contains(words), "\(words)") }
  }

  @Test func `are edited in versions, and two who write at once lose nothing`() throws {
    try save("Биринчи", after: 0)
    try save("Экинчи", after: 1)
    try save("Экинчи", after: 2)
    #expect(try versions().map(\.text.body) == ["Биринчи", "Экинчи"])
    #expect(throws: rule("minutes-changed")) { try save("Башка", after: 1) }
    let answer = try village.house.post(
      "/en/gatherings/\(id)/desk", ["number": "3", "body": "Меники <b>", "after": "1"],
      as: .officer)
    #expect(answer.status == 409 && answer.text.contains("Меники &lt;b&gt;"))
  }

  @Test func `are approved once it is over, and only as they were read`() throws {
    try save("Биринчи", after: 0)
    #expect(throws: rule("still-open")) { try approve(1) }
    try close()
    try save("Экинчи", after: 1)
    #expect(throws: rule("minutes-changed")) { try approve(1) }
    #expect(try village.house.get("/ky/gatherings/\(id)/minutes").status == 404)
    #expect(try village.house.get("/ky/gatherings/\(id)/minutes.pdf").status == 404)
    try approve(2)
    #expect(try village.page("\(id)/minutes", as: nil, "ky").contains("Экинчи"))
  }

  @Test func `do not change once they are approved, nor does what was counted`() throws {
    try close()
    try save("Чечилди", after: 0)
    try approve(1)
    #expect(throws: rule("approved")) { try save("Башка", after: 1) }
    #expect(throws: rule("approved")) { try approve(1) }
    #expect(throws: rule("approved")) { try village.count(id, Presence(women: 1)) }
    #expect(throws: rule("approved")) {
      try village.house.perform(NoteTurn(.man, for: 9, on: nil, at: id), as: .officer)
    }
    _ = try village.house.perform(
      AmendMinutes("2-пункт: «көчө» деп окулсун.", of: id), as: .officer)
    let found = try versions()
    #expect(found.map(\.kind) == [.approved, .amendment])
    #expect(found[0].text.body == "Чечилди" && found[1].seal?.previous == found[0].seal?.hash)
    let page = try village.page("\(id)/minutes", as: nil, "ky")
    #expect(page.contains("Толуктоо, 23.11.2026") && page.contains("«көчө» деп окулсун"))
  }

  @Test func `are chained, gathering after gathering, by sums that anybody can take`() throws {
    try close()
    try save("Биринчи жыйын", after: 0)
    try approve(1)
    let second = try village.open()
    _ = try village.house.perform(CloseGathering(second), as: .officer)
    _ = try village.house.perform(
      SaveMinutes(
        MinutesText(number: "4", language: .ky, body: "Экинчи жыйын"), of: second, after: 0),
      as: .officer)
    try approve(1, of: second)
    let (one, two) = (
      try #require(try versions()[0].seal),
      try #require(
        try versions(of: second)[0].seal)
    )
    #expect(one.number == 1 && two.number == 2 && two.previous == one.hash)
    let text = MinutesText(number: "4", language: .ky, body: "Экинчи жыйын")
    #expect(MinutesSeal.make(text, .approved, of: second, on: two.day, after: one) == two)
    var changed = text
    changed.body += "."
    #expect(MinutesSeal.make(changed, .approved, of: second, on: two.day, after: one) != two)
    // As `printf 'Экинчи жыйын' | sha256sum` says.
    #expect(
      Hex.text(SHA256.sum("abc"))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  /// Two gatherings and an amendment, approved one after the other.
  private func approveThree() throws {
    try close()
    try save("Биринчи жыйын", after: 0)
    try approve(1)
    _ = try village.house.perform(AmendMinutes("2-пункт: «көчө»", of: id), as: .officer)
    let second = try village.open()
    _ = try village.house.perform(CloseGathering(second), as: .officer)
    _ = try village.house.perform(
      SaveMinutes(
        MinutesText(number: "4; «а»", language: .ky, body: "Экинчи\nжыйын"), of: second, after: 0),
      as: .officer)
    try approve(1, of: second)
  }

  private func files() throws -> [PublishedFile] {
    let all = try village.house.read { tx in try SealedMinutes.all(in: tx) }
    #expect(all.map(\.community) == [village.community])
    return all[0].files
  }

  @Test func `are a line of the ledger as soon as they are approved`() throws {
    try approveThree()
    let (house, community) = (village.house, village.community)
    let lines = try house.read { tx in try LedgerEntry.all(of: community, in: tx) }
    #expect(lines.map(\.kind) == [.minutes, .minutes, .minutes])
    #expect(lines[0].digest == (try versions()[0].seal?.hash))
    #expect(lines[1].digest == (try versions()[1].seal?.hash))
    #expect(lines.map(\.subject).prefix(2) == [id.uuid, id.uuid])
    let page = try village.page("\(id)/minutes", as: nil)
    #expect(page.contains("line 1</a>") && page.contains("line 2</a>"))
    let drafts = try village.open()
    #expect(try house.read { tx in try LedgerEntry.count(of: community, in: tx) } == 3)
    #expect(
      try house.read { tx in
        try LedgerEntry.all(.minutes, of: drafts.uuid, community: community, in: tx)
      }.isEmpty)
  }

  @Test func `are checked from their files alone, up to the hash on the board`() throws {
    try approveThree()
    let files = try files()
    #expect(
      files.map(\.name) == [
        "0001.seal", "0001.txt", "0002.seal", "0002.txt", "0003.seal", "0003.txt", "ledger.csv",
      ])
    // As `sha256sum 0001.seal` prints it, and the paper.
    let printed = try #require(try versions()[0].seal).hash
    #expect(SHA256.sum(files[0].bytes) == printed)
    let found = MinutesRecount(files)
    #expect(found.faults.isEmpty && found.papers == 3 && found.fixed == 3 && found.lines == 3)
    let ledger = try #require(LedgerList(reading: files[6].bytes))
    let earlier = MinutesRecount(files, expecting: "\(ledger.lines[1].hash.uppercased()) ")
    #expect(earlier.faults.isEmpty && earlier.fixed == 2)
    #expect(
      MinutesRecount(files, expecting: "00").faults
        == ["the hash given with --root is on no line of the ledger"])
  }

  /// Every byte of every file, changed one at a time, is told by somebody who knows the hash.
  @Test func `betray every byte that was changed, left out or put beside them`() throws {
    try approveThree()
    let files = try files()
    let root = MinutesRecount(files).root
    for (place, file) in files.enumerated() {
      for at in file.bytes.indices {
        var bytes = file.bytes
        bytes[at] ^= 1
        var changed = files
        changed[place] = PublishedFile(file.name, bytes)
        #expect(
          !MinutesRecount(changed, expecting: root).faults.isEmpty, "\(file.name) \(at)")
      }
      let without = Array(files[..<place] + files[(place + 1)...])
      #expect(!MinutesRecount(without, expecting: root).faults.isEmpty, "\(file.name)")
    }
    let beside = files + [PublishedFile("0004.txt", [1])]
    #expect(MinutesRecount(beside).faults == ["0004.txt does not belong here"])
  }

  /// A forger who writes all seals anew and the whole ledger still has another hash than the board.
  @Test func `betray a forger who makes every sum anew`() throws {
    try approveThree()
    let root = MinutesRecount(try files()).root
    let other = try `The minutes`()
    try other.close()
    try other.save("Башка жыйын", after: 0)
    try other.approve(1)
    let forged = try other.files()
    #expect(MinutesRecount(forged).faults.isEmpty)
    #expect(!MinutesRecount(forged, expecting: root).faults.isEmpty)
  }

  @Test func `are signed on the day that is written down`() throws {
    try close()
    try save("Чечилди", after: 0)
    let day = village.house.now.day
    #expect(throws: rule("not-approved")) {
      try village.house.perform(SignMinutes(of: id, version: 1, on: day), as: .officer)
    }
    try approve(1)
    for wrong in [day.advanced(by: -1), day.advanced(by: 9)] {
      #expect(throws: DomainError.self) {
        try village.house.perform(SignMinutes(of: id, version: 1, on: wrong), as: .officer)
      }
    }
    _ = try village.house.perform(SignMinutes(of: id, version: 1, on: day), as: .officer)
    #expect(try village.page("\(id)/minutes", as: nil).contains("Signed on 23.11.2026"))
  }

  @Test func `are printed with lines to sign on, in the letters of the language`() throws {
    try close()
    try save("# Күн тартиби\n1. Өңүрдү тазалоо\nЧЕЧИЛДИ: ашар өткөрүлсүн", after: 0)
    let draft = try Poppler.text(
      of: village.house.get("/ky/gatherings/\(id)/minutes.pdf", as: .officer).body)
    #expect(draft.contains(Poppler.plain("Долбоор, бекитиле элек")))
    try approve(1)
    let answer = try village.house.get("/ky/gatherings/\(id)/minutes.pdf")
    let text = try Poppler.text(of: answer.body)
    for words in [
      "№ 3 протокол", "Өңүрдү тазалоо", "ашар өткөрүлсүн", "Өмүрбек Түгөлбаев", "Гүлзат Ңурова",
      "Төрага", "Катчы",
    ] { #expect(text.contains(Poppler.plain(words)), "\(words)") }
    #expect(!text.contains(Poppler.plain("Долбоор")))
    let seal = try #require(try versions()[0].seal)
    #expect(text.contains(Poppler.plain(Hex.grouped(seal.hash))))
  }

  @Test func `say of a gathering without a quorum that it decided nothing`() throws {
    let other = try village.announced()
    try village.count(other, Presence(women: 2))
    _ = try village.house.perform(AdjournGathering(other), as: .officer)
    let page = try village.page("\(other)/desk", "ky")
    #expect(page.contains("Кворум чогулбагандыктан") && !page.contains("УГУЛДУ"))
    #expect(page.contains("Катышты: 2 тургун.") && !page.contains("аялдар 2"))
  }

  @Test func `are written by those who lead`() throws {
    for role in [.participant, .resident, .mentor, .caseWorker] as [Role] {
      #expect(try village.house.get("/ky/gatherings/\(id)/desk", as: role).status == 403)
      #expect(throws: DomainError.forbidden) {
        try village.house.perform(AmendMinutes("Башка", of: id), as: role)
      }
    }
  }
}

@Suite struct `A resolution` {
  let village: GatheringHouse
  let id: ID<Gathering>

  init() throws {
    village = try GatheringHouse()
    id = try village.open()
  }

  private func text(_ number: String = "14") -> ResolutionText {
    ResolutionText(
      number: number, day: village.house.now.day, issuer: "Айкөл айылдык кеңеши",
      title: "Ичүүчү суу түтүгү жөнүндө", basis: "Жыйындын протоколунун негизинде",
      points: "Түтүк тартылсын.\nСмета бекитилсин.", controller: "Бюджет комиссиясы",
      signer: "Төлөгөн Өмүров", language: .ky)
  }

  private func issue(_ text: ResolutionText? = nil) throws -> ID<Resolution> {
    try village.house.perform(
      IssueResolution(text ?? self.text(), on: try village.items(id)[0].id, of: id), as: .deputy)
  }

  private func revise(
    _ made: ID<Resolution>, after edition: Int, to text: ResolutionText,
    because why: String = "Мөөнөт өзгөрдү"
  ) throws {
    _ = try village.house.perform(
      ReviseResolution(made, of: id, after: edition, to: text, because: why), as: .deputy)
  }

  @Test func `is revised, and the edition before is kept with what changed`() throws {
    _ = try village.house.perform(CloseGathering(id), as: .officer)
    let made = try issue()
    var text = self.text()
    text.points += "\nЖообу жазга чейин <берилсин>."
    try revise(made, after: 1, to: text)
    text.signer = "Башка Киши"
    try revise(made, after: 2, to: text, because: "Кол коюучу алмашты")
    let page = try village.page("\(id)/resolutions/\(made)", as: nil)
    #expect(page.contains("In force: edition 3") && page.contains("Башка Киши"))
    #expect(page.contains("class=\"added\"") && page.contains("class=\"removed\""))
    #expect(page.contains("&lt;берилсин&gt;") && page.contains("Мөөнөт өзгөрдү"))
    #expect(page.ranges(of: "The whole text").count == 2)
    #expect(!page.contains("/revision"))
  }

  @Test func `is not revised over what somebody else wrote meanwhile`() throws {
    _ = try village.house.perform(CloseGathering(id), as: .officer)
    let made = try issue()
    var text = self.text()
    text.title = "Башка аталыш"
    try revise(made, after: 1, to: text)
    text.title = "Үчүнчү аталыш"
    #expect(throws: rule("resolution-changed")) { try revise(made, after: 1, to: text) }
    #expect(throws: DomainError.self) { try revise(made, after: 2, to: text, because: "") }
    #expect(throws: DomainError.forbidden) {
      try village.house.perform(
        ReviseResolution(made, of: id, after: 2, to: text, because: "Мен"), as: .resident)
    }
    // The same text is no edition.
    text.title = "Башка аталыш"
    try revise(made, after: 2, to: text)
    #expect(try village.page("\(id)/resolutions/\(made)").contains("edition 2"))
    _ = try issue(self.text("15"))
    text.number = "15"
    #expect(throws: DomainError.self) { try revise(made, after: 2, to: text) }
  }

  @Test func `says that the six questions were not asked, until they are answered`() throws {
    _ = try village.house.perform(CloseGathering(id), as: .officer)
    let made = try issue()
    let (house, place) = (village.house, "/en/gatherings/\(id)/resolutions/\(made)")
    let before = try house.get(place).text
    #expect(before.contains("The six questions have not been asked."))
    #expect(!before.contains("\(place)/equality"))
    #expect(try house.get(place, as: .deputy).text.contains("href=\"\(place)/equality\""))
    #expect(try house.get(place, accept: "application/json").text.contains("\"equality\":null"))
    let paper = try Poppler.text(of: house.get("\(place)/resolution.pdf").body)
    #expect(paper.contains(Poppler.plain("The six questions have not been asked.")))
    let questions = EqualityQuestion.allCases.map(\.rawValue)
    let some = questions.dropLast().map { ("\($0).en", "Half <i>\($0)") }
    let refused = try house.post("\(place)/equality", fields: some, as: .deputy)
    #expect(refused.status == 422 && refused.text.contains("Half &lt;i&gt;decides"))
    let all = questions.map { ("\($0).en", "Answer <i>\($0)") }
    #expect(try house.post("\(place)/equality", fields: all, as: .deputy).status == 303)
    let after = try house.get(place).text
    #expect(after.ranges(of: "Answer &lt;i&gt;").count == 6 && !after.contains("not been asked"))
    #expect(
      try Poppler.text(of: house.get("\(place)/resolution.pdf").body).contains(
        Poppler.plain("Answer <i>time")))
    #expect(try !house.get(place, as: .deputy).text.contains("\(place)/equality"))
  }

  @Test func `is asked once, by those who lead, and its answers stand`() throws {
    _ = try village.house.perform(CloseGathering(id), as: .officer)
    let made = try issue()
    func answers(_ word: String, _ questions: [EqualityQuestion] = EqualityQuestion.allCases)
      -> AnswerResolutionEquality
    {
      AnswerResolutionEquality(
        of: made, at: id,
        EqualityAnswers(
          Dictionary(uniqueKeysWithValues: questions.map { ($0, Translated([.ky: word])) })))
    }
    #expect(throws: DomainError.forbidden) {
      try village.house.perform(answers("Бир"), as: .resident)
    }
    #expect(throws: DomainError.rule(Message("equality.rule.missing", .number(5)))) {
      try village.house.perform(answers("Бир", [.pays]), as: .deputy)
    }
    let command = UUID16.v7(at: village.house.now)
    for _ in 0..<2 { _ = try village.house.perform(answers("Бир"), as: .deputy, id: command) }
    #expect(throws: rule("equality-stands")) {
      try village.house.perform(answers("Эки"), as: .officer)
    }
    let neighbour = try village.house.addPerson(
      "Коңшу", roles: [.deputy], in: village.house.neighbour)
    let far = village.house.get(
      "/en/gatherings/\(id)/resolutions/\(made)/equality", by: neighbour)
    #expect(far.status == 404)
    #expect(throws: DomainError.notFound) {
      try village.house.perform(
        AnswerResolutionEquality(of: ID(UUID16(high: 1, low: 1)), at: id, EqualityAnswers()),
        as: .deputy)
    }
  }

  @Test func `is revised by a form that keeps what was typed`() throws {
    _ = try village.house.perform(CloseGathering(id), as: .officer)
    let made = try issue()
    let path = "/en/gatherings/\(id)/resolutions/\(made)/revision"
    #expect(try village.house.get(path, as: .deputy).text.contains("name=\"edition\""))
    #expect(try village.house.get(path, as: .resident).status == 403)
    let answer = try village.house.post(
      path,
      [
        "number": "14", "day": "2026-12-06", "issuer": "Кеңеш", "title": "<b>Жаңы", "points": "Бир",
        "signer": "Төлөгөн", "edition": "1", "why": "",
      ], as: .deputy)
    #expect(answer.status == 422 && answer.text.contains("&lt;b&gt;Жаңы"))
    #expect(answer.text.contains("why-fault"))
  }

  @Test func `answers an item, and is read and printed by anybody`() throws {
    _ = try village.house.perform(CloseGathering(id), as: .officer)
    let made = try issue()
    let page = try village.page("\(id)/resolutions/\(made)", as: nil, "ky")
    for words in [
      "№ 14 токтом", "1. Суу түтүгүн оңдоо", "ТОКТОМ КЫЛАТ:", "2. Смета бекитилсин.",
      "Бюджет комиссиясы", "Төлөгөн Өмүров",
    ] { #expect(page.contains(words), "\(words)") }
    #expect(try village.page("\(id)", as: nil, "ky").contains("Ичүүчү суу түтүгү жөнүндө"))
    let pdf = try Poppler.text(
      of: village.house.get("/ky/gatherings/\(id)/resolutions/\(made)/resolution.pdf").body)
    for words in ["№ 14 токтом", "ТОКТОМ КЫЛАТ:", "1. Түтүк тартылсын.", "Төлөгөн Өмүров"] {
      #expect(pdf.contains(Poppler.plain(words)), "\(words)")
    }
  }

  @Test func `follows a gathering that is over, once under its number`() throws {
    #expect(throws: rule("still-open")) { try issue() }
    _ = try village.house.perform(CloseGathering(id), as: .officer)
    _ = try issue()
    #expect(throws: DomainError.self) { try issue() }
    _ = try issue(text("15"))
    let answer = try village.house.post(
      "/en/gatherings/\(id)/resolutions",
      ["number": "", "title": "Суу", "points": "", "day": "", "signer": "", "issuer": ""],
      as: .deputy)
    #expect(answer.status == 422)
    for field in ["number", "points", "day", "signer", "issuer"] {
      #expect(answer.text.contains("id=\"\(field)-fault\""), "\(field)")
    }
  }
}

@Suite struct `Whose voice was heard` {
  private func tally(_ turns: [(Sex, turns: Int, seconds: Int)]) -> SpeakingTally {
    SpeakingTally(
      lines: turns.map { .init(item: nil, sex: $0.0, turns: $0.turns, seconds: $0.seconds) })
  }

  private func figures(
    _ present: Presence, _ speaking: SpeakingTally, _ population: Population? = nil
  ) -> EqualityFigures {
    EqualityFigures(present: present, speaking: speaking, motions: [], population: population)
  }

  @Test func `is told beside the village`() {
    let found = figures(
      Presence(women: 30, men: 20, guestWomen: 5),
      tally([(.woman, 5, 100), (.man, 9, 300)]), Population(women: 600, men: 400, source: "2026"))
    #expect(found.present == .init(women: 35, men: 20))
    #expect(found.speaking == .init(women: 100, men: 300))
    #expect(found.population == .init(women: 600, men: 400))
    #expect(SharePair.percent(100, of: 400) == 25 && SharePair.percent(0, of: 0) == nil)
  }

  @Test func `is not told where it would point at somebody`() {
    for few in 1..<SmallCell.fewest {
      #expect(figures(Presence(women: few, men: 40), tally([])).present == nil)
      #expect(figures(Presence(women: 40, men: few), tally([])).present == nil)
      #expect(figures(Presence(), tally([(.woman, few, 900), (.man, 9, 90)])).speaking == nil)
    }
    // That nobody was there points at no one, and is what has to be seen.
    #expect(figures(Presence(women: 0, men: 40), tally([])).present == .init(women: 0, men: 40))
    #expect(
      figures(Presence(), tally([(.man, 9, 90)])).speaking == .init(women: 0, men: 90))
  }

  @Test func `stands on the page once it is over, and small cells nowhere`() throws {
    let village = try GatheringHouse()
    let id = try village.open(women: 3, men: 444)
    #expect(!(try village.page("\(id)", as: nil).contains("Whose voice was heard")))
    _ = try village.house.perform(CloseGathering(id), as: .officer)
    let page = try village.page("\(id)", as: nil)
    #expect(page.contains("Whose voice was heard") && page.contains("not shown where"))
    for kind in ["text/html", "application/json"] {
      let seen = try village.house.get("/en/gatherings/\(id)", accept: kind).text
      #expect(!seen.contains("women\":3") && !seen.contains("men\":444"), "\(kind)")
      #expect(!seen.contains("Women 1 %"))
    }
  }
}
