import Core
import Testing

@Suite struct `A day` {
  @Test func `goes to its parts and back on every day of ten thousand years`() {
    var expected = Day(year: 1, month: 1, day: 1)?.number ?? 0
    #expect(expected == -719_162)
    for year in 1...9999 {
      for month in 1...12 {
        for day in 1...31 {
          guard let made = Day(year: year, month: month, day: day) else { continue }
          guard made.number == expected, made.parts == (year, month, day) else {
            Issue.record("\(year)-\(month)-\(day) is \(made.number), expected \(expected)")
            return
          }
          expected += 1
        }
      }
    }
    #expect(expected == 2_932_897)
  }

  @Test(arguments: [
    (1900, false), (1904, true), (2000, true), (2023, false), (2024, true), (2100, false),
  ])
  func `has a 29 February in leap years alone`(year: Int, isLeap: Bool) {
    #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 4, 31), (2026, 1, 0),
    (2026, 1, 32), (-1, 5, 5), (.min, .min, .min), (.max, .max, .max),
  ])
  func `is none that no calendar has`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: ["2026-12-05", "5.12.2026", "05.12.2026", "2026-12-5"])
  func `is read as a browser sends it and as people type it`(text: String) {
    #expect(Day(text)?.iso == "2026-12-05")
  }

  @Test(arguments: [
    "", "-", "--", "...", "2026", "2026-12", "2026-12-05-01", "5.12.26.1", "2026-02-29",
    "31.04.2026", "05.012.2026",
    "+5.12.2026", "5.+2.2026", "2026-+1-05", "٥.١٢.٢٠٢٦", "２０２６-12-05", "2026–12–05", "5/12/2026",
    " 5.12.2026", "5.12.2026 ", "1e3-01-01", "99999999999999999999.1.1", "0.0.0", "5.12.-2026",
    String(repeating: "1", count: 100_000), String(repeating: ".", count: 100_000),
  ])
  func `is not read out of anything else`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `prints as it is stored and as papers write it`() {
    let day = Day(year: 7, month: 3, day: 9)
    #expect(day?.iso == "0007-03-09")
    #expect(day?.dotted == "09.03.0007")
  }

  @Test func `knows its place in the week, also before 1970`() {
    #expect(Day("2026-11-23")?.weekday == 0)
    #expect(Day("1970-01-01")?.weekday == 3)
    #expect(Day("1969-12-28")?.weekday == 6)
    #expect(Day("0001-01-01")?.weekday == 0)
  }

  @Test(arguments: [Int.max, .min, 1 << 40, -(1 << 40)])
  func `stays in the calendar however far it is moved`(days: Int) {
    let moved = Day(number: 0).advanced(by: days)
    #expect(moved.iso == (days > 0 ? "9999-12-31" : "0001-01-01"))
    #expect(Day(number: days).iso == moved.iso)
  }
}
