import Core
import Database
import Sodium
import Web

/// Slows guessing down and never locks anybody out; a whole village may sit behind one address.
///
/// Servers that share a database count together there; one alone counts in memory.
package struct Throttle: Sendable {
  private let memory = FailureMemory()

  package init() {}

  /// Refuses while the wait after the last failures lasts.
  ///
  /// One account from one address waits 1, 2, 4 … at most 60 seconds after five failures; an
  /// address as a whole waits only after two hundred, and then two seconds a try.
  package func check(
    account: String, address: String, after free: Int = 5, at now: Instant,
    in environment: Environment
  ) throws {
    let keys = FailureKeys(account, address, environment.keys)
    let (own, whole) =
      environment.database.isShared
      ? try environment.database.read { tx in
        (try FailureTable.count(keys.own, in: tx), try FailureTable.count(keys.whole, in: tx))
      } : (memory.count(keys.own), memory.count(keys.whole))
    let wait = max(
      own?.wait(after: free, longest: 60, at: now) ?? 0,
      whole?.wait(after: 200, longest: 2, at: now) ?? 0)
    if wait > 0 { throw DomainError.tooFast(seconds: wait) }
  }

  package func failed(
    account: String, address: String, at now: Instant, in environment: Environment
  ) throws {
    let keys = FailureKeys(account, address, environment.keys)
    guard environment.database.isShared else {
      return memory.add(keys.own, keys.whole, at: now)
    }
    try environment.database.write { tx in
      try FailureTable.add(keys.own, at: now, in: tx)
      try FailureTable.add(keys.whole, at: now, in: tx)
    }
  }

  package func succeeded(account: String, address: String, in environment: Environment) throws {
    let keys = FailureKeys(account, address, environment.keys)
    guard environment.database.isShared else { return memory.forget(keys.own) }
    try environment.database.write { tx in try FailureTable.forget(keys.own, in: tx) }
  }
}

/// Under what failures are counted; neither names nor addresses can be read from it.
private struct FailureKeys {
  let own: [UInt8]
  let whole: [UInt8]

  init(_ account: String, _ address: String, _ keys: ServerKeys) {
    let key = keys.key(for: "throttle")
    own = Digest.blake2b(Array("\(address) \(account)".utf8), size: 32, key: key)
    whole = Digest.blake2b(Array(address.utf8), size: 32, key: key)
  }
}
