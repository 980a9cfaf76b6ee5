import Synchronization

/// A copy of the database that answers what nobody decides by.
///
/// It may be behind and it may be away: what fails on it is asked of the primary again, and while
/// it is away it is left alone.
final class Replica: Sendable {
  private let address: String
  private let lanes: [ReplicaLane]
  private let restsUntil = Mutex<ContinuousClock.Instant?>(nil)
  private static let rest = Duration.seconds(5)

  init(address: String, lanes count: Int) {
    self.address = Replica.impatient(address)
    lanes = (0..<max(1, count)).map { _ in ReplicaLane() }
  }

  /// `nil` where the primary has to be asked.
  func read<Result: Sendable>(
    _ body: (borrowing Transaction<Reads>) throws -> Result
  ) -> Result? {
    guard isAwake else { return nil }
    do {
      for lane in lanes {
        if let result = try lane.readIfFree(address, body) { return result }
      }
    } catch let error as DatabaseError where error.isLost {
      restsUntil.withLock { $0 = .now + Replica.rest }
    } catch {
      // What is not there yet may be there on the primary.
    }
    return nil
  }

  private var isAwake: Bool {
    restsUntil.withLock { until in until.map { $0 <= .now } ?? true }
  }

  /// A visitor shall not wait for a machine that is switched off.
  private static func impatient(_ address: String) -> String {
    if address.contains("connect_timeout") { return address }
    return address + (address.contains("?") ? "&" : "?") + "connect_timeout=2"
  }
}

/// One line to the replica, made when it is first needed.
private final class ReplicaLane: Sendable {
  private let connection = Mutex<Connection?>(nil)

  func readIfFree<Result: Sendable>(
    _ address: String, _ body: (borrowing Transaction<Reads>) throws -> Result
  ) throws -> Result? {
    try connection.withLockIfAvailable { kept in
      let line = try kept ?? .postgres(PostgresConnection(address: address))
      kept = line
      return try Database.reading(line, body)
    }
  }
}
