import Core
import Foundation
import Localization
import Testing

/// The words that ship: `Locales/core.*`.
@Suite struct CoreWordsTests {
  private let catalog: Catalog

  init() throws { catalog = try CoreWordsTests.shipped.get() }

  private static let shipped = Swift.Result {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try Catalog.load(directory: root.appendingPathComponent("Locales").path)
  }

  @Test func `every room that ships is complete`() {
    #expect(catalog.keys.contains("core.som"))
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1\u{A0}000"), (12_500, "12\u{A0}500"),
    (1_234_567, "1\u{A0}234\u{A0}567"), (-100_000, "-100\u{A0}000"),
    (Int.min, "-9\u{A0}223\u{A0}372\u{A0}036\u{A0}854\u{A0}775\u{A0}808"),
  ])
  func `numbers stand in groups of three`(number: Int, written: String) {
    for language in Language.allCases { #expect(catalog[language].number(number) == written) }
  }

  @Test(arguments: [
    (4175, 2, "41,75"), (5, 2, "0,05"), (-5, 1, "-0,5"), (123_456_789, 3, "123\u{A0}456,789"),
    (7, 0, "7"), (7, 40, "7"),
  ])
  func `the decimal sign is a comma`(number: Int, places: Int, written: String) {
    for language in Language.allCases {
      #expect(catalog[language].decimal(number, places: places) == written)
    }
  }

  @Test func `money is named after the number`() {
    #expect(catalog[.ky].som(12_500) == "12\u{A0}500\u{A0}сом")
    #expect(catalog[.en].som(12_500) == "12\u{A0}500\u{A0}som")
    #expect(catalog[.uz].kyrgyzSom(12_500) == "12\u{A0}500 қирғиз сўми")
    #expect(catalog[.ru].kyrgyzSom(2) == "2 кыргызских сома")
    #expect(Localizer.keys.som(5) == "core.som(5)")
  }

  @Test func `shares are written as each language does`() {
    #expect(catalog[.ky].percent(42) == "42%")
    #expect(catalog[.ru].percent(42) == "42\u{A0}%")
  }

  @Test func `days are written in figures and in words`() throws {
    let day = try #require(Day(year: 2025, month: 1, day: 17))
    #expect(catalog[.ky].date(day) == "17.01.2025")
    #expect(catalog[.ky].longDate(day) == "2025-жылдын 17-январы")
    #expect(catalog[.ru].longDate(day) == "17 января 2025 г.")
    #expect(catalog[.uz].longDate(day) == "2025 йил 17 январь")
    #expect(catalog[.en].longDate(day) == "17 January 2025")
  }

  @Test func `the week begins on Monday`() throws {
    let monday = try #require(Day(year: 2026, month: 11, day: 23))
    #expect(catalog[.ky].weekday(monday) == "дүйшөмбү")
    #expect(catalog[.ky].weekday(monday.advanced(by: 3)) == "бейшемби")
    #expect(catalog[.uz].weekday(monday.advanced(by: 6)) == "якшанба")
  }

  @Test func `moments are told in village time`() {
    let moment = Instant(milliseconds: 1_796_497_620_999)
    #expect(catalog[.ru].moment(moment) == "06.12.2026, 01:07")
    #expect(catalog[.ru].date(Instant(milliseconds: -1)) == "01.01.1970")
    #expect(catalog[.ru].time(Instant(milliseconds: -1)) == "05:59")
  }
}
