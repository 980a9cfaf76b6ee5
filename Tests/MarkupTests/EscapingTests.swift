import Core
import Markup
import Testing

@Suite struct `A page as Swift` {
  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    Markup.escape(text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `escapes every sign that HTML knows, in text and in values alike`() {
    let sign = "<a b='c' d=\"e\">&amp;"
    let safe = "&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;amp;"
    #expect(escaped(sign) == safe)
    #expect(p(.title(sign)) { sign }.html == "<p title=\"\(safe)\">\(safe)</p>")
  }

  @Test func `escapes signs that an accent hides`() {
    #expect(escaped("<\u{301}script>\u{338}") == "&lt;\u{301}script&gt;\u{338}")
    #expect(escaped("\"\u{301} onclick='\u{301}") == "&quot;\u{301} onclick=&#39;\u{301}")
    #expect(escaped("a\0b") == "ab")
  }

  @Test func `leaves every other letter as it is`() {
    for text in ["ө ү ң ў қ ғ ҳ ʻ", "👩‍👩‍👧", "a\nb\tc", "\u{2028}", "\u{202E}", "`=/;%"] {
      #expect(escaped(text) == text)
    }
  }

  @Test func `escapes in every attribute that takes a text`() {
    let evil = "\"><script>alert(1)</script>"
    let attributes: [Attribute] = [
      .id(evil), .class(evil), .value(evil), .name(evil), .placeholder(evil), .ariaLabel(evil),
      .content(evil), .lang(evil), .d(evil), .href(anchor: evil),
      .href(URLPath(["ky", evil], query: [(evil, evil)])), .action(URLPath([evil])),
    ]
    for attribute in attributes {
      let html = Markup.element("p", [attribute], .nothing).html
      #expect(html.filter { $0 == "<" }.count == 2)
      #expect(html.filter { $0 == "\"" }.count == 2)
      #expect(html.hasSuffix("\"></p>"))
    }
  }

  @Test func `is read as it is written`() {
    struct Greeting: Component {
      let names: [String]
      var body: Markup {
        h1 { "Салам" }
        if names.isEmpty { p { "nobody" } } else { ul { for name in names { li { name } } } }
        if names.count > 2 { p { "many" } }
      }
    }
    #expect(div { Greeting(names: []) }.html == "<div><h1>Салам</h1><p>nobody</p></div>")
    #expect(
      Greeting(names: ["<А>", "Б"]).body.html
        == "<h1>Салам</h1><ul><li>&lt;А&gt;</li><li>Б</li></ul>")
    #expect(input(.type("checkbox"), .checked).html == "<input type=\"checkbox\" checked>")
    #expect(p {}.html == "<p></p>")
    #expect(Markup.nothing.html == "")
  }

  @Test func `nests ten thousand deep on a small stack`() {
    var nested = Markup.text("x")
    for _ in 0..<2000 { nested = .group([nested]) }
    #expect(nested.html == "x")
  }
}

@Suite struct `A link that leads away` {
  @Test(arguments: [
    "https://www.gov.kg/ky", "http://cbd.minjust.gov.kg/7-1?x=1&y='2'", "https://қазына.example/",
  ])
  func `is taken when it is plain`(address: String) throws {
    let link = try #require(ExternalLink(checking: address))
    let html = a(.href(external: link)) { "x" }.html
    #expect(html.hasPrefix("<a href=\"http"))
    #expect(html.filter { $0 == "\"" }.count == 2)
  }

  @Test(arguments: [
    "", "https://", "http://", "javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x",
    "vbscript:x", " https://a.example", "https://a.example/ b", "https://a.example/\n",
    "//a.example",
    "https:/a.example", "ftp://a.example", "https://a.example/\"onclick", "https://a\\b",
    "https:///x",
    "https://a.example/<b>", "java\nscript:alert(1)", "https://a.example/\0",
    "https://a.example/" + String(repeating: "a", count: 3000),
  ])
  func `is refused when it is odd`(address: String) {
    #expect(ExternalLink(checking: address) == nil)
  }
}
