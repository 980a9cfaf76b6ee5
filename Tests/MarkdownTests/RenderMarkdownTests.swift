import Markdown
import Testing

@Suite struct RenderMarkdownTests {
  private func html(_ source: String, shift: Int = 1) throws -> String {
    try markdownHTML(source, loweringHeadings: shift)
  }

  @Test func `a lesson is rendered`() throws {
    let source = "# Ким чечет\n\nАйылда **үч** ооз бар:\n\n1. кеңеш\n2. өкмөт\n\n> Сөз"
    let expected = """
      <h2>Ким чечет</h2>
      <p>Айылда <strong>үч</strong> ооз бар:</p>
      <ol>
      <li>кеңеш</li>
      <li>өкмөт</li>
      </ol>
      <blockquote>
      <p>Сөз</p>
      </blockquote>

      """
    #expect(try html(source) == expected)
  }

  @Test(arguments: [(0, "# a", "h1"), (1, "# a", "h2"), (3, "###### a", "h6"), (-9, "## a", "h1")])
  func `headings are lowered and stay headings`(shift: Int, source: String, tag: String) throws {
    #expect(try html(source, shift: shift) == "<\(tag)>a</\(tag)>\n")
  }

  @Test func `tables are tables`() throws {
    let table = try html("| Ким | Канча |\n| --- | ---: |\n| А | 5 |\n")
    #expect(table.contains("<td align=\"right\">5</td>"))
  }

  @Test(arguments: [
    "https://cbd.minjust.gov.kg/act", "http://osh.gov.kg", "/ky/school", "lesson-2?a=b#c", "#end",
    "./a:b", "HTTPS://EXAMPLE.ORG",
  ])
  func `links to the web and within the house stay`(address: String) throws {
    let written = try html("[Сөз](\(address))")
    #expect(written == "<p><a rel=\"noopener nofollow\" href=\"\(address)\">Сөз</a></p>\n")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "data:text/html,x",
    "vbscript:x", "mailto:a@b.kg", "tel:102", "ftp://a", "//evil.example", "<java\tscript:a>",
    "<\\\\evil.example>", "</\\evil.example>", "http:evil", "https://", "<>", "<a b>",
    "javascript&colon;alert(1)", "x:y", "file:///etc/passwd",
  ])
  func `other links leave only their words`(address: String) throws {
    #expect(try html("[Сөз **күч**](\(address))") == "<p>Сөз <strong>күч</strong></p>\n")
  }

  @Test func `an address in angle brackets follows the same rule`() throws {
    #expect(try html("<https://a.kg>").contains("href=\"https://a.kg\""))
    #expect(try html("<tel:102>") == "<p>tel:102</p>\n")
  }

  @Test func `pictures come from this house only`() throws {
    #expect(
      try html("![Курак](/p/kurak.svg)")
        == "<p><img src=\"/p/kurak.svg\" alt=\"Курак\" /></p>\n")
    #expect(try html("![Курак](https://spy.example/x.gif)") == "<p>Курак</p>\n")
    #expect(try html("![Курак](data:image/png;base64,AA)") == "<p>Курак</p>\n")
  }

  @Test func `HTML is shown as text and never works`() throws {
    #expect(try html("a <b onclick=x>b</b>") == "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n")
    let block = try html("<script>alert(1)</script>\n\n<!-- x -->\n\n<iframe src=/a>\n")
    #expect(!block.contains("<script"))
    #expect(!block.contains("<iframe"))
    #expect(!block.contains("<!--"))
    #expect(block.contains("&lt;script&gt;alert(1)"))
  }

  @Test func `a text cannot forge a link tag`() throws {
    let written = try html("`<a href=\"javascript:x\">` &lt;a href=javascript:x>")
    #expect(!written.contains("<a "))
  }

  @Test func `titles and addresses are escaped`() throws {
    let written = try html("[a](/x\"y '\"><script>')")
    #expect(!written.contains("<script>"))
    #expect(written.contains("title=\"&quot;&gt;&lt;script&gt;\""))
  }

  @Test func `nothing makes nothing`() throws {
    #expect(try html("") == "")
    #expect(try html("\u{0}") == "<p>\u{FFFD}</p>\n")
  }
}
