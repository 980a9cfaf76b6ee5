import Synchronization

/// Values that never change once made, kept so that they are not made again; bounded.
package final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let limit: Int
  private let values = Mutex<[Key: Value]>([:])

  package init(limit: Int) { self.limit = limit }

  /// The value of a key; two that ask at once may both make it, which is only work done twice.
  package func value(_ key: Key, or make: () throws -> Value?) rethrows -> Value? {
    if let known = values.withLock({ $0[key] }) { return known }
    guard let made = try make() else { return nil }
    values.withLock { values in
      if values.count >= limit { values.removeAll() }
      values[key] = made
    }
    return made
  }
}
