import Glibc
import HTTP
import Server
import Testing

@Suite(.serialized) struct SlowClientTests {
  private static let impatient: @Sendable (inout ServerSettings) -> Void = {
    $0.times.inactivity = 30
    $0.times.head = 2
    $0.times.transfer = 2
    $0.times.slowest = 1000
  }

  /// Sends a byte now and then until the server has had enough.
  private func dribble(_ client: RawClient, _ byte: UInt8) -> Bool {
    for _ in 0..<400 {
      if !client.send([byte]) { return true }
      usleep(50_000)
    }
    return false
  }

  @Test func `a head that never ends is cut, though something always moves`() throws {
    let running = try RunningServer(Self.impatient)
    let client = try running.client()
    client.send("GET / HTTP/1.1\r\nHost: aikol\r\nA: ")
    #expect(dribble(client, 97))
    #expect(try running.answer(get("/"))?.status == 200)
  }

  @Test func `a body that never ends is cut, though something always moves`() throws {
    let running = try RunningServer(Self.impatient)
    let client = try running.client()
    client.send("POST / HTTP/1.1\r\nHost: aikol\r\nContent-Length: 900\r\n\r\n")
    #expect(dribble(client, 97))
    #expect(try running.answer(get("/"))?.status == 200)
    #expect(running.seen.all.map(\.path) == ["/"])
  }

  @Test func `long work is not slowness`() throws {
    let running = try RunningServer(
      Self.impatient,
      handler: { request in
        sleep(5)
        return RunningServer.echo(request)
      })
    #expect(try running.answer(get("/long"))?.status == 200)
  }

  @Test func `one address cannot take every seat`() throws {
    let running = try RunningServer({ $0.connectionsPerAddress = 5 })
    let seated = try (0..<5).map { _ in try running.client() }
    for client in seated {
      client.send(get("/"))
      #expect(client.answer()?.status == 200)
    }
    // An optimised program gives up a seat as soon as nobody speaks of it any more.
    try withExtendedLifetime(seated) {
      let sixth = try running.client()
      sixth.send(get("/"))
      #expect(sixth.answer() == nil)
    }
  }
}
