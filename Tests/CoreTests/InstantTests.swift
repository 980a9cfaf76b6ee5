import Core
import Testing

@Suite struct `A moment` {
  @Test func `is told in village time, six hours ahead all year`() throws {
    for (day, hour) in [("2026-01-15", 9), ("2026-07-15", 9), ("1969-12-31", 23)] {
      let moment = Instant(try #require(Day(day)), hour: hour, minute: 59)
      #expect(moment.day.iso == day)
      #expect(moment.hour == hour)
      #expect(moment.minute == 59)
    }
  }

  @Test func `changes its day at midnight of the village`() throws {
    let midnight = Instant(try #require(Day("2026-11-23")))
    #expect(midnight.seconds == 1_795_370_400)
    #expect(midnight.minuteOfDay == 0)
    #expect(midnight.weekday == 0)
    let before = Instant(milliseconds: midnight.milliseconds - 1)
    #expect(before.day.iso == "2026-11-22")
    #expect(before.minuteOfDay == 24 * 60 - 1)
  }

  @Test func `counts whole seconds downwards, also before 1970`() {
    #expect(Instant(milliseconds: 1999).seconds == 1)
    #expect(Instant(milliseconds: -1).seconds == -1)
    #expect(Instant(milliseconds: -1000).seconds == -1)
  }

  @Test(arguments: [Int64.max, .min, 0, -1])
  func `stands at the end of time rather than falling over it`(milliseconds: Int64) {
    let moment = Instant(milliseconds: milliseconds)
    for seconds in [Int64.max, .min, 1, -1] {
      let moved = moment.advanced(seconds: seconds)
      #expect(0..<1440 ~= moved.minuteOfDay)
      #expect(0...6 ~= moved.weekday)
    }
    for days in [Int.max, .min] {
      #expect(!moment.advanced(days: days).day.iso.isEmpty)
    }
    #expect(Instant(seconds: milliseconds).day >= Day(number: .min))
  }

  @Test func `is ordered by time`() {
    #expect(Instant(milliseconds: 1) < Instant(milliseconds: 2))
    #expect(Instant(seconds: 1) == Instant(milliseconds: 1000))
  }
}
