import Testing

@testable import Paper

@Suite struct PaperBookletTests {
  private func booklet(paragraphs: Int) -> PaperBooklet {
    let text = "Айылдык кеңеш чечет, айыл өкмөтү аткарат; ҳамма иштирок этади, қарор ғалаба. "
    return PaperBooklet(
      title: "Ким чечет", course: "Менин аймагым", facts: ["15 мүнөт", "каралама"],
      parts: [.heading("Окуя", level: 1), .heading("Көчө", level: 2)]
        + (0..<paragraphs).map { number in
          .paragraph(
            [
              PaperRun("\(number)-сөз ", isBold: true), PaperRun(String(repeating: text, count: 5)),
              PaperRun("жантык", isItalic: true),
            ], indent: 0)
        }
        + [
          .item(mark: "☐ а)", [PaperRun("биринчи")], indent: 1), .lines(2), .rule,
          .quote([PaperRun("сөз")]), .small(mark: "•", [PaperRun("булак 11.2026")]),
          .table(PaperTable(columns: [.init("Ким")], rows: [["Айгүл"]])),
        ],
      back: [.heading("Жооптор", level: 1), .item(mark: "1.", [PaperRun("б")], indent: 0)],
      notes: "Жазуулар")
  }

  @Test(arguments: [4, 8, 12, 16])
  func `Folded sheets bring the pages into their order`(count: Int) {
    let sides = BookletSheets.order(count)
    #expect(sides.count == count / 2)
    #expect(sides.flatMap { [$0.left, $0.right] }.sorted() == Array(0..<count))
    // Whoever folds the sheets in the middle reads outside in: first and last lie together, and
    // the two pages in the middle of the booklet beside each other.
    #expect(sides.first.map { [$0.left, $0.right] } == [count - 1, 0])
    #expect(sides.last.map { [$0.left, $0.right] } == [count / 2 - 1, count / 2])
    for (front, back) in stride(from: 0, to: sides.count, by: 2).map({ (sides[$0], sides[$0 + 1]) })
    {
      #expect(back.left == front.right + 1 && back.right == front.left - 1)
    }
  }

  @Test(arguments: [1, 6, 14, 30])
  func `Pages come by fours, the answers last, and what is left over is ruled`(
    paragraphs: Int
  ) throws {
    let booklet = booklet(paragraphs: paragraphs)
    let pages = try printedPages(booklet.pdf())
    #expect(pages.count % 4 == 0)
    #expect(pages.last?.contains("Жооптор") == true)
    #expect(pages.dropLast().allSatisfy { !$0.contains("Жооптор") && !$0.isEmpty })
    let text = pages.joined(separator: " ")
    for number in 0..<paragraphs { #expect(text.contains("\(number)-сөз Айылдык кеңеш")) }
    #expect(text.contains("ҳамма иштирок этади, қарор ғалаба"))
    #expect(text.contains("булак 11.2026") && text.contains("Айгүл"))
    for (place, page) in pages.enumerated() {
      #expect(page.contains("\(place + 1)/\(pages.count)"))
    }
  }

  @Test func `Folded, half as many sides of A4 hold the same words`() throws {
    let booklet = booklet(paragraphs: 14)
    let (single, folded) = (try booklet.pdf(), try booklet.foldedPDF())
    let facts = try printedFacts(folded)
    #expect(facts["Page size"]?.contains("A4") == true)
    #expect(try Int(facts["Pages"] ?? "") == printedPages(single).count / 2)
    let words = { (text: String) in text.split(separator: " ").sorted() }
    #expect(try words(printedText(single)) == words(printedText(folded)))
    #expect(try booklet.foldedPDF() == folded)
  }

  @Test func `A bold word is set bold, and every letter is in the fonts`() {
    let typesetter = Typesetter()
    let plain = typesetter.set([PaperRun("ңөүўқғҳіё ☐")], TextStyle(), width: 300)
    let bold = typesetter.set([PaperRun("ңөүўқғҳіё ☐", isBold: true)], TextStyle(), width: 300)
    let part = typesetter.set(
      [PaperRun("ңөү"), PaperRun("ўқғҳіё ☐", isBold: true)], TextStyle(), width: 300)
    #expect([plain, bold, part].allSatisfy { $0.unknownGlyphs == 0 })
    #expect(plain.text == part.text)
    #expect(plain.size.width < part.size.width && part.size.width < bold.size.width)
  }

  @Test func `Two headings below each other do not part at the foot of a page`() throws {
    for paragraphs in 1...8 {
      var booklet = booklet(paragraphs: paragraphs)
      booklet.parts += [.heading("Бөлүм", level: 1), .heading("Бөлүк", level: 2)]
      booklet.parts += [.paragraph([PaperRun("Аягы.")], indent: 0)]
      let page = try #require(try printedPages(booklet.pdf()).first { $0.contains("Бөлүм") })
      #expect(page.contains("Бөлүк Аягы."))
    }
  }
}
