import Foundation
import HTTP
import Server
import Synchronization
import Testing

@Suite(.serialized) struct StoppingTests {
  /// Asleep between two tries, and the server stops on a thread of its own: the pool that runs tests
  /// has as many threads as the machine has cores, and one that spins may keep the end from coming.
  private func letsNobodyIn(_ running: RunningServer) -> Bool {
    (0..<60_000).contains { _ in
      RawClient(port: running.server.port) == nil || usleep(1000) != 0
    }
  }

  @Test func `a running request is finished before the end`() throws {
    let (begun, goOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let running = try RunningServer(handler: { request in
      begun.signal()
      goOn.wait()
      return RunningServer.echo(request)
    })
    let client = try running.client()
    client.send(get("/running"))
    begun.wait()
    let stopped = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      running.server.stop()
      stopped.signal()
    }
    // Nobody is let in any more; only then may the running request go on.
    #expect(letsNobodyIn(running))
    goOn.signal()
    let answer = client.answer()
    #expect(answer?.body == "get /running  ")
    #expect(answer?.fields["connection"] == "close")
    stopped.wait()
    #expect(client.isClosed())
  }

  @Test func `a request that would run for ever is answered in its place`() throws {
    let (begun, goOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let settings: (inout ServerSettings) -> Void = {
      $0.times.drain = 0
      $0.quickWorkers = 2
    }
    let running = try RunningServer(
      settings,
      handler: { request in
        begun.signal()
        goOn.wait()
        return RunningServer.echo(request)
      })
    // Two are at work, the third waits in the queue.
    let clients = try (0..<3).map { _ in try running.client() }
    clients.forEach { $0.send(get("/for-ever")) }
    begun.wait()
    begun.wait()
    running.server.stop()
    for client in clients {
      let status = client.answer()?.status
      #expect(status == 503 || status == nil)
    }
    (0..<3).forEach { _ in goOn.signal() }
  }

  @Test func `a request on a kept connection is sent away while stopping`() throws {
    let (begun, goOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let running = try RunningServer(handler: { request in
      if request.path == "/running" {
        begun.signal()
        goOn.wait()
      }
      return RunningServer.echo(request)
    })
    let (busy, kept) = try (running.client(), running.client())
    kept.send(get("/"))
    #expect(kept.answer()?.status == 200)
    busy.send(get("/running"))
    begun.wait()
    let stopped = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      running.server.stop()
      stopped.signal()
    }
    #expect(letsNobodyIn(running))
    kept.send(get("/late"))
    let answer = kept.answer()
    #expect(answer?.status == 503)
    #expect(answer?.fields["retry-after"] != nil)
    goOn.signal()
    stopped.wait()
    #expect(!running.seen.all.contains { $0.path == "/late" })
  }

  @Test func `half a request does not hold up the end beyond its time`() throws {
    let running = try RunningServer({ $0.times.drain = 0 })
    let client = try running.client()
    client.send("POST / HTTP/1.1\r\nHost: aikol\r\nContent-Length: 10\r\n\r\nabc")
    #expect(try running.answer(get("/"))?.status == 200)
    running.server.stop()
    running.server.stop()
    #expect(client.answer() == nil)
    #expect(running.seen.all.map(\.path) == ["/"])
  }

  @Test func `the port is free again after the end`() throws {
    let first = try RunningServer()
    let port = first.server.port
    #expect(throws: ServerError.self) { try RunningServer({ $0.port = port }) }
    first.server.stop()
    let second = try RunningServer({ $0.port = port })
    #expect(try second.answer(get("/"))?.status == 200)
  }

  @Test func `an address that is not ours is refused with its reason`() {
    for host in ["203.0.113.7", "no such host", "[::", "1.2.3.4.5"] {
      #expect {
        try RunningServer({ $0.host = host })
      } throws: { error in
        guard case .cannotListen(let named, _, let reason) = error as? ServerError else {
          return false
        }
        return named == host && !reason.isEmpty
      }
    }
  }
}
