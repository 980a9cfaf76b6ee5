import HTTP
import Testing

@Suite struct `A requested path` {
  @Test(arguments: [
    ("/", []), ("/ky", ["ky"]), ("/ky/", ["ky"]), ("/ky/people/x", ["ky", "people", "x"]),
    ("/%D2%AF", ["ү"]), ("/a+b", ["a+b"]), ("/a%20b", ["a b"]), ("/...", ["..."]),
    ("/%252e%252e", ["%2e%2e"]), ("/a:b", ["a:b"]),
  ])
  func `is cut into what its segments mean`(path: String, segments: [String]) {
    #expect(PathSegments.parse(path) == segments)
  }

  @Test(arguments: [
    "", "ky", "//", "//ky", "/ky//people", "/ky/../etc", "/..", "/.", "/ky/.", "/%2e%2e/etc",
    "/%2E%2e", "/.%2e", "/%2e", "/a%2fb", "/a%2Fb", "/a%5cb", "/a\\b", "/%00", "/ky%00.html",
    "/%0a", "/%0d%0aX", "/%1f", "/%", "/%4", "/%zz", "/%c0%ae%c0%ae", "/%c0%af", "/%e0%80%af",
    "/%ff", "/%ed%a0%80", "https://kurak.example/", "/" + String(repeating: "a", count: 2048),
  ])
  func `is nowhere when it could be read two ways`(path: String) {
    #expect(PathSegments.parse(path) == nil)
  }

  @Test func `with bytes that are no text is nowhere`() {
    #expect(PercentCoding.decode(bytes: [0xC0, 0xAF], plusIsSpace: false) == nil)
    #expect(PercentCoding.decode("%D2%AF+", plusIsSpace: true) == "ү ")
    #expect(PercentCoding.decode("%D2%AF+", plusIsSpace: false) == "ү+")
  }
}
