import Core
import Testing

@Suite struct `Text without its ends` {
  @Test(arguments: [
    ("", ""), ("  ", ""), ("a", "a"), (" \t Ңөү ʻқ \u{a0}\n", "Ңөү ʻқ"), ("a  b", "a  b"),
  ])
  func `keeps what is between`(text: String, trimmed: String) {
    #expect(text.trimmed == trimmed)
    #expect(text[...].trimmed == trimmed)
  }
}
