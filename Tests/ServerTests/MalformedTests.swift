import HTTP
import Server
import Testing

@Suite(.serialized) struct MalformedTests {
  private static let host = "Host: aikol\r\n"

  private static let heads = [
    "GET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host)Host: other\r\n\r\n",
    "GET / HTTP/1.1\nHost: aikol\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: aikol\nA: b\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: aikol\rA: b\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host)A: b\r\n c\r\nD: e\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host)A: b\r\n\tc\r\n\r\n",
    "GET / HTTP/1.1\r\n Host: aikol\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host)A : b\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host)A(B): c\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host)Ä: c\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host): c\r\nD: e\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host): c\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host)A: b\n\r\n",
    "GET / HTTP/1.1\r\n\(host)A: b\r\n\n",
    "GET / HTTP/1.1\r\n\(host)A: b\u{0}c\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host)NoColon\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host)A: b\u{0}c\r\nD: e\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host)A: b\u{7}c\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host)A: b\u{7F}c\r\n\r\n",
    "GET\u{0}X / HTTP/1.1\r\n\(host)\r\n",
    "GET  / HTTP/1.1\r\n\(host)\r\n",
    "GET / x HTTP/1.1\r\n\(host)\r\n",
    "GET /\u{0}x HTTP/1.1\r\n\(host)\r\n",
    "GET /\u{1}x HTTP/1.1\r\n\(host)\r\n",
    "GET /кеңеш HTTP/1.1\r\n\(host)\r\n",
    "GET path HTTP/1.1\r\n\(host)\r\n",
    "GET * HTTP/1.1\r\n\(host)\r\n",
    "GET aikol:80 HTTP/1.1\r\n\(host)\r\n",
    "GET ftp://aikol/ HTTP/1.1\r\n\(host)\r\n",
    "GET HTTP/1.1\r\n\(host)\r\n",
    "GET\r\n\(host)\r\n",
    "G(T / HTTP/1.1\r\n\(host)\r\n",
    "GET / HTTP/1.2\r\n\(host)\r\n",
    "GET / HTTP/11\r\n\(host)\r\n",
    "GET / HTTP/2.0\r\n\(host)\r\n",
    "GET / http/1.1\r\n\(host)\r\n",
    "GET / FTP/1.1\r\n\(host)\r\n",
    "PUT / HTTP/1.1\r\n\(host)Content-Length: 5\r\n\r\nhello",
    "DELETE / HTTP/1.1\r\n\(host)Content-Length: 5\r\n\r\nhello",
    "OPTIONS * HTTP/1.1\r\n\(host)\r\n",
    "CONNECT aikol:80 HTTP/1.1\r\n\(host)\r\n",
    "get / HTTP/1.1\r\n\(host)\r\n",
    "GET /\(String(repeating: "a", count: 100_000)) HTTP/1.1\r\n\(host)\r\n",
    "GET / HTTP/1.1\r\n\(host)A: \(String(repeating: "a", count: 100_000))\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host)\(String(repeating: "a: b\r\n", count: 10_000))\r\n",
  ]

  private static let framings = [
    "Content-Length: 5\r\nContent-Length: 5", "Content-Length: 5\r\nContent-Length: 6",
    "Content-Length: 5, 5", "Content-Length: -5", "Content-Length: +5", "Content-Length: 0x5",
    "Content-Length: 5 5", "Content-Length: 5_0", "Content-Length:", "Content-Length: 5.0",
    "Content-Length: 99999999999999999999999999", "Content-Length : 5",
    "Content-Length: 5\r\nTransfer-Encoding: chunked",
    "Transfer-Encoding: chunked\r\nContent-Length: 5",
    "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
    "Transfer-Encoding: identity", "Transfer-Encoding: gzip, chunked",
    "Transfer-Encoding: chunked, identity", "Transfer-Encoding: xchunked",
    "Transfer-Encoding:\u{B}chunked", "Transfer_Encoding: gzip", "Content_Length: x",
    "Content-Type: text/plain\r\nContent-Type: text/html",
  ]

  private static let chunks = [
    "x\r\n", "-5\r\nhello\r\n0\r\n\r\n", "+5\r\nhello\r\n0\r\n\r\n", " 5\r\nhello\r\n0\r\n\r\n",
    "5 \r\nhello\r\n0\r\n\r\n", "0x5\r\nhello\r\n0\r\n\r\n", "5_0\r\nhello\r\n0\r\n\r\n",
    ";a=b\r\nhello\r\n0\r\n\r\n", "5\r\nhelloo\r\n0\r\n\r\n", "5\r\nhello0\r\n\r\n",
    "fffffffffffffffff\r\nhello\r\n0\r\n\r\n", "5\r\nhello\r\n0\r\nHost: b\r\n\r\n",
    "5\r\nhello\r\n0\r\nContent-Length: 9\r\n\r\n",
    "5\r\nhello\r\n0\r\nTransfer-Encoding: chunked\r\n\r\n",
  ]

  @Test func `a head that is not HTTP is refused and the connection closed`() throws {
    try expectRefused(Self.heads)
  }

  @Test func `a body whose length is in doubt is refused and the connection closed`() throws {
    try expectRefused(Self.framings.map { "POST / HTTP/1.1\r\n\(Self.host)\($0)\r\n\r\nhello" })
    try expectRefused(["POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"])
  }

  @Test func `chunks that are none are refused and the connection closed`() throws {
    try expectRefused(
      Self.chunks.map {
        "POST / HTTP/1.1\r\n\(Self.host)Transfer-Encoding: chunked\r\n\r\n\($0)"
      })
  }

  private func expectRefused(_ texts: [String]) throws {
    let running = try RunningServer()
    for text in texts {
      let client = try running.client()
      client.send(text)
      client.send(get("/smuggled"))
      // Where libmicrohttpd itself gives up on the bytes, it may close without a word.
      if let answer = client.answer() {
        #expect(
          [400, 405, 413, 414, 431, 505].contains(answer.status),
          "\(text.prefix(80).debugDescription)")
        #expect(answer.fields["connection"] == "close", "\(text.prefix(80).debugDescription)")
      }
    }
    #expect(running.seen.all.isEmpty)
    #expect(try running.answer(get("/still-here"))?.status == 200)
  }

  @Test func `a refused head is answered with a number, most of the time`() throws {
    let running = try RunningServer()
    let answered = try Self.heads.filter { try running.answer($0) != nil }
    #expect(answered.count > Self.heads.count * 9 / 10)
  }

  @Test func `noise never brings it down`() throws {
    let running = try RunningServer({ $0.times.inactivity = 1 })
    var state: UInt64 = 42
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let good = Array(chunked("/a?b", ["кеңеш", "айыл"]).utf8)
    for _ in 0..<300 {
      var bytes = good
      for _ in 0...(next() % 4) {
        bytes[Int(next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: next())
      }
      let client = try running.client()
      client.send(bytes)
      client.finishSending()
    }
    #expect(try running.answer(get("/still-here"))?.status == 200)
  }
}
