import HTTP
import Synchronization

/// One connection, and the request that is on it now.
// Unchecked, because the plain fields belong to the polling thread that owns the connection,
// except while the connection is suspended: then they belong to whoever turned `work` from
// `.running`, and libmicrohttpd's own lock orders the handing back.
@safe final class Wire: @unchecked Sendable {
  enum Phase {
    /// Waiting for a head, or for the rest of one.
    case head
    case body
    /// Suspended, or just resumed with a reply.
    case working
    case answered
  }

  enum Work: UInt8, AtomicRepresentable {
    case none, running, settled
  }

  let connection: OpaquePointer
  let descriptor: Int32
  let address: String
  /// When the sweeper cuts the connection, in monotonic milliseconds.
  let deadline = Atomic<Int64>(.max)
  let work = Atomic<Work>(.none)

  var phase = Phase.head
  var target = ""
  /// Where the target lay in libmicrohttpd's buffer.
  var targetStart = 0
  /// Where the last field of the head ended there.
  var headEnd = 0
  var request: Request?
  var body: [UInt8] = []
  var bodyLimit = 0
  var bodyStart: Int64 = 0
  /// More came than the limit: counted, thrown away, refused at the end.
  var excess = 0
  var refusal: Refusal?
  var reply: Reply?
  /// Whether the server counts this request as one to finish before it stops.
  var isCounted = false

  init(connection: OpaquePointer, descriptor: Int32, address: String) {
    unsafe self.connection = connection
    self.descriptor = descriptor
    self.address = address
  }

  /// Forgets the request that is done with.
  func reset() {
    phase = .head
    target = ""
    request = nil
    body = []
    excess = 0
    refusal = nil
    reply = nil
    isCounted = false
    work.store(.none, ordering: .releasing)
  }

  /// Whether the caller is the one who may settle the running work.
  func claim() -> Bool {
    work.compareExchange(expected: .running, desired: .settled, ordering: .acquiringAndReleasing)
      .exchanged
  }
}
