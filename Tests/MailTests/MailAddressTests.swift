import Testing

@testable import Mail

@Suite struct `An address` {
  @Test(arguments: [
    "aigul@example.org", "a.b+news@mail.example.kg", "o'neil_7@x-y.kg", "a@b.co",
    "\(String(repeating: "a", count: 64))@example.org",
  ])
  func `is taken where mail servers take it`(text: String) throws {
    #expect(try #require(MailAddress(text)).description == text)
  }

  @Test(arguments: [
    "", "aigul", "@example.org", "aigul@", "aigul@localhost", "aigul@127.0.0.1", "a b@example.org",
    "айгүл@example.org", "aigul@мисал.kg", "a@-b.kg", "a@b-.kg", "a@b..kg", ".a@b.kg", "a.@b.kg",
    "a..b@c.kg", "\"a b\"@c.kg", "a@b.kg>", "<a@b.kg", "a,b@c.kg", "a@b@c.kg", "a@b.kg ",
    "\(String(repeating: "a", count: 65))@example.org",
    "a@\(String(repeating: "b", count: 64)).kg",
    "a@\(String(repeating: "b.", count: 140))kg",
    // What would begin another command or another field.
    "a@b.kg\r\nRCPT TO:<c@d.kg>", "a\r\n@b.kg", "a@b.kg\n", "a\0@b.kg", "a@b.kg\0",
  ])
  func `is refused where it is none, or would be more than one`(text: String) {
    #expect(MailAddress(text) == nil)
  }

  @Test func `has its domain in small letters`() {
    #expect(MailAddress("Aigul@Example.ORG") == MailAddress("Aigul@example.org"))
  }
}
