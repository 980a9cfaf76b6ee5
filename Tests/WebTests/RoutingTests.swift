import Core
import HTTP
import KurakTesting
import Testing
import Web

@Suite struct `The table of routes` {
  private let table = RouteTable([
    .file("/", for: .anyone) { _ in Response() },
    .file("/people", for: .anyone) { _ in Response() },
    .file("/people/new", for: .anyone) { _ in Response() },
    .file("/people/{person}", for: .anyone) { _ in Response() },
    .form("/people/{person}", for: .anyone) { _ in Response() },
    .file("/v/{code}", for: .anyone, place: .root) { _ in Response() },
    .file("/{word}", for: .anyone, place: .root) { _ in Response() },
  ])

  private func shape(_ method: Method, _ path: String) -> String {
    switch table.find(method, path) {
    case .endpoint(let endpoint, let language, let parameters):
      "\(language?.rawValue ?? "-") \(endpoint.name) \(parameters.values.sorted())"
    case .wrongMethod(let allowed, _): "405 \(allowed.map(\.rawValue))"
    case .nothing: "404"
    }
  }

  @Test func `finds each by its method and its shape`() {
    #expect(shape(.get, "/ky") == "ky GET /{language}/ []")
    #expect(shape(.get, "/ky/") == "ky GET /{language}/ []")
    #expect(shape(.get, "/ru/people/new") == "ru GET /{language}/people/new []")
    #expect(shape(.get, "/ru/people/x") == "ru GET /{language}/people/{person} [\"x\"]")
    #expect(shape(.post, "/ru/people/x") == "ru POST /{language}/people/{person} [\"x\"]")
    #expect(shape(.post, "/ru/people/new") == "ru POST /{language}/people/{person} [\"new\"]")
    #expect(shape(.head, "/ru/people") == "ru GET /{language}/people []")
    #expect(shape(.get, "/v/ABC") == "- GET /v/{code} [\"ABC\"]")
    #expect(shape(.get, "/anything") == "- GET /{word} [\"anything\"]")
  }

  @Test func `tells a wrong way from a wrong place`() {
    #expect(shape(.post, "/ky/people") == "405 [\"GET\", \"HEAD\"]")
    #expect(shape(.post, "/v/ABC") == "405 [\"GET\", \"HEAD\"]")
    #expect(shape(.get, "/ky/people/x/y") == "404")
    #expect(shape(.get, "/ky/v/ABC") == "404")
    #expect(shape(.get, "/people/x") == "404")
    #expect(shape(.get, "/v/a%2Fb") == "404")
    #expect(shape(.get, "") == "404")
  }

  @Test func `keeps what a segment means`() {
    #expect(shape(.get, "/v/%D3%A9%20b") == "- GET /v/{code} [\"ө b\"]")
    #expect(Pattern("/a/{b}/c/{d}").parameters == ["b", "d"])
    #expect(Pattern("/").segments.isEmpty)
  }
}

@Suite struct `A list in pages` {
  @Test func `counts its pages`() {
    #expect(Paging(page: 1, total: 0).last == 1)
    #expect(Paging(page: 1, total: 50).last == 1)
    #expect(Paging(page: 2, total: 51).last == 2)
    #expect(Paging(page: 2, total: 51).offset == 50)
  }

  @Test(arguments: [
    ("", 1), ("page=3", 3), ("page=0", 1), ("page=-7", 1), ("page=x", 1),
    ("page=99999999999999999999", 1), ("page=9223372036854775807", 100_000),
  ])
  func `is opened at a page that makes sense`(query: String, page: Int) throws {
    let house = try SmallHouse(more: [
      .file("/page", for: .anyone) { visit in
        Response(.text, Array("\(visit.pageNumber)".utf8))
      }
    ]).house
    #expect(try house.get("/ky/page?" + query).text == "\(page)")
  }
}
