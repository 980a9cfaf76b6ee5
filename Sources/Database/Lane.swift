import Synchronization

/// One connection behind its lock.
final class Lane: Sendable {
  private let connection: Mutex<Connection>

  init(_ opened: Connection) { connection = Mutex(opened) }

  func use<Result: Sendable>(_ body: (Connection) throws -> Result) throws -> Result {
    try connection.withLock { try body($0) }
  }

  /// For work that keeps its own errors.
  func lend(_ body: (Connection) -> Void) { connection.withLock { body($0) } }

  /// `nil` when somebody else is using it.
  func useIfFree<Result: Sendable>(_ body: (Connection) throws -> Result) throws -> Result? {
    try connection.withLockIfAvailable { try body($0) }
  }
}
