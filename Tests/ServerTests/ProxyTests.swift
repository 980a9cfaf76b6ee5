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
}
