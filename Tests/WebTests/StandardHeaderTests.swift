import Core
import HTTP
import KurakTesting
import Testing
import Web

@Suite struct `Every answer` {
  let house: TestHouse

  init() throws { house = try SmallHouse().house }

  private static let golden = [
    "Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; "
      + "media-src 'self'; form-action 'self'; manifest-src 'self'; base-uri 'none'; "
      + "frame-ancestors 'none'",
    "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer",
    "Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin",
    "Permissions-Policy: camera=(), microphone=(), geolocation=(), interest-cohort=()",
    "Cache-Control: no-store",
  ]

  private static let targets: [(method: Method, path: String, status: Int)] = [
    (.get, "/ky", 200), (.get, "/probe", 200), (.get, "/ky/notes", 303), (.get, "/nothing", 404),
    (.get, "/ky/wish", 405), (.post, "/ky/wish", 403), (.get, "/ky/faults/forbidden", 403),
    (.get, "/ky/faults/too-large", 413), (.get, "/ky/faults/invalid", 422),
    (.get, "/ky/faults/rule", 409), (.get, "/ky/faults/too-fast", 429),
    (.get, "/ky/faults/busy", 503), (.get, "/ky/faults/defect", 500), (.head, "/large", 200),
  ]

  @Test(arguments: targets)
  func `carries the same guards, whatever its status`(
    target: (method: Method, path: String, status: Int)
  ) {
    for accept in ["text/html", "application/json"] {
      let request = Request(target.method, target.path, headers: ["Accept": accept])
      let answer = house.send(request)
      #expect([target.status, 401].contains(answer.status))
      let fields = answer.headers.fields.map { "\($0.name): \($0.value)" }
      for line in Self.golden { #expect(fields.filter { $0 == line }.count == 1, "\(line)") }
      #expect(answer.headers["strict-transport-security"] == nil)
      #expect(answer.headers["server"] == nil)
    }
  }

  @Test func `over TLS asks for TLS from now on`() {
    let answer = house.send(Request(.get, "/ky", isSecure: true))
    #expect(answer.headers["strict-transport-security"] == "max-age=31536000")
  }

  @Test func `says in clear words that the line is open to others, except on the same machine`() {
    let far = house.send(Request(.get, "/en", remoteAddress: "192.168.1.7"))
    #expect(far.text.contains("This connection is not encrypted"))
    #expect(!house.send(Request(.get, "/en")).text.contains("not encrypted"))
    let safe = house.send(Request(.get, "/en", remoteAddress: "192.168.1.7", isSecure: true))
    #expect(!safe.text.contains("not encrypted"))
  }

  @Test(arguments: [
    ("gzip", true), ("gzip, deflate, br", true), ("GZIP;q=0.5", true), ("br;q=1, gzip;q=0", false),
    ("gzip;q=0.0", false), ("", false), ("x-gzip", false), ("identity", false),
  ])
  func `is packed only for those who can unpack it`(accepted: String, isPacked: Bool) {
    let answer = house.send(Request(.get, "/large", headers: ["Accept-Encoding": accepted]))
    #expect((answer.headers["content-encoding"] == "gzip") == isPacked)
    #expect((answer.body.count < 1000) == isPacked)
    #expect(answer.headers["vary"] == "Accept-Encoding, Accept")
  }

  @Test func `of a file to keep is never packed twice`() throws {
    let paper = try house.get("/ky/paper", as: .participant)
    #expect(paper.headers["content-type"] == "application/pdf")
    #expect(paper.headers["content-encoding"] == nil)
    #expect(paper.headers["content-disposition"]?.contains("%D3%A9.pdf") == true)
  }
}

@Suite struct `A visitor's cookie` {
  let house: TestHouse

  init() throws { house = try SmallHouse().house }

  private func cookies(_ request: Request) -> [String] {
    house.send(request).headers.all("set-cookie")
  }

  @Test func `is given with pages and guarded as the line allows`() {
    #expect(
      cookies(Request(.get, "/ky")) == ["kurak-visit=visitor; Path=/; HttpOnly; SameSite=Strict"])
    #expect(
      cookies(Request(.get, "/ky", isSecure: true)) == [
        "__Host-kurak-visit=visitor; Path=/; HttpOnly; SameSite=Strict; Secure"
      ])
  }

  @Test func `is not given with probes, assets, JSON and refused paths`() {
    #expect(cookies(Request(.get, "/probe")) == [])
    #expect(cookies(Request(.get, "/nothing")) == [])
    #expect(cookies(Request(.get, "/ky", headers: ["Accept": "application/json"])) == [])
  }
}
