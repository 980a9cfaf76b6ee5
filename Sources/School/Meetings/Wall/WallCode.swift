import Core
import Sodium
import Web

/// The code on the wall: six digits of RFC 6238 that hold for thirty seconds.
///
/// The step before and the one after are taken too: she types while it changes, and servers'
/// clocks differ. So a photograph of it is stale a minute after it appeared.
enum WallCode {
  static let period = 30

  static func secret(of meeting: ID<Meeting>, _ keys: ServerKeys) -> [UInt8] {
    Digest.blake2b(meeting.uuid.bytes, size: 20, key: keys.key(for: "wall-code"))
  }

  static func text(of meeting: ID<Meeting>, _ keys: ServerKeys, at now: Instant) -> String {
    TOTP.code(secret: secret(of: meeting, keys), at: now.seconds)
  }

  static func matches(
    _ typed: String, _ meeting: ID<Meeting>, _ keys: ServerKeys, at now: Instant
  ) -> Bool {
    TOTP.matches(typed, secret: secret(of: meeting, keys), at: now.seconds) != nil
  }

  /// Seconds until the next one.
  static func secondsLeft(at now: Instant) -> Int {
    let rest = Int(now.seconds % Int64(period))
    return period - (rest < 0 ? rest + period : rest)
  }
}
