import Core
import Database
import JSON

/// Days on which the cohorts of a village do not meet: the facilitator's own list.
///
/// No holiday is built in: what is free by law, and when a movable feast falls, is decided anew
/// each year, and whoever types it in says where it is written.
package struct Holiday: JSONModel, Equatable {
  package static let table = Table("holiday")

  package let id: ID<Holiday>
  package let firstDay: Day
  package let lastDay: Day
  /// The same days of the calendar every year.
  package let isYearly: Bool
  package let name: Translated
  package let source: String

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("firstDay") { $0.firstDay }, .init("lastDay") { $0.lastDay },
    .init("yearly") { $0.isYearly }, .init("name") { $0.name }, .init("source") { $0.source },
  ]

  /// Longer ones are no holidays but a pause between two series.
  static let mostDays = 31

  package func covers(_ day: Day) -> Bool {
    if (firstDay...lastDay).contains(day) { return true }
    guard isYearly, day > lastDay else { return false }
    // One that began in December may reach into the year of the day.
    return [day.parts.year, day.parts.year - 1].contains { year in
      let first = firstDay.parts
      guard let begin = Day(year: year, month: first.month, day: first.day) else { return false }
      return (begin...begin.advanced(by: lastDay.number - firstDay.number)).contains(day)
    }
  }
}

extension Holiday {
  /// A village has some dozens; a year's worth is typed in at once.
  static let most = 200

  package static func all(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Holiday] {
    try tx.all(listing(community)) { row in
      Holiday(
        id: try row(0), firstDay: try row(1), lastDay: try row(2), isYearly: try row(3),
        name: try row(4), source: try row(5))
    }
  }

  static func listing(_ community: ID<Community>) -> SQL {
    """
    SELECT id, first_day, last_day, yearly, name, source FROM holiday
    WHERE community = \(community) ORDER BY first_day LIMIT \(most)
    """
  }
}
