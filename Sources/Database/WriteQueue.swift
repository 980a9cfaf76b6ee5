import Synchronization

/// The writes that wait for the one writer.
///
/// Whoever finds nobody leading leads: she performs all that has queued in one transaction, each in
/// a savepoint of its own, so that one fsync serves many and a refused one spoils no other.
final class WriteQueue: Sendable {
  private let lane: Lane
  private let state = Mutex(State())

  /// So many at most are one transaction: the first of them waits for the last.
  private static let limit = 64

  private struct State {
    var waiting: [PendingWrite] = []
    var isLed = false
  }

  init(_ lane: Lane) { self.lane = lane }

  /// Returns when the fate of the write is known.
  func settle(_ write: PendingWrite) {
    let leads = state.withLock { state in
      state.waiting.append(write)
      defer { state.isLed = true }
      return !state.isLed
    }
    if !leads { write.wait() }
    // Woken without a fate, it is her turn to lead; her own write is the first that waits.
    if write.isUndecided { lead(write) }
  }

  private func lead(_ own: PendingWrite) {
    let batch = state.withLock { state in
      let batch = WriteQueue.batch(of: state.waiting)
      state.waiting.removeFirst(batch.count)
      return batch
    }
    lane.lend { connection in connection.write(batch) }
    for write in batch { write.letGo() }
    let next = state.withLock { state in
      state.isLed = !state.waiting.isEmpty
      return state.waiting.first
    }
    next?.wake()
    for write in batch where write !== own { write.wake() }
  }

  /// A change of the schema is alone; others go together.
  private static func batch(of waiting: [PendingWrite]) -> [PendingWrite] {
    guard waiting.first?.turn != .schema else { return [waiting[0]] }
    return Array(waiting.prefix(limit).prefix { $0.turn != .schema })
  }
}
