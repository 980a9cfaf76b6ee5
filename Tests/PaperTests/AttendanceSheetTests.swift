import Testing

@testable import Paper

@Suite struct AttendanceSheetTests {
  @Test func `thirty names stand on one page, with the guests behind them`() throws {
    let pages = try printedPages(AttendanceSheet.sample(people: 30).pdf())
    #expect(pages.count == 2)
    #expect(pages[0].contains("30 Щёголева Ъльга"))
    #expect(pages[1].contains("Коноктор"))
    #expect(pages[0].contains("1/2") && pages[1].contains("2/2"))
  }

  @Test func `names stand beside their numbers, in their order`() throws {
    let sheet = AttendanceSheet.sample(people: 75)
    let text = try printedText(sheet.pdf())
    var rest = text[...]
    for person in sheet.people {
      let line = try #require(rest.firstRange(of: "\(person.number) \(person.name)"))
      rest = rest[line.upperBound...]
    }
  }

  @Test func `the header stands on each page with names`() throws {
    let pages = try printedPages(AttendanceSheet.sample(people: 75).pdf())
    #expect(pages.count == 3)
    for page in pages { #expect(page.contains("Аты-жөнү")) }
  }

  @Test func `says where, when and what`() throws {
    let sheet = AttendanceSheet.sample(people: 3)
    let text = try printedText(sheet.pdf())
    for text_ in [sheet.title, sheet.place, sheet.note] + sheet.facts.map(\.label) {
      #expect(text.contains(text_))
    }
  }

  @Test func `draws four boxes a person and the guests' lines`() {
    let few = AttendanceSheet.sample(people: 3).pages(Typesetter())
    let boxes = few.flatMap(\.marks).filter { mark in
      if case .path(let points, true, _) = mark { points.count == 4 } else { false }
    }
    #expect(boxes.count == 12)
    #expect(few.count == 1)
  }

  @Test func `may have no names and no guests`() throws {
    var sheet = AttendanceSheet.sample(people: 0)
    #expect(try printedText(sheet.pdf()).contains("Коноктор"))
    sheet.guestLines = 0
    #expect(try !printedText(sheet.pdf()).contains("Коноктор"))
    sheet.guestLines = -5
    #expect(sheet.pages(Typesetter()).count == 1)
    sheet.guestLines = .max
    #expect(sheet.pages(Typesetter()).count > 1)
  }

  @Test func `stays on the page and lacks no letter`() {
    for page in AttendanceSheet.sample(people: 40).pages(Typesetter()) {
      #expect(page.isWithin(PageFormat.portrait.frame.inset(by: mm(8))))
      #expect(page.texts.allSatisfy { $0.layout.unknownGlyphs == 0 })
    }
  }
}
