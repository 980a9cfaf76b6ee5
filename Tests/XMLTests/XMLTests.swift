import Testing

@testable import XML

@Suite struct XMLTests {
  private func fault(_ text: String, _ limits: XMLLimits = XMLLimits()) -> XMLFault? {
    do throws(XMLFault) {
      _ = try readXML(Array(text.utf8), limits: limits)
      return nil
    } catch { return error }
  }

  @Test func `Elements come with their names, attributes, texts and lines`() throws {
    let text = """
      <?xml version="1.0"?>
      <m:book xmlns:m="urn:m" m:id="7" title="Ала-Тоо &amp; көл">
        <part>Биринчи</part><![CDATA[<b>]]>
        <part/>
      </m:book>
      """
    let book = try readXML(Array(text.utf8))
    #expect((book.name, book.namespace) == ("book", "urn:m"))
    #expect(book.attributes == ["id": "7", "title": "Ала-Тоо & көл"])
    #expect(book.all("part").map(\.text) == ["Биринчи", ""])
    #expect(book.all("part").map(\.line) == [3, 4])
    #expect(book.text.contains("<b>"))
  }

  @Test func `A broken file is refused with its line`() {
    #expect(fault("<a>\n<b>\n</a>") == XMLFault(line: 3, reason: .broken))
    #expect(fault("") == XMLFault(line: 1, reason: .broken))
    #expect(fault("plain words")?.reason == .broken)
  }

  @Test(arguments: [
    #"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#,
    #"<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x"> %x;]><a/>"#,
    #"<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]><a b="&y;">&y;</a>"#,
  ])
  func `Entities of a file's own are refused`(text: String) {
    #expect(fault(text)?.reason == .entities)
  }

  @Test func `A bomb of entities is refused at once`() {
    var text = "<!DOCTYPE a [<!ENTITY e0 \"ha\">"
    for level in 1...30 {
      text += "<!ENTITY e\(level) \"" + String(repeating: "&e\(level - 1);", count: 10) + "\">"
    }
    #expect(fault(text + "]><a>&e30;</a>") != nil)
  }

  @Test func `A document type elsewhere is not fetched, and HTML's letters are known`() throws {
    let text = """
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://127.0.0.1:1/xhtml11.dtd">
      <p>a&nbsp;b&eacute;&unknown;</p>
      """
    #expect(try readXML(Array(text.utf8)).text == "a\u{A0}bé")
  }

  @Test func `Depth, nodes and bytes are bounded`() {
    var limits = XMLLimits()
    limits.depth = 10
    let deep = { (depth: Int) in
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(fault(deep(10), limits) == nil)
    #expect(fault(deep(11), limits)?.reason == .tooDeep)
    limits.nodes = 5
    #expect(fault("<a><b/><b/><b/><b/></a>", limits) == nil)
    #expect(fault("<a><b/><b/><b/><b/><b/></a>", limits)?.reason == .tooLarge)
    limits.bytes = 10
    #expect(fault("<a>123456789</a>", limits)?.reason == .tooLarge)
  }

  @Test func `HTML of any age is read as a browser would`() throws {
    let page = try readHTML(Array("<p>Биринчи<p>Экинчи<br><b>калың<i>жантык</b>".utf8))
    #expect(page.descendants("p").map(\.text) == ["Биринчи", "Экинчикалыңжантык"])
    let old = try readHTML(
      Array(#"<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>"#.utf8)
        + [0xD8, 0xEA, 0xEE, 0xEB, 0xE0])
    #expect(old.descendant("p")?.text == "Школа")
  }

  @Test func `HTML nested without end is refused, not overrun`() {
    let deep = Array(String(repeating: "<div>", count: 100_000).utf8)
    #expect(throws: XMLFault.self) { try readHTML(deep) }
  }
}
