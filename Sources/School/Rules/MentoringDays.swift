import Core
import Database

/// What the school may know of mentoring: on which days a participant met her mentor.
///
/// Never what was said. Rooms do not know one another, so whoever composes the house says it.
package protocol MentoringDays: Sendable {
  /// One entry a meeting, from a day on.
  func days<Mode>(
    of people: [ID<Person>], since day: Day, community: ID<Community>,
    in tx: borrowing Transaction<Mode>
  ) throws -> [ID<Person>: [Day]]
}

/// A school in a house without mentoring.
package struct NoMentoring: MentoringDays {
  package init() {}

  package func days<Mode>(
    of people: [ID<Person>], since day: Day, community: ID<Community>,
    in tx: borrowing Transaction<Mode>
  ) throws -> [ID<Person>: [Day]] { [:] }
}

/// How often, and in how many months, somebody met her mentor.
struct MentoringCount: Sendable, Equatable {
  var meetings = 0
  var months = 0

  init() {}

  init(_ days: [Day]) {
    meetings = days.count
    months = Set(days.map { $0.parts.year * 12 + $0.parts.month }).count
  }

  func count(_ unit: CertificateRule.MentoringUnit) -> Int {
    unit == .meetings ? meetings : months
  }
}
