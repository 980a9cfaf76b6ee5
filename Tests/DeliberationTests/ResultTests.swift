import Choice
import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Deliberation

@Suite struct `What comes of it` {
  let village: DeliberationHouse

  init() throws { village = try DeliberationHouse() }

  @Test func `is nothing before ten people have answered`() throws {
    let id = try village.topic(tenSeeds)
    try village.sheets(0..<9, on: id, camps)
    try village.count()
    let page = try village.page(id, "results").text
    #expect(page.contains("9 адам") && !page.contains("answer-bar"))
    #expect(try village.page(id, "report").status == 404)
    #expect(try village.page(id, "report.pdf").status == 404)
    try village.close(id)
    #expect(try !village.page(id, "results").text.contains("answer-bar"))
    #expect(try village.page(id, "votes.csv", as: .facilitator).status == 404)
  }

  @Test func `is what most share and what parts them, and no groups of a few`() throws {
    let id = try village.topic(tenSeeds)
    try village.sheets(0..<40, on: id, camps)
    try village.close(id)
    let figures = try #require(try village.figures(id))
    #expect(figures.agreed == [9] && figures.refused == [10])
    #expect(!figures.divided.isEmpty && Set(figures.divided).isSubset(of: 1...8))
    #expect(figures.groups.isEmpty && figures.lack == .people)
    let page = try village.page(id, "results").text
    #expect(page.contains("Топтор көрсөтүлбөйт") && page.contains("50 керек"))
    // No dot, no map, for fewer than fifty.
    #expect(!page.contains("opinion-map") && !page.contains("dots"))
    #expect(page.contains("Пикир номери 9"))
  }

  @Test func `is groups from fifty people on, with how sure they are, in words`() throws {
    let id = try village.topic(tenSeeds)
    try village.sheets(0..<80, on: id, camps)
    try village.close(id)
    let figures = try #require(try village.figures(id))
    #expect(figures.groups.count == 2 && figures.lack == nil)
    #expect(figures.groups.map(\.size).reduce(0, +) == figures.placed)
    let stability = try #require(figures.stability)
    #expect(stability.value >= OpinionMap.leastStability)
    let page = try village.page(id, "results").text
    #expect(page.contains("2 топ") && page.contains("0,70 керек"))
    #expect(page.contains("opinion-map") && page.contains("1-топ") && page.contains("2-топ"))
    #expect(figures.groups.allSatisfy { !$0.lines.isEmpty })
  }

  @Test func `says that groups would be chance`() throws {
    let id = try village.topic(tenSeeds)
    try village.sheets(0..<60, on: id) { person, number in
      // As good as chance, and the same every time.
      var bits = UInt64(person * 1_000 + number) &* 0x9E37_79B9_7F4A_7C15
      bits = (bits ^ (bits >> 31)) &* 0xBF58_476D_1CE4_E5B9
      return [.agree, .disagree, .pass][Int((bits ^ (bits >> 29)) % 3)]
    }
    try village.close(id)
    let figures = try #require(try village.figures(id))
    #expect(figures.groups.isEmpty && figures.lack == .stability)
    let page = try village.page(id, "results").text
    #expect(page.contains("кокустук") && !page.contains("opinion-map"))
  }

  /// Whoever came first makes no difference, and neither does the order of what she said.
  @Test func `is the same page however the answers come`() throws {
    var pages: [String] = []
    for turn in 0..<3 {
      let village = try DeliberationHouse()
      let id = try village.topic(tenSeeds)
      // The same voices in every house: the key is chance otherwise.
      let secret = [UInt8](repeating: 9, count: 32)
      try village.house.environment.database.write { tx in
        _ = try tx.run("UPDATE deliberation_key SET secret = \(secret) WHERE topic = \(id)")
      }
      let people = (0..<70).map { ($0 * [13, 39, 117][turn] + turn) % 70 }
      #expect(Set(people).count == 70)
      if turn == 2 {
        // Said otherwise first and changed.
        try village.sheets(0..<20, on: id) { _, _ in .pass }
        try village.sheets(people, on: id) { camps($0, $1) ?? .pass }
      } else {
        try village.sheets(people, on: id) { camps($0, $1) ?? .pass }
      }
      try village.close(id)
      pages.append(
        try village.page(id, "results").text.replacing("\(id)", with: "ID")
          .replacing(/name="(token|command)" value="[^"]*"/, with: ""))
    }
    #expect(pages[0] == pages[1] && pages[1] == pages[2])
    #expect(pages[0].contains("opinion-map"))
  }

  @Test func `is counted by the clock and by no page`() throws {
    let id = try village.topic(tenSeeds)
    try village.sheets(0..<60, on: id, camps)
    #expect(try village.page(id, "results").text.contains("60 адам"))
    #expect(try village.figures(id) == nil)
    try village.count()
    let first = try #require(try village.figures(id))
    #expect(first.people == 60 && !first.isFinal)
    try village.count()
    #expect(try village.figures(id) == first)
  }

  @Test func `stands on the wall with the code, dark or light, and loads itself anew`() throws {
    let id = try village.topic(tenSeeds, voters: .code)
    let before = try village.page(id, "wall", as: .facilitator).text
    let code = try #require(
      try village.find(id) { id, tx in
        try Topic.find(id, community: village.community, in: tx).code
      })
    #expect(before.contains("\(code.prefix(3)) \(code.suffix(3))"))
    #expect(before.contains("http-equiv=\"refresh\"") && before.contains("again.js"))
    try village.sheets(0..<30, on: id, camps)
    try village.count()
    let wall = try village.page(id, "wall", as: .facilitator).text
    #expect(wall.contains("<strong>30</strong>") && wall.contains("Пикир номери 9"))
    #expect(wall.contains("class=\"square\"") && !wall.contains("big-wall dark"))
    let dark = try village.house.get(village.path(id, "wall") + "?look=dark", as: .facilitator)
    #expect(dark.text.contains("big-wall dark"))
    try village.close(id)
    #expect(
      try !village.page(id, "wall", as: .facilitator).text.contains(
        "\(code.prefix(3)) \(code.suffix(3))"))
  }

  @Test func `is reported in four languages with what is not known, on screen and on A4`() throws {
    let id = try village.topic(tenSeeds, voters: .code)
    try village.sheets(0..<40, on: id, camps)
    try village.close(id)
    var texts: Set<String> = []
    for language in ["ky", "ru", "uz", "en"] {
      let page = try village.house.get("/\(language)/deliberations/\(id)/report")
      #expect(page.status == 200 && !page.text.contains("deliberation."), "\(language)")
      #expect(page.text.contains("Пикир номери 9") && page.text.contains("40"))
      texts.insert(page.text)
      let paper = try village.house.get("/\(language)/deliberations/\(id)/report.pdf")
      #expect(paper.headers["content-type"] == "application/pdf")
      let text = try Poppler.text(of: paper.body)
      #expect(text.contains(Poppler.plain("Пикир номери 9")), "\(language)")
    }
    #expect(texts.count == 4)
    let english = try village.house.get("/en/deliberations/\(id)/report").text
    #expect(english.contains("What is not known") && english.contains("not the whole village"))
    #expect(english.contains("two telephones"))
    #expect(english.contains("Whether there are groups of opinion is not known."))
  }

  @Test func `fits a page however much was said`() throws {
    let seeds = (1...120).map { "Пикир \($0): " + String(repeating: "ө", count: 180) }
    let id = try village.topic(seeds)
    try village.sheets(0..<60, on: id, camps)
    try village.close(id)
    let first = try village.page(id, "results")
    #expect(first.status == 200 && first.text.contains("?page=2"))
    #expect(try village.house.get(village.path(id, "results") + "?page=3").status == 200)
  }
}
