import Core
import Database
import Mentoring
import School

/// Tells the school that pairs met: the one thing that crosses from mentoring to it.
struct MentoringForSchool: MentoringDays {
  func days<Mode>(
    of people: [ID<Person>], since day: Day, community: ID<Community>,
    in tx: borrowing Transaction<Mode>
  ) throws -> [ID<Person>: [Day]] {
    try Mentoring.meetingDays(of: people, since: day, community: community, in: tx)
  }
}
