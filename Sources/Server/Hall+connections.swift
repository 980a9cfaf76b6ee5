import Cmicrohttpd
import Synchronization

extension Hall {
  /// Somebody connected.
  func welcome(_ connection: OpaquePointer) -> Wire {
    let wire = unsafe Wire(
      connection: connection, descriptor: kurak_descriptor(connection),
      address: peerAddress(kurak_peer(connection)))
    expectHead(wire, from: monotonicMilliseconds())
    wires.withLock { $0[ObjectIdentifier(wire)] = wire }
    return wire
  }

  /// The answer is sent, or nobody is there to read it.
  func complete(_ wire: Wire) {
    release(wire)
    if wire.isCounted { unfinished.subtract(1, ordering: .releasing) }
    wire.reset()
    expectHead(wire, from: monotonicMilliseconds() + Int64(settings.times.inactivity) * 1000)
  }

  /// The connection is closed; its descriptor is given back right after this.
  func part(with wire: Wire) {
    release(wire)
    wires.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(wire)) }
  }

  private func expectHead(_ wire: Wire, from now: Int64) {
    wire.deadline.store(now + Int64(settings.times.head) * 1000, ordering: .relaxed)
  }
}
