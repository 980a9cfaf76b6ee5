import Cmicrohttpd
import HTTP
import Synchronization

extension Hall {
  /// How much of a refused body is still read, so that its sender gets to see the answer.
  private static let patience = 1 << 20

  /// The next piece of the body.
  func collect(_ piece: UnsafeBufferPointer<UInt8>, on wire: Wire) -> MHD_Result {
    let total = wire.body.count + wire.excess + piece.count
    wire.deadline.store(wire.bodyStart + transferTime(total), ordering: .relaxed)
    if wire.refusal == nil {
      if total > wire.bodyLimit {
        discard(wire, .tooLarge)
      } else if bodyBytes.add(piece.count, ordering: .relaxed).newValue > settings.bodyMemory {
        bodyBytes.subtract(piece.count, ordering: .relaxed)
        discard(wire, .busy)
      } else {
        unsafe wire.body.append(contentsOf: piece)
        return .YES
      }
    }
    wire.excess += piece.count
    return wire.excess > Hall.patience ? .NO : .YES
  }

  /// The body is complete.
  func finishBody(of wire: Wire) -> MHD_Result {
    if let why = wire.refusal { return refuse(wire, why) }
    guard !hasForbiddenTrailers(wire) else { return refuse(wire, .malformed) }
    return work(on: wire)
  }

  private func discard(_ wire: Wire, _ why: Refusal) {
    wire.refusal = why
    wire.excess = wire.body.count
    release(wire)
  }

  /// Gives the memory of a body back.
  func release(_ wire: Wire) {
    guard !wire.body.isEmpty else { return }
    bodyBytes.subtract(wire.body.count, ordering: .relaxed)
    wire.body = []
  }

  /// Fields after a chunked body are nothing this server reads, but those that would frame or
  /// address the request anew are an attack.
  private func hasForbiddenTrailers(_ wire: Wire) -> Bool {
    var trailers = Trailers(after: wire.headEnd)
    unsafe withUnsafeMutablePointer(to: &trailers) { pointer in
      _ = unsafe MHD_get_connection_values_n(
        wire.connection, .FOOTER_KIND,
        { context, _, name, nameSize, _, _ in
          let trailers = unsafe context?.assumingMemoryBound(to: Trailers.self)
          unsafe trailers?.pointee.add(UnsafeRawBufferPointer(start: name, count: nameSize))
          return .YES
        }, pointer)
    }
    return trailers.areForbidden
  }
}
