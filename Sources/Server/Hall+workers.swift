import Cmicrohttpd
import Synchronization

extension Hall {
  /// Starts the workers of both lanes and the sweeper; false where the system has no threads.
  func startThreads() -> Bool {
    for _ in 0..<max(settings.quickWorkers, 1) where !startWorker(quick) { return false }
    for _ in 0..<max(settings.slowWorkers, 1) where !startWorker(slow) { return false }
    return WorkerThread.start { self.sweep() }
  }

  private func startWorker(_ line: WaitingLine<Wire>) -> Bool {
    workers.add(1, ordering: .relaxed)
    let started = WorkerThread.start {
      while let wire = line.pop() { self.serve(wire) }
      self.workers.subtract(1, ordering: .releasing)
    }
    if !started { workers.subtract(1, ordering: .relaxed) }
    return started
  }

  private func serve(_ wire: Wire) {
    guard wire.work.load(ordering: .acquiring) == .running, let request = wire.request else {
      return
    }
    settle(wire, with: answer(request))
  }

  /// Hands the reply to the polling thread, unless somebody else already has.
  func settle(_ wire: Wire, with reply: @autoclosure () -> Reply?) {
    // Made before the claim: afterwards the connection waits for nothing else.
    let made = reply()
    guard wire.claim() else { return }
    wire.reply = made
    unsafe MHD_resume_connection(wire.connection)
  }
}
