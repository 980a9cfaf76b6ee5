import Testing

@testable import HTTP

@Suite struct `A form with files` {
  private func part(_ disposition: String, _ content: [UInt8], more: String = "") -> [UInt8] {
    Array("--seam\r\nContent-Disposition: form-data; \(disposition)\r\n\(more)\r\n".utf8) + content
      + [13, 10]
  }

  private let end = Array("--seam--\r\n".utf8)

  private func read(_ body: [UInt8]) -> FormData? { FormData(multipart: body, boundary: "seam") }

  @Test func `gives fields and files`() {
    let form = read(
      part("name=\"note\"", Array("Тизме\r\nэки".utf8))
        + part(
          "name=\"list\"; filename=\"тизме.csv\"", [0, 255, 13, 10, 45, 45],
          more: "Content-Type: text/csv\r\n")
        + part("name=\"empty\"; filename=\"\"", []) + end)
    #expect(form?["note"] == "Тизме\r\nэки")
    #expect(form?.file("list")?.name == "тизме.csv")
    #expect(form?.file("list")?.bytes == [0, 255, 13, 10, 45, 45])
    #expect(form?.file("empty")?.bytes == [])
    #expect(form?.file("note") == nil)
    #expect(form?.files.count == 2)
  }

  @Test func `cut at any byte is refused, and nothing falls over`() {
    let body =
      part("name=\"a\"", Array("ү".utf8)) + part("name=\"f\"; filename=\"x\"", [1, 2, 3]) + end
    // The last line's own end may be missing.
    for length in 0..<(body.count - 2) {
      #expect(read(Array(body[..<length])) == nil, "cut after \(length)")
    }
    #expect(read(body)?.file("f")?.bytes == [1, 2, 3])
  }

  @Test func `with any byte changed gives a form or a refusal`() {
    let body = part("name=\"a\"", [120]) + part("name=\"f\"; filename=\"x\"", [1, 2, 3]) + end
    for index in body.indices {
      for byte in [UInt8(0), 13, 10, 34, 45, 255] {
        var changed = body
        changed[index] = byte
        if let form = read(changed) { #expect(form.fields.count + form.files.count <= 2) }
      }
    }
  }

  @Test func `under another boundary is refused`() {
    let body = part("name=\"a\"", [120]) + end
    #expect(FormData(multipart: body, boundary: "other") == nil)
    #expect(FormData(multipart: [], boundary: "seam") == nil)
    #expect(read(Array("--seam--".utf8))?.fields.isEmpty == true)
  }

  @Test func `of a megabyte keeps every byte, also what looks like a boundary`() {
    var content: [UInt8] = []
    while content.count < 1 << 20 { content += Array("\r\n--sea\r\r\n--seAm-\n".utf8) }
    let form = read(part("name=\"f\"; filename=\"x\"", content) + end)
    #expect(form?.file("f")?.bytes == content)
  }

  @Test(arguments: [
    ("name=\"a%22b\"", "a%22b"), ("name=\"a b;c\"", "a b;c"), ("name=\"\"", ""),
    ("x=\"1\"; name=\"q\"", "q"), ("name=\"\u{301}\"", "\u{301}"),
  ])
  func `takes names as browsers write them`(disposition: String, name: String) {
    #expect(read(part(disposition, [120]) + end)?.fields.first?.name == name)
  }

  @Test(arguments: ["name=a", "nam=\"a\"", "name=\"a", "", "filename=\"x\""])
  func `refuses a part whose name cannot be told`(disposition: String) {
    #expect(read(part(disposition, [120]) + end) == nil)
  }

  @Test func `reads the name of a part from its disposition alone`() {
    let head = "--seam\r\nX-Odd: 1; name=\"admin\"\r\nCONTENT-DISPOSITION: form-data; name=\"a\""
    #expect(read(Array("\(head)\r\n\r\nx\r\n".utf8) + end)?.fields.first?.name == "a")
    #expect(read(Array("--seam\r\nX-Odd: 1; name=\"a\"\r\n\r\nx\r\n".utf8) + end) == nil)
  }

  @Test func `refuses text that is none, a head without end, and too many parts`() {
    #expect(read(part("name=\"a\"", [255]) + end) == nil)
    #expect(read(part("name=\"a\"", [97, 0]) + end) == nil)
    #expect(read(part("name=\"a\"", [], more: String(repeating: "x", count: 5000)) + end) == nil)
    let file = part("name=\"f\"; filename=\"x\"", [])
    #expect(read([[UInt8]](repeating: file, count: 20).flatMap(\.self) + end)?.files.count == 20)
    #expect(read([[UInt8]](repeating: file, count: 21).flatMap(\.self) + end) == nil)
  }

  @Test(arguments: [
    ("multipart/form-data; boundary=seam", "seam"),
    ("multipart/form-data; boundary=\"a b;c\"; charset=utf-8", "a b;c"),
    ("multipart/form-data; boundary=seam; charset=utf-8", "seam"),
    ("multipart/form-data; boundary=\"open", nil), ("multipart/form-data; boundary=", nil),
    ("multipart/form-data; boundary=" + String(repeating: "a", count: 71), nil),
  ])
  func `finds its boundary in the type`(type: String, boundary: String?) {
    #expect(MultipartReader.boundary(in: type) == boundary)
  }
}
