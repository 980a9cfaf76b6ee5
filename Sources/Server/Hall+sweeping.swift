import Glibc
import Synchronization

extension Hall {
  /// Cuts connections whose head, body or reading is too slow, twice a second.
  ///
  /// libmicrohttpd only cuts connections on which nothing moves at all; one byte every few
  /// seconds would hold a seat for ever.
  func sweep() {
    while !isStopping.load(ordering: .relaxed) {
      usleep(500_000)
      let now = monotonicMilliseconds()
      wires.withLock { wires in
        // Under the lock, which a closing connection takes before its descriptor is given back.
        for wire in wires.values where wire.deadline.load(ordering: .relaxed) < now {
          shutdown(wire.descriptor, Int32(SHUT_RDWR))
        }
      }
    }
  }
}
