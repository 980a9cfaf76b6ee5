import Core
import Web

/// On which day a paper was brought, and who typed it in.
struct BroughtOnPaper {
  /// So many days a paper may lie before it is typed in; what the day of its bringing opened counts.
  static let mostDays = 14

  let clerk: ID<Person>
  let day: Day

  init(on day: Day, by actor: Actor) throws {
    let today = actor.now.day
    guard (today.advanced(by: -Self.mostDays)...today).contains(day) else {
      throw DomainError.invalid([
        Fault("brought", Message("proposals.fault.brought", .number(Self.mostDays)))
      ])
    }
    clerk = try actor.requirePerson()
    self.day = day
  }
}
