import Core
import Testing

@Suite struct `A path` {
  @Test func `encodes whatever its segments and its query hold`() {
    let path = URLPath(["ky", "a/b", "..", "ө?#", "100%"], query: [("q", "a&b=c"), ("ү", "+ ")])
    #expect(path.text == "/ky/a%2Fb/../%D3%A9%3F%23/100%25?q=a%26b%3Dc&%D2%AF=%2B%20")
    #expect(URLPath([]).text == "/")
    #expect(URLPath("/health").fragment("row-7 ө").text == "/health#row-7%20%D3%A9")
  }

  @Test(arguments: [
    "/", "/ky", "/ky/people?page=2&search=%D2%AF", "/ky/a#row-7", "/ky//a", "/%2f/evil.example",
    "/ky?back=https://kurak.example/",
  ])
  func `back is taken when it stays here`(text: String) {
    #expect(URLPath(returning: text)?.text == text)
  }

  @Test(arguments: [
    "", "ky", "//evil.example", "///evil.example", "/\\evil.example", "\\evil.example",
    "\\\\evil.example", "https://evil.example", "https:evil.example", "javascript:alert(1)",
    "/\t/evil.example", "/\n/evil.example", "\t//evil.example", " /ky", "/ky/\\evil", "/ky\r\nX: y",
    "/ky\0", "/ky/<script>", "/ky/\"x", "/ү", "/\u{7F}", "/ky ", "@evil.example", ".//evil.example",
    "/" + String(repeating: "a", count: 3000),
  ])
  func `back is refused when it could lead away`(text: String) {
    #expect(URLPath(returning: text) == nil)
  }
}
