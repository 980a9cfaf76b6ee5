import Core
import Database
import Web

/// Holds the house's clock against the last time it believed.
///
/// The clocks of village machines lie: a battery that is empty says 1970, a slip of the hand ten years
/// on. What happens by itself at a time, such as the closing of a vote, waits after a leap of more than
/// two days, either way, until somebody of the school says that the clock is right.
struct TrustedTime: Sendable {
  static let table = Table("house_clock")
  static let id = UUID16(high: 0, low: 2)
  private static let leap: Int64 = 48 * 3600
  /// So often the time is written down: not at each tick.
  private static let step: Int64 = 600

  let trusted: Instant?

  init(in tx: borrowing Transaction<some Any>) throws {
    trusted = try tx.first(
      "SELECT trusted_at FROM house_clock WHERE id = \(TrustedTime.id)"
    ) { row in try row(0) }
  }

  /// Whether nothing speaks against this moment.
  func believes(_ now: Instant) -> Bool {
    guard let trusted else { return true }
    return abs(now.seconds - trusted.seconds) <= TrustedTime.leap
  }

  /// Says whether the clock is to be believed, and if so remembers what it says.
  static func check(_ environment: Environment) throws -> Bool {
    let now = environment.now()
    let time = try environment.database.read { tx in try TrustedTime(in: tx) }
    guard time.believes(now) else { return false }
    if let trusted = time.trusted, now.seconds - trusted.seconds < step { return true }
    try environment.database.write { tx in
      _ = try tx.run(
        """
        INSERT INTO house_clock (id, trusted_at) VALUES (\(id), \(now))
        ON CONFLICT (id) DO UPDATE SET trusted_at = excluded.trusted_at
        """)
    }
    return true
  }
}

/// Says that the clock is right, however far it leapt.
struct ConfirmClock: Command {
  static let name = "confirm-clock"
  static let access = Access.staff

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try tx.put(into: TrustedTime.table, TrustedTime.id, ["trusted_at": actor.now])
    return Done()
  }
}
