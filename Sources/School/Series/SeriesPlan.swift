import Core

/// Meetings that come back every week: on which days, from when to when.
package struct SeriesPlan: Sendable, Equatable {
  /// 0 is Monday.
  package var weekdays: Set<Int>
  package var firstDay: Day
  package var lastDay: Day
  /// 1: every week; 2: every other.
  package var weeks = 1
  /// Minutes since midnight.
  package var minute: Int
  package var place: String
  /// Each meeting takes the next lesson nobody has planned yet.
  package var takesLessons = false
  package var hasChildcare = false

  package init(
    weekdays: Set<Int>, from firstDay: Day, to lastDay: Day, at minute: Int, in place: String
  ) {
    self.weekdays = weekdays
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.minute = minute
    self.place = place
  }

  /// A series is looked at before it is planned: more days would not be looked at.
  static let most = 100

  /// The days of the pattern, in their order.
  var days: [Day] {
    guard firstDay <= lastDay, weeks > 0 else { return [] }
    let monday = firstDay.number - firstDay.weekday
    let last = min(lastDay.number, firstDay.number + 366 * 2)
    return (firstDay.number...last).map { Day(number: $0) }.filter { day in
      weekdays.contains(day.weekday) && (day.number - monday) / 7 % weeks == 0
    }
  }
}

/// One day of a series and what becomes of it.
struct SeriesDay: Sendable, Equatable {
  enum Fate: Sendable, Equatable {
    case meeting(lesson: String)
    case holiday(Translated)
    /// The cohort meets at that hour already.
    case planned
  }

  let day: Day
  let fate: Fate

  var lesson: String? { if case .meeting(let lesson) = fate { lesson } else { nil } }
}

extension SeriesPlan {
  /// Lays the pattern over the holidays and over the meetings there are.
  func laidOut(
    over holidays: [Holiday], beside meetings: [Meeting], lessons: [String]
  ) -> [SeriesDay] {
    let standing = meetings.filter { $0.cancelled == nil }
    let taught = Set(standing.map(\.plan.lesson))
    var coming = lessons.filter { takesLessons && !taught.contains($0) }[...]
    return days.map { day in
      if let holiday = holidays.first(where: { $0.covers(day) }) {
        return SeriesDay(day: day, fate: .holiday(holiday.name))
      }
      if standing.contains(where: { $0.plan.day == day && $0.plan.minute == minute }) {
        return SeriesDay(day: day, fate: .planned)
      }
      return SeriesDay(day: day, fate: .meeting(lesson: coming.popFirst() ?? ""))
    }
  }
}
