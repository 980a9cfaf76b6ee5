import Core
import Database
import Decisions
import Deliberation
import Proposals
import School
import Web

/// What a house does by itself as time goes on; of several servers one does it.
///
/// Each of these changes is a command that does nothing the second time, so a lease that runs out
/// too early costs work and spoils nothing.
struct HouseClock: Sendable {
  private let environment: Environment
  private let lease: Lease

  init(_ environment: Environment, leaseMilliseconds: Int64 = 10_000) {
    self.environment = environment
    lease = Lease(
      UUID16(high: 0, low: 0), holder: .v7(at: environment.now()), milliseconds: leaseMilliseconds)
  }

  /// False where another server does it.
  @discardableResult
  func tick() throws -> Bool {
    guard try isMine() else { return false }
    guard try TrustedTime.check(environment) else { return true }
    try Decisions.closeDue(environment)
    try TellVotes.due(environment, SchoolHolidays())
    try Decisions.beginDay(environment)
    try Proposals.keepTime(environment, SchoolHolidays())
    try Deliberation.countDue(environment)
    try School.eraseDue(environment)
    try StartDrill.ifDue(environment)
    return true
  }

  /// Lets another server go on at once.
  func stop() {
    guard environment.database.isShared else { return }
    _ = try? environment.database.write { tx in try lease.release(in: tx) }
  }

  private func isMine() throws -> Bool {
    guard environment.database.isShared else { return true }
    return try environment.database.write { tx in try lease.take(in: tx) }
  }
}
