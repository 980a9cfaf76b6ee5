import Testing

@testable import Paper

@Suite struct PaperProtocolTests {
  @Test func `the table goes on over the pages under its header`() throws {
    let pages = try printedPages(PaperProtocol.sample(rows: 120).pdf())
    #expect(pages.count == 4)
    for (index, page) in pages.enumerated() {
      #expect(page.contains("Наркы, сом"))
      #expect(page.contains("\(index + 1)/4"))
    }
    let text = pages.joined(separator: " ")
    for row in 1...120 { #expect(text.contains("\(row)-көчөгө жарык орнотуу")) }
  }

  @Test func `numbers stand at the right, words at the left`() throws {
    let typesetter = Typesetter()
    let frame = Frame(x: 0, y: 0, width: 400, height: 400)
    var flow = Flow(typesetter, in: frame)
    flow.place(
      PaperTable(
        columns: [.init("Сунуш"), .init("Добуш", isNumber: true)],
        rows: [["а", "12"], ["б", "9"]]))
    let texts = flow.pages[0].texts.map(\.layout.text)
    #expect(texts == ["Сунуш", "Добуш", "а", "12", "б", "9"])
    let pdf = try writePDF(title: "", format: .portrait, pages: flow.pages)
    #expect(try printedText(pdf) == "Сунуш Добуш а 12 б 9")
  }

  @Test func `a paragraph longer than a page loses no word`() throws {
    let words = (1...2_000).map { "сөз\($0)" }
    let pages = try printedPages(document(.paragraph(words.joined(separator: " "))))
    #expect(pages.count > 1)
    let seen = Set(pages.joined(separator: " ").split(separator: " ").map(String.init))
    #expect(words.allSatisfy(seen.contains))
  }

  @Test func `line ends within a paragraph are kept`() throws {
    #expect(try printedText(document(.paragraph("бир\nэки\r\nүч"))).contains("бир эки үч"))
    let layout = Typesetter().set("бир\nэки\r\nүч", TextStyle())
    #expect(layout.lines.count == 3)
  }

  @Test func `a heading never stands alone at the foot of a page`() throws {
    for lines in 20..<60 {
      let filler = Array(repeating: "сап", count: lines).joined(separator: "\n")
      let pages = try printedPages(
        document(.paragraph(filler), .heading("Баш сөз"), .paragraph("аягы")))
      let page = try #require(pages.first { $0.contains("Баш сөз") })
      #expect(page.contains("аягы"))
    }
  }

  @Test func `as many sign as are named`() throws {
    let signatures = sampleNames.map { PaperSignature(name: $0, office: "мүчө") }
    let text = try printedText(document(.signatures(signatures)))
    for name in sampleNames { #expect(text.contains(name)) }
  }

  @Test func `a crooked table is still a table`() throws {
    let columns: [PaperTable.Column] = [
      .init("a", share: .nan), .init("b", share: -1), .init("c", share: .infinity),
      .init("d", share: 1e300),
    ]
    let rows = [[], ["1"], ["1", "2", "3", "4", "5", "6"]]
    #expect(
      try printedText(document(.table(PaperTable(columns: columns, rows: rows)))).contains("a"))
    #expect(try !document(.table(PaperTable(columns: [], rows: rows))).isEmpty)
    #expect(try printedText(document(.table(PaperTable(columns: columns, rows: [])))).contains("c"))
  }

  @Test func `stays on the page`() {
    for page in PaperProtocol.sample(rows: 70).pages(Typesetter()) {
      #expect(page.isWithin(PageFormat.portrait.frame.inset(by: mm(10))))
    }
  }

  private func document(_ parts: PaperProtocol.Part...) throws -> [UInt8] {
    try PaperProtocol(title: "Протокол", place: "Айкөл", parts: parts).pdf()
  }
}
