/// A moment, in milliseconds since 1970 (UTC).
package struct Instant: Hashable, Sendable, Comparable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }
  package init(seconds: Int64) { milliseconds = seconds.multipliedSafely(by: 1000) }

  package var seconds: Int64 { milliseconds.dividedDown(by: 1000) }

  package func advanced(seconds: Int64) -> Instant {
    Instant(milliseconds: milliseconds.addingSafely(seconds.multipliedSafely(by: 1000)))
  }

  package func advanced(days: Int) -> Instant {
    advanced(seconds: Int64(days).multipliedSafely(by: 86_400))
  }

  package static func < (one: Instant, other: Instant) -> Bool {
    one.milliseconds < other.milliseconds
  }
}

extension Instant {
  /// Village time is UTC+6 with no summer time in the whole country.
  package static let villageOffset: Int64 = 6 * 3600

  package init(_ day: Day, hour: Int = 0, minute: Int = 0) {
    let local = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60)
    self.init(seconds: local - Instant.villageOffset)
  }

  private var villageSeconds: Int64 { seconds.addingSafely(Instant.villageOffset) }
  package var day: Day { Day(number: Int(villageSeconds.dividedDown(by: 86_400))) }
  package var minuteOfDay: Int {
    let rest = villageSeconds - villageSeconds.dividedDown(by: 86_400) * 86_400
    return Int(rest / 60)
  }
  package var hour: Int { minuteOfDay / 60 }
  package var minute: Int { minuteOfDay % 60 }
  /// 0 is Monday, as the week starts here.
  package var weekday: Int { day.weekday }
}

extension Int64 {
  func multipliedSafely(by other: Int64) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? ((self < 0) == (other < 0) ? .max : .min) : product
  }

  func addingSafely(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }

  /// Division that rounds down, also below zero.
  func dividedDown(by other: Int64) -> Int64 {
    let quotient = self / other
    return self % other < 0 ? quotient - 1 : quotient
  }
}
