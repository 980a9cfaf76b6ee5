import Core
import Database
import People
import Web

/// Takes the hour from a phone in the hand of whoever runs the school; the journal says whose it was.
struct TakePhoneTime: Command {
  static let name = "take-phone-time"
  static let access = Access.staff
  /// No phone that is right says a time outside of it.
  static let possible =
    Instant(
      Day(year: 2026, month: 1, day: 1) ?? Day(number: 0))..<Instant(
      Day(year: 2100, month: 1, day: 1) ?? Day(number: 0))

  var said: Instant
  var clock: CorrectedClock
  /// The one she is signed in with.
  var session: String

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    guard TakePhoneTime.possible.contains(said) else {
      throw DomainError.invalid([Fault("day", Message("house.clock.fault.possible"))])
    }
    try clock.correction(at: said).keep(in: tx)
    try Session.leap(session, by: said.milliseconds - actor.now.milliseconds, in: tx)
    // She looked at it: what waits for a clock that is believed goes on.
    try tx.put(into: TrustedTime.table, TrustedTime.id, ["trusted_at": said])
    return Done()
  }
}
