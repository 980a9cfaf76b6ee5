import Cmicrohttpd
import HTTP
import Synchronization

extension Hall {
  /// The head is complete: refuses it, or goes on to the body or to the work.
  func begin(_ wire: Wire, _ line: RequestLine) -> MHD_Result {
    guard !isStopping.load(ordering: .relaxed) else { return refuse(wire, .stopping) }
    switch Head.read(wire, line) {
    case .refused(let why, let request):
      wire.request = request
      return refuse(wire, why)
    case .read(let head):
      return take(wire, head)
    }
  }

  private func take(_ wire: Wire, _ head: Head) -> MHD_Result {
    var request = head.request
    request.isSecure = settings.identity != nil
    if settings.trustedProxies.contains(wire.address) {
      request.believeProxy(settings.trustedProxies)
    }
    wire.request = request
    wire.headEnd = head.end
    if head.hasBody {
      wire.bodyLimit = site.bodyLimit(request)
      if let size = head.declaredSize, size > wire.bodyLimit { return refuse(wire, .tooLarge) }
    }
    // Without a body too the work waits for the next call: an answer to this one would make
    // libmicrohttpd close the connection.
    wire.phase = .body
    wire.bodyStart = monotonicMilliseconds()
    wire.deadline.store(wire.bodyStart + transferTime(0), ordering: .relaxed)
    return .YES
  }

  /// The request is complete: answers it here or leaves it to a lane.
  func work(on wire: Wire) -> MHD_Result {
    guard var request = wire.request else { return .NO }
    unfinished.add(1, ordering: .relaxed)
    wire.isCounted = true
    switch site.lane(request) {
    case .direct:
      request.body = wire.body
      return send(wire, answer(request))
    case .quick: return wait(wire, in: quick)
    case .slow: return wait(wire, in: slow)
    }
  }

  private func wait(_ wire: Wire, in line: WaitingLine<Wire>) -> MHD_Result {
    guard line.reserve() else {
      return refuse(wire, isStopping.load(ordering: .relaxed) ? .stopping : .busy)
    }
    wire.request?.body = wire.body
    wire.phase = .working
    wire.deadline.store(.max, ordering: .relaxed)
    wire.work.store(.running, ordering: .releasing)
    // Suspended before it is pushed: a worker may be done with it before the push returns.
    unsafe MHD_suspend_connection(wire.connection)
    if !line.push(wire) { settle(wire, with: refuse(.stopping, nil)) }
    return .YES
  }

  func refuse(_ wire: Wire, _ why: Refusal) -> MHD_Result {
    send(wire, refuse(why, wire.request))
  }

  /// Gives the reply to libmicrohttpd; without one the connection is closed.
  func send(_ wire: Wire, _ reply: Reply?) -> MHD_Result {
    guard let reply else { return .NO }
    wire.phase = .answered
    wire.deadline.store(
      monotonicMilliseconds() + transferTime(reply.size), ordering: .relaxed)
    return unsafe reply.queue(on: wire.connection)
  }
}
