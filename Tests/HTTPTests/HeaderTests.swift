import HTTP
import Testing

@Suite struct `Header fields` {
  @Test func `are found whatever the case of their names`() {
    var headers: Headers = ["Set-Cookie": "a=1", "X-One": "1"]
    headers.add("set-cookie", "b=2")
    #expect(headers["SET-COOKIE"] == "a=1")
    #expect(headers.all("Set-cookie") == ["a=1", "b=2"])
    headers.set("x-oNE", "2")
    #expect(headers.all("X-One") == ["2"])
    #expect(headers["X-On"] == nil)
    // K, the sign of the kelvin, is no k.
    #expect(Headers([("\u{212A}", "1")])["k"] == nil)
  }

  @Test func `cannot be begun from within a value`() {
    var headers: Headers = ["Location": "/\r\nSet-Cookie: a=1"]
    headers.add("X", "a\nb\0c")
    headers.set("Y", "a\r\n\r\n<script>")
    #expect(headers.fields.allSatisfy { !$0.value.utf8.contains { [13, 10, 0].contains($0) } })
    #expect(headers["X"] == "a b c")
  }

  @Test func `carry cookies by their exact names`() {
    let request = Request(
      .get, "/",
      headers: [
        "Cookie": "kurak-visit=v; kurak=s=1;x=\"q\"; kurak=second", "cookie": "late=1; bare",
      ])
    #expect(request.cookie("kurak") == "s=1")
    #expect(request.cookie("kurak-visit") == "v")
    #expect(request.cookie("x") == "\"q\"")
    #expect(request.cookie("late") == "1")
    #expect(request.cookie("bare") == nil)
    #expect(request.cookie("urak") == nil)
    #expect(request.cookie("Kurak") == nil)
  }

  @Test(arguments: [
    ("application/json", true), ("application/json, text/plain", true), ("*/*", false),
    ("text/html,application/json", false), ("", false),
  ])
  func `ask for JSON only when no page is wanted`(accept: String, isJSON: Bool) {
    #expect(Request(.get, "/", headers: ["Accept": accept]).wantsJSON == isJSON)
  }
}

@Suite struct `A request target` {
  @Test(arguments: [
    ("/ky?a=1", "/ky", "a=1"), ("/ky", "/ky", ""), ("/?", "/", ""), ("/a?b?c", "/a", "b?c"),
    ("", "", ""), ("?x", "", "x"),
  ])
  func `is a path and a query`(target: String, path: String, query: String) {
    let request = Request(.get, target)
    #expect(request.path == path)
    #expect(request.query == query)
  }
}

@Suite struct `A file to keep` {
  private func disposition(_ name: String) -> String {
    Response.file(.pdf, named: name, []).headers["content-disposition"] ?? ""
  }

  @Test func `is named in any letters, with a plain name for old browsers`() {
    #expect(
      disposition("card.pdf") == "attachment; filename=\"card.pdf\"; filename*=UTF-8''card.pdf")
    #expect(
      disposition("үө ң.pdf")
        == "attachment; filename=\"____.pdf\"; filename*=UTF-8''%D2%AF%D3%A9%20%D2%A3.pdf")
  }

  @Test(arguments: [
    "a\"; filename=\"evil.exe", "a\r\nSet-Cookie: x=1", "a\0.pdf", "../../etc/passwd", "a\\b;c%41",
    "\u{7F}\u{202E}fdp.exe", String(repeating: "ү", count: 300), "", "'\"'",
  ])
  func `has a name that stays a name`(name: String) {
    let header = disposition(name)
    let parts = header.components(quotedBy: "\"")
    #expect(parts.count == 3)
    #expect(parts[0] == "attachment; filename=")
    #expect(parts[1].utf8.allSatisfy { 33...126 ~= $0 && ![34, 37, 47, 59, 92].contains($0) })
    #expect(parts[2].hasPrefix("; filename*=UTF-8''"))
    let encoded = String(parts[2].dropFirst("; filename*=UTF-8''".count))
    #expect(PercentCoding.decode(encoded, plusIsSpace: false) == (name.contains("\0") ? nil : name))
  }
}

extension String {
  fileprivate func components(quotedBy quote: Character) -> [String] {
    split(separator: quote, omittingEmptySubsequences: false).map(String.init)
  }
}
