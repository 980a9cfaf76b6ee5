import HTTP
import Testing

@Suite struct `A form in a query or a body` {
  private func read(_ text: String) -> [String]? {
    FormData(query: text)?.fields.map { "\($0.name)=\($0.value)" }
  }

  @Test func `keeps names and values in their order`() {
    #expect(
      read("role=mentor&name=%D0%90%D0%B9+%D0%91&role=deputy&empty=&bare")
        == ["role=mentor", "name=Ай Б", "role=deputy", "empty=", "bare="])
    let form = FormData(query: "a=1&b=2&a=3")
    #expect(form?["a"] == "1")
    #expect(form?.all("a") == ["1", "3"])
    #expect(form?["c"] == nil)
    #expect(form?.all("c") == [])
  }

  @Test func `passes over what is not there`() {
    #expect(read("") == [])
    #expect(read("&&a=1&&") == ["a=1"])
    #expect(read("a=b=c%3Dd") == ["a=b=c=d"])
    #expect(read("=x") == ["=x"])
  }

  @Test(arguments: [
    "a=%", "a=%4", "a=%zz", "a=%4g", "%=1", "a=%00", "a=%ff", "a=%c0%af", "a=%ed%a0%80",
    "a=%f4%90%80%80", "a=%D3", "ok=1&a=%e2%82",
  ])
  func `is refused whole when a part cannot be read one way`(text: String) {
    #expect(FormData(query: text) == nil)
  }

  @Test func `has a most number of fields`() {
    let many = [String](repeating: "a=1", count: FormData.fieldLimit).joined(separator: "&")
    #expect(FormData(query: many)?.fields.count == FormData.fieldLimit)
    #expect(FormData(query: many + "&a=1") == nil)
  }

  @Test func `of a megabyte is read whole`() {
    let value = String(repeating: "%D3%A9", count: 170_000)
    #expect(FormData(query: "a=" + value)?["a"]?.unicodeScalars.count == 170_000)
  }

  @Test(arguments: [
    ("application/x-www-form-urlencoded", true),
    ("Application/X-WWW-Form-URLencoded; charset=UTF-8", true), ("text/plain", false),
    ("application/json", false), ("", false), ("application/x-www-form-urlencodedx", false),
    ("multipart/form-data", false), ("multipart/form-data; boundary=", false),
  ])
  func `is read by the type of its body`(type: String, isRead: Bool) {
    let request = Request(.post, "/", headers: ["Content-Type": type], body: Array("a=1".utf8))
    #expect((FormData(of: request)?["a"] == "1") == isRead)
  }

  @Test func `without a body is an empty form`() {
    #expect(FormData(of: Request(.post, "/"))?.fields.isEmpty == true)
  }
}
