import HTTP
import Server
import Testing

@Suite(.serialized) struct ProxyTests {
  private let fields = ["X-Forwarded-For: 6.6.6.6, 203.0.113.9", "X-Forwarded-Proto: https"]

  @Test func `a named proxy is believed about its nearest client`() throws {
    let running = try RunningServer({ $0.trustedProxies = ["127.0.0.1"] })
    _ = try running.answer(get("/", fields[0], fields[1]))
    let request = try #require(running.seen.all.first)
    #expect(request.remoteAddress == "203.0.113.9")
    #expect(request.isSecure)
  }

  @Test func `a chain of named proxies is followed to its end`() throws {
    let running = try RunningServer({ $0.trustedProxies = ["127.0.0.1", "203.0.113.9"] })
    _ = try running.answer(get("/", fields[0]))
    let request = try #require(running.seen.all.first)
    #expect(request.remoteAddress == "6.6.6.6")
    #expect(!request.isSecure)
  }

  @Test func `anybody else is not believed`() throws {
    let running = try RunningServer()
    _ = try running.answer(get("/", fields[0], fields[1]))
    let request = try #require(running.seen.all.first)
    #expect(request.remoteAddress == "127.0.0.1")
    #expect(!request.isSecure)
  }

  /// Some machines are built without IPv6; nothing can be said there.
  @Test(arguments: ["[::1]", "::1"])
  func `an IPv6 address is listened on and told`(host: String) throws {
    guard let running = try? RunningServer({ $0.host = host }) else { return }
    let client = try #require(RawClient(port: running.server.port, overIPv6: true))
    client.send(get("/"))
    #expect(client.answer()?.status == 200)
    #expect(running.seen.all.first?.remoteAddress == "::1")
  }

  @Test func `a name is listened on too, and every address at once`() throws {
    for host in ["localhost", "0.0.0.0", "::"] {
      guard let running = try? RunningServer({ $0.host = host }) else { continue }
      let client = RawClient(port: running.server.port)
      guard host != "localhost" || client != nil else { continue }
      client?.send(get("/"))
      #expect(client?.answer()?.status == 200, "\(host)")
      #expect(running.seen.all.first?.remoteAddress == "127.0.0.1")
    }
  }
}
