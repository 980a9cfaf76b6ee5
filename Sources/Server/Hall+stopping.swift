import Glibc
import Synchronization

extension Hall {
  /// Waits for what is running, then answers in its place whatever would run on.
  func drain() {
    wait(milliseconds: settings.times.drain * 1000) { unfinished.load(ordering: .acquiring) == 0 }
    dismiss()
    let all = wires.withLock { Array($0.values) }
    for wire in all where wire.work.load(ordering: .acquiring) == .running {
      settle(wire, with: refuse(.stopping, nil))
    }
    wait(milliseconds: 1000) { unfinished.load(ordering: .acquiring) == 0 }
    // The caller is about to close the database; only a handler that is stuck is not waited for.
    wait(milliseconds: 1000) { workers.load(ordering: .acquiring) == 0 }
  }

  /// Sends the workers home.
  func dismiss() {
    isStopping.store(true, ordering: .relaxed)
    quick.close()
    slow.close()
  }

  private func wait(milliseconds: Int, until isDone: () -> Bool) {
    let end = monotonicMilliseconds() + Int64(milliseconds)
    while !isDone() && monotonicMilliseconds() < end { usleep(5000) }
  }
}
