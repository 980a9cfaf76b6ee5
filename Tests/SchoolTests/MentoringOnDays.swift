import Core
import Database
import Synchronization

@testable import School

/// A room of mentoring that knows only what the school may know of it.
final class MentoringOnDays: MentoringDays {
  private let known = Mutex<[ID<Person>: [Day]]>([:])

  func meet(_ person: ID<Person>, on days: Day...) {
    known.withLock { $0[person, default: []] += days }
  }

  func days<Mode>(
    of people: [ID<Person>], since day: Day, community: ID<Community>,
    in tx: borrowing Transaction<Mode>
  ) throws -> [ID<Person>: [Day]] {
    known.withLock { known in
      known.filter { people.contains($0.key) }.mapValues { $0.filter { $0 >= day } }
    }
  }
}
