import Glibc
import HTTP
import Server
import Testing

@Suite(.serialized) struct BodyTests {
  @Test func `a body comes whole, by length or in chunks`() throws {
    let running = try RunningServer()
    #expect(try running.answer(post("/a", "кеңеш"))?.body == "post /a  кеңеш")
    #expect(try running.answer(chunked("/a", ["ке", "ң", "еш"]))?.body == "post /a  кеңеш")
    #expect(try running.answer(post("/a", ""))?.body == "post /a  ")
    #expect(try running.answer(chunked("/a", []))?.body == "post /a  ")
  }

  @Test func `a body may come byte by byte`() throws {
    let running = try RunningServer()
    let client = try running.client()
    for byte in Array((post("/a", "abc") + chunked("/b", ["d", "ef"])).utf8) { client.send([byte]) }
    #expect(client.answer()?.body == "post /a  abc")
    #expect(client.answer()?.body == "post /b  def")
  }

  /// Each two places are pieces of their own, as they may be on a bad line.
  @Test func `a body may break at any byte`() throws {
    let running = try RunningServer()
    let whole = Array(chunked("/b", ["d", "ef"]).utf8)
    for end in (whole.count - 20)..<whole.count {
      let client = try running.client()
      client.send(Array(whole[..<end]))
      usleep(20_000)
      client.send([whole[end]])
      usleep(20_000)
      client.send(Array(whole[(end + 1)...]))
      #expect(client.answer()?.body == "post /b  def", "broken at \(end)")
    }
  }

  @Test(arguments: ["Host: b", "cookie: session=1", "TRANSFER-ENCODING: chunked"])
  func `a field after the body that belongs before it is refused`(_ field: String) throws {
    let running = try RunningServer()
    let open = String(chunked("/b", ["d"]).dropLast(1))
    let client = try running.client()
    client.send(open + field + "\r\n\r")
    usleep(20_000)
    client.send("\n")
    #expect(client.answer()?.status == 400)
    let harmless = try running.answer(open + "X-Sum: 1\r\n\r\n")
    #expect(harmless?.body == "post /b  d")
  }

  @Test func `exactly the limit is taken`() throws {
    let text = String(repeating: "x", count: 1000)
    let running = try RunningServer()
    #expect(try running.answer(post("/", text))?.status == 200)
    #expect(try running.answer(chunked("/", [text]))?.status == 200)
  }

  @Test func `one byte more is refused before it is sent`() throws {
    let running = try RunningServer()
    let client = try running.client()
    client.send("POST / HTTP/1.1\r\nHost: aikol\r\nContent-Length: 1001\r\n\r\n")
    #expect(client.answer()?.status == 413)
    #expect(client.isClosed())
    #expect(running.seen.all.isEmpty)
  }

  @Test func `one byte more in chunks is refused when it has come`() throws {
    let running = try RunningServer()
    let text = String(repeating: "x", count: 1001)
    #expect(try running.answer(chunked("/", [text]))?.status == 413)
    #expect(try running.answer(chunked("/", Array(repeating: "12345", count: 300)))?.status == 413)
    #expect(running.seen.all.isEmpty)
  }

  @Test func `an endless body is cut`() throws {
    let running = try RunningServer()
    let client = try running.client()
    client.send("POST / HTTP/1.1\r\nHost: aikol\r\nTransfer-Encoding: chunked\r\n\r\n")
    let chunk = "10000\r\n" + String(repeating: "x", count: 65536) + "\r\n"
    let wasCut = (0..<1000).contains { _ in !client.send(chunk) }
    #expect(wasCut)
    #expect(running.seen.all.isEmpty)
  }

  @Test func `the limit is the route's own`() throws {
    let running = try RunningServer(bodyLimit: { $0.path == "/import" ? 100_000 : 10 })
    let text = String(repeating: "x", count: 100_000)
    #expect(try running.answer(post("/import", text))?.status == 200)
    #expect(try running.answer(post("/other", text))?.status == 413)
  }

  @Test func `all bodies together have a limit too, which is given back`() throws {
    let running = try RunningServer({ $0.bodyMemory = 1500 })
    let waiting = try running.client()
    waiting.send("POST /a HTTP/1.1\r\nHost: aikol\r\nContent-Length: 1000\r\n\r\n")
    waiting.send(String(repeating: "x", count: 999))
    #expect(running.holds(999))
    let text = String(repeating: "y", count: 900)
    let refused = try running.answer(post("/b", text))
    #expect(refused?.status == 503)
    #expect(refused?.fields["retry-after"] != nil)
    waiting.send("x")
    #expect(waiting.answer()?.status == 200)
    // An answer may arrive a moment before what its body held is given back.
    #expect(running.holds(0))
    #expect(try running.answer(post("/c", text))?.status == 200)
  }

  @Test func `a client that asks first is told to go on`() throws {
    let running = try RunningServer()
    let client = try running.client()
    client.send(
      "POST /a HTTP/1.1\r\nHost: aikol\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
    #expect(client.answer(toHead: true)?.status == 100)
    client.send("ok")
    #expect(client.answer()?.body == "post /a  ok")
  }

  @Test func `a part of a request never reaches the handler`() throws {
    let running = try RunningServer()
    for text in [post("/", "0123456789"), chunked("/", ["01234", "56789"])] {
      let bytes = Array(text.utf8)
      for end in stride(from: 1, to: bytes.count, by: 3) {
        let client = try running.client()
        client.send(Array(bytes[..<end]))
      }
    }
    #expect(try running.answer(get("/last"))?.status == 200)
    #expect(running.seen.all.map(\.path) == ["/last"])
  }

  @Test func `a body where none belongs does not become the next request`() throws {
    let running = try RunningServer()
    let client = try running.client()
    client.send(
      "GET /a HTTP/1.1\r\nHost: aikol\r\nContent-Length: 18\r\n\r\nGET /b HTTP/1.1\r\n\r\n")
    client.send(get("/c"))
    #expect(client.answer()?.status == 200)
    #expect(client.answer()?.status == 200)
    #expect(running.seen.all.map(\.path) == ["/a", "/c"])
  }
}
