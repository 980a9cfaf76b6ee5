import Testing

@testable import Paper

@Suite struct `Pictures for a messenger` {
  private func card(steps: Int) -> MessagePictures {
    let step = "Кеңештин катчысынан сураңыз: качан жана ким жооп берет, ҳар бир қарор ғалаба. "
    return MessagePictures(
      place: "Айкөл", title: "Айылдык кеңешке талапкер болуу", question: "Мен депутат боло аламбы?",
      parts: [CardPart("Ооба. 21 жаштан."), CardPart("Эмне кылуу керек", isHeading: true)]
        + (0..<steps).map { CardPart(step + step, mark: "\($0 + 1).") },
      ask: "Шайлоо комиссиясынан сураңыз.", note: "Мыйзам 11.2026 текшерилген",
      sources: ["№ 98 мыйзам"], sourcesHeading: "Булактар",
      address: "https://aikol.example/ky/rights/candidacy")
  }

  private func said(_ pages: [Page]) -> String {
    pages.flatMap(\.marks).map { mark in
      switch mark {
      case .text(let layout, _): layout.text
      case .lines(let layout, let range, _): range.lowerBound == 0 ? layout.text : ""
      default: ""
      }
    }.joined(separator: "\n")
  }

  @Test(arguments: [1, 4, 9, 30])
  func `hold all of a text, in as many as it takes`(steps: Int) throws {
    let card = card(steps: steps)
    let pages = try card.pages(Typesetter())
    let said = said(pages)
    for part in card.parts { #expect(said.contains(part.text)) }
    #expect(said.contains(card.question) && said.contains("№ 98 мыйзам"))
    #expect(pages.count == (steps == 1 ? 1 : pages.count) && (steps < 30 || pages.count > 3))
    let sheet = Frame(x: 0, y: 0, width: 1_080, height: 1_350)
    for page in pages { #expect(page.isWithin(sheet)) }
  }

  @Test func `each say whose they are, whom to ask and when it was checked`() throws {
    let card = card(steps: 20)
    let pages = try card.pages(Typesetter())
    #expect(pages.count > 1)
    for (place, page) in pages.enumerated() {
      let said = said([page])
      for text in [card.place, card.title, card.ask, card.note, card.address] {
        #expect(said.contains(text), "\(place): \(text)")
      }
      #expect(said.contains("\(place + 1) / \(pages.count)"))
    }
  }

  @Test(arguments: 1...24)
  func `end with no heading that heads nothing`(steps: Int) throws {
    var card = card(steps: steps)
    card.parts += [
      CardPart("Эмнеси так эмес", isHeading: true),
      CardPart(String(repeating: "Качан жооп берет: окуй алган жокпуз. ", count: 4), mark: "•"),
    ]
    for page in try card.pages(Typesetter()) {
      let lines = page.marks.compactMap { mark -> String? in
        switch mark {
        case .lines(let layout, _, _): layout.text
        case .text(let layout, let point) where point.x < 70: layout.text
        default: nil
        }
      }
      let place = lines.firstIndex(of: "Эмнеси так эмес")
      let next = place.map { lines[$0 + 1] }
      #expect(next == nil || next == "•", "\(next ?? "")")
    }
  }

  @Test func `never shrink their letters below what a small phone shows well`() throws {
    for steps in [1, 5, 30] {
      for page in try card(steps: steps).pages(Typesetter()) {
        for case .lines(let layout, let range, _) in page.marks {
          let line = layout.lines[range.lowerBound]
          // The sources are looked up, not read: 28 points high; all else is 36 or more.
          let isSources = layout.text.hasPrefix("Булактар")
          #expect(line.upperBound - line.lowerBound >= (isSources ? 28 : 33 * 1.2))
          #expect(layout.unknownGlyphs == 0)
        }
      }
    }
  }

  @Test func `are PNG files of 1080 by 1350 dots, the same whenever the card is`() throws {
    let pictures = try card(steps: 6).pngs()
    #expect(try pictures == card(steps: 6).pngs())
    #expect(Set(pictures).count == pictures.count)
    for png in pictures {
      #expect(Array(png[0..<8]) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
      #expect(Array(png[16..<24]) == [0, 0, 4, 56, 0, 0, 5, 70])
      #expect(png.count < 120_000)
    }
  }

  @Test func `are opened by another reader of PNG, each dot in its colour`() throws {
    var page = Page()
    page.fill(Frame(x: 0, y: 0, width: 3, height: 2), .white)
    page.fill(Frame(x: 1, y: 0, width: 1, height: 2), .teal)
    let png = try writePNG(page, width: 3, height: 2)
    // Cairo reads it whole, and would not if a check sum or a length were wrong.
    let image = try #require(PaperImage(png: png))
    #expect(image.size == Size(width: 3, height: 2))
    let list = try #require(png.firstRange(of: Array("PLTE".utf8)))
    let colours = Array(png[list.upperBound..<list.upperBound + 6])
    #expect(colours == [0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF])
  }
}
