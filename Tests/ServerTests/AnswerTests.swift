import HTTP
import Server
import Testing

@Suite(.serialized) struct AnswerTests {
  @Test(arguments: [Lane.direct, .quick, .slow])
  func `a page comes back through every lane`(lane: Lane) throws {
    let running = try RunningServer(lane: { _ in lane })
    let answer = try running.answer(get("/ky/%D0%B0?a=b&c=%20", "X-Name: Айгүл  "))
    #expect(answer?.status == 200)
    #expect(answer?.body == "get /ky/%D0%B0 a=b&c=%20 ")
    #expect(answer?.fields["content-type"] == "text/plain; charset=utf-8")
    let request = try #require(running.seen.all.first)
    #expect(request.headers["x-name"] == "Айгүл")
    #expect(request.remoteAddress == "127.0.0.1")
    #expect(!request.isSecure)
  }

  @Test(arguments: [Lane.direct, .quick])
  func `a connection is kept for the next request`(lane: Lane) throws {
    let client = try RunningServer(lane: { _ in lane }).keptClient()
    for number in 0..<20 {
      client.client.send(get("/\(number)"))
      #expect(client.client.answer()?.body == "get /\(number)  ")
      client.client.send(post("/\(number)", "body"))
      #expect(client.client.answer()?.body == "post /\(number)  body")
    }
  }

  @Test(arguments: [Lane.direct, .quick])
  func `requests sent at once are answered in their order`(lane: Lane) throws {
    let running = try RunningServer(lane: { _ in lane })
    let client = try running.client()
    client.send((0..<50).map { $0 % 3 == 0 ? post("/\($0)", "x") : get("/\($0)") }.joined())
    for number in 0..<50 {
      let body = client.answer()?.body
      #expect(body == (number % 3 == 0 ? "post /\(number)  x" : "get /\(number)  "))
    }
  }

  @Test func `HEAD has the head of the page and no body`() throws {
    let running = try RunningServer()
    let client = try running.client()
    client.send("HEAD /page HTTP/1.1\r\nHost: aikol\r\n\r\n" + get("/page"))
    let head = try #require(client.answer(toHead: true))
    let page = try #require(client.answer())
    #expect(head.fields["content-length"] == page.fields["content-length"])
    #expect(head.body.isEmpty)
    #expect(page.body == "get /page  ")
    #expect(running.seen.all.map(\.method) == [.get, .get])
  }

  @Test func `a large answer arrives whole`() throws {
    let bytes = [UInt8](repeating: 120, count: 5_000_000)
    let running = try RunningServer(handler: { _ in Response(.pdf, bytes) })
    let client = try running.client()
    client.send(get("/a") + get("/b"))
    #expect(client.answer()?.body.utf8.count == 5_000_000)
    #expect(client.answer()?.body.utf8.count == 5_000_000)
  }

  @Test func `nothing can be answered too`() throws {
    let running = try RunningServer(handler: { Response(status: $0.path == "/304" ? 304 : 200) })
    let client = try running.client()
    client.send(get("/304") + get("/"))
    #expect(client.answer()?.status == 304)
    #expect(client.answer()?.status == 200)
  }

  @Test func `fields the server knows better are its own`() throws {
    let running = try RunningServer(handler: { _ in
      Response(
        headers: ["Content-Length": "1", "Transfer-Encoding": "x", "X-A": "b"], body: [65, 66])
    })
    let answer = try running.answer(get("/"))
    #expect(answer?.fields["content-length"] == "2")
    #expect(answer?.fields["transfer-encoding"] == nil)
    #expect(answer?.fields["x-a"] == "b")
  }

  @Test(arguments: [
    Response(status: 99), Response(status: 1000), Response(headers: ["A B": "c"]),
    Response(headers: ["": "c"]),
  ])
  func `an answer that cannot be sent becomes a 500`(response: Response) throws {
    let answer = try RunningServer(handler: { _ in response }).answer(get("/"))
    #expect(answer?.status == 500)
  }

  @Test func `a value cannot begin a field of its own`() throws {
    let answer = try RunningServer(handler: { _ in
      Response(headers: ["Location": "/\r\nSet-Cookie: a=b"])
    }).answer(get("/"))
    #expect(answer?.status == 200)
    #expect(answer?.fields["set-cookie"] == nil)
  }

  @Test func `an old client is answered and let go`() throws {
    let running = try RunningServer()
    let client = try running.client()
    client.send("GET /old HTTP/1.0\r\n\r\n")
    #expect(client.answer()?.status == 200)
    #expect(client.isClosed())
  }

  @Test func `a proxy's absolute form is read as a path`() throws {
    let running = try RunningServer()
    #expect(try running.answer(get("HTTP://aikol:80/a?b"))?.body == "get /a b ")
    #expect(try running.answer(get("http://aikol"))?.body == "get /  ")
    #expect(try running.answer(get("http://aikol?b"))?.body == "get / b ")
  }

  @Test func `fields come as they were sent, without the blanks around them`() throws {
    let running = try RunningServer()
    let sent = ["Empty:", "Blank:   ", "A:b", "B:  c\t ", "Cookie: d=e; f", "B: \"g:h\""]
    #expect(
      try running.answer("\r\nGET / HTTP/1.1\r\nHost: x\r\n" + lines(sent))?.status == 200)
    let headers = try #require(running.seen.all.first).headers
    #expect(headers["empty"] == "" && headers["blank"] == "" && headers["a"] == "b")
    #expect(headers.all("b") == ["c", "\"g:h\""])
    #expect(headers["cookie"] == "d=e; f")
  }

  @Test func `a great many cookies are no trouble`() throws {
    let cookies = "Cookie: " + String(repeating: "a=b; ", count: 1500)
    let status = try RunningServer().answer(get("/", cookies))?.status
    #expect(status == 200 || status == 431)
  }

  private func lines(_ fields: [String]) -> String {
    fields.map { $0 + "\r\n" }.joined() + "\r\n"
  }

  @Test func `a query with thousands of names is no trouble`() throws {
    let query = String(repeating: "a&", count: 5000)
    #expect(try RunningServer().answer(get("/?" + query))?.body == "get / \(query) ")
  }
}

/// A client and the server that must live as long.
struct KeptClient {
  let running: RunningServer
  let client: RawClient
}

extension RunningServer {
  func keptClient() throws -> KeptClient { KeptClient(running: self, client: try client()) }
}
