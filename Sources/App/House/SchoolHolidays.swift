import Core
import Database
import Proposals
import School

/// Tells the room of proposals on which days the village does not work: the list that the school
/// keeps for its cohorts.
struct SchoolHolidays: FreeDays {
  func among<Mode>(
    _ days: ClosedRange<Day>, community: ID<Community>, in tx: borrowing Transaction<Mode>
  ) throws -> Set<Day> {
    let holidays = try Holiday.all(of: community, in: tx)
    guard !holidays.isEmpty else { return [] }
    let numbers = days.lowerBound.number...days.upperBound.number
    return Set(
      numbers.map { Day(number: $0) }.filter { day in holidays.contains { $0.covers(day) } })
  }
}
