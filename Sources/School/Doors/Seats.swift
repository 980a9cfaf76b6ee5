import Core
import Database
import JSON

/// How many find room in a cohort, and how many are in.
struct Seats: Sendable, Equatable {
  /// None where nobody set a number.
  let all: Int?
  let taken: Int

  var free: Int? { all.map { max(0, $0 - taken) } }
  var isFull: Bool { free == 0 }

  /// What anybody may read: a number from which nobody could tell that the first two are in.
  var told: Int? { taken >= Seats.least || isFull ? free : nil }

  /// Fewer than so many are not told by number.
  static let least = 5
}

extension Seats {
  static func find(
    _ door: CohortDoor, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Seats {
    guard let all = door.setting.seats else { return Seats(all: nil, taken: 0) }
    return Seats(
      all: all, taken: try Enrolment.count(in: door.cohort, community: community, tx: tx))
  }
}

extension CohortDoor {
  /// Every way in comes past here: one by one, from a file, by a code, from another cohort.
  static func admit(
    to cohort: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<Writes>
  ) throws {
    let door = try find(cohort, community: community, in: tx)
    if door.closed != nil { throw DomainError.rule(Message("cohorts.fault.closed")) }
    if try Seats.find(door, community: community, in: tx).isFull {
      throw DomainError.rule(Message("cohorts.fault.full"))
    }
  }
}
