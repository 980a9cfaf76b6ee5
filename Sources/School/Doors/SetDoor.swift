import Core
import Database
import Sodium
import Web

/// Decides how one comes into a cohort.
package struct SetDoor: Command {
  package static let name = "set-cohort-door"
  package static let access = Access.staff

  package let cohort: ID<Cohort>
  package let setting: CohortDoor.Setting

  package init(_ setting: CohortDoor.Setting, of cohort: ID<Cohort>) {
    self.setting = setting
    self.cohort = cohort
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try check()
    _ = try Cohort.find(cohort, community: actor.community, in: tx)
    var door = try CohortDoor.find(cohort, community: actor.community, in: tx)
    door.setting = setting
    try checkSeats(of: door, actor.community, in: tx)
    try door.write(community: actor.community, in: tx)
    return Done()
  }

  private func check() throws {
    var faults: [Fault] = []
    if let seats = setting.seats, !(1...5000).contains(seats) {
      faults.append(Fault("seats", Message("web.fault.range", .number(1), .number(5000))))
    }
    if !(1...365).contains(setting.keepDays) {
      faults.append(Fault("keep", Message("web.fault.range", .number(1), .number(365))))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }

  /// Nobody who sits is sent away by a number.
  private func checkSeats(
    of door: CohortDoor, _ community: ID<Community>, in tx: borrowing Transaction<Writes>
  ) throws {
    let seats = try Seats.find(door, community: community, in: tx)
    if let all = seats.all, all < seats.taken {
      throw DomainError.invalid([
        Fault("seats", Message("cohorts.fault.fewer-seats", .number(seats.taken)))
      ])
    }
  }
}

/// Gives the wall a new code, so that the old one lets nobody in any more; or none at all.
package struct ReplaceJoinCode: Command {
  package static let name = "replace-join-code"
  package static let access = Access.staff

  package let cohort: ID<Cohort>
  let isWanted: Bool

  package init(of cohort: ID<Cohort>, isWanted: Bool = true) {
    self.cohort = cohort
    self.isWanted = isWanted
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Cohort.find(cohort, community: actor.community, in: tx)
    var door = try CohortDoor.find(cohort, community: actor.community, in: tx)
    if door.closed != nil { throw DomainError.rule(Message("cohorts.fault.closed")) }
    door.code = isWanted ? ShortCode.make(length: 6) : nil
    try door.write(community: actor.community, in: tx)
    return Done()
  }
}

/// Ends a cohort's coming and going, or opens it again; the code on the wall is dead from then on.
package struct CloseCohort: Command {
  package static let name = "close-cohort"
  package static let access = Access.staff

  package let cohort: ID<Cohort>
  let isClosed: Bool

  package init(_ cohort: ID<Cohort>, isClosed: Bool = true) {
    self.cohort = cohort
    self.isClosed = isClosed
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Cohort.find(cohort, community: actor.community, in: tx)
    var door = try CohortDoor.find(cohort, community: actor.community, in: tx)
    guard isClosed != (door.closed != nil) else { return Done() }
    door.closed = isClosed ? actor.now.day : nil
    if isClosed { door.code = nil }
    try door.write(community: actor.community, in: tx)
    return Done()
  }
}
