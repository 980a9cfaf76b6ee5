import Core
import Database

/// Counts days on which an office works: neither Saturday nor Sunday nor a free day.
enum WorkingDays {
  static func isOne(_ day: Day, free: Set<Day>) -> Bool {
    day.weekday < 5 && !free.contains(day)
  }

  /// The last day of a term: the day on which something came does not count.
  static func end(of count: Int, from day: Day, free: Set<Day>) -> Day {
    var (end, left) = (day, max(count, 0))
    while left > 0 {
      end = end.advanced(by: 1)
      if isOne(end, free: free) { left -= 1 }
    }
    return end
  }

  /// How many there are behind one day, up to another and with it.
  static func between(_ day: Day, _ last: Day, free: Set<Day>) -> Int {
    guard day < last else { return 0 }
    return (day.number + 1...last.number).count { isOne(Day(number: $0), free: free) }
  }
}

/// The days on which nobody works here, told by whoever keeps them.
package protocol FreeDays: Sendable {
  func among<Mode>(
    _ days: ClosedRange<Day>, community: ID<Community>, in tx: borrowing Transaction<Mode>
  ) throws -> Set<Day>
}

/// Where nobody keeps any.
package struct NoFreeDays: FreeDays {
  package init() {}
  package func among<Mode>(
    _ days: ClosedRange<Day>, community: ID<Community>, in tx: borrowing Transaction<Mode>
  ) -> Set<Day> { [] }
}

extension FreeDays {
  /// The end of a term; no holidays last as long as what is looked at behind it.
  func end(
    of count: Int, from day: Day, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Day {
    let free = try among(
      day...day.advanced(by: count * 3 + 60), community: community, in: tx)
    return WorkingDays.end(of: count, from: day, free: free)
  }

  /// Working days that are left until a day, or below zero those that are over.
  func left(
    until due: Day, on day: Day, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> Int {
    let (first, last) = (min(due, day), max(due, day))
    // A silence of years is long enough as one of a year.
    let bounded = min(last, first.advanced(by: 366))
    let free = try among(first...bounded, community: community, in: tx)
    let count = WorkingDays.between(first, bounded, free: free)
    return day <= due ? count : -count
  }
}
