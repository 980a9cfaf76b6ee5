import Testing

@testable import Paper

@Suite struct CleanTextTests {
  @Test func `keeps every letter of our languages`() {
    let name = "Өмүрбекова Ырыс қизи Ғўзал Ҳаққулова ʻ і ё ң"
    #expect(cleanText(name, limit: 100, keepsLines: false) == name)
  }

  @Test func `control characters become blanks`() {
    #expect(cleanText("a\0b\tc\u{7F}d", limit: 100, keepsLines: true) == "a b c d")
  }

  @Test func `line ends are kept or become blanks`() {
    #expect(cleanText("a\r\nb\rc\u{2028}d\n", limit: 100, keepsLines: true) == "a\nb\nc\nd\n")
    #expect(cleanText("a\nb\u{85}c", limit: 100, keepsLines: false) == "a b c")
  }

  @Test func `nothing may turn the reading direction of what follows`() {
    #expect(cleanText("a\u{202E}b\u{2066}c", limit: 100, keepsLines: true) == "abc")
  }

  @Test func `what is no character is replaced`() {
    for value: UInt32 in [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x10FFFF] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(cleanText("a\(scalar)b", limit: 9, keepsLines: true) == "a\u{FFFD}b")
    }
  }

  @Test func `a long text is cut, even when it is one character`() {
    #expect(cleanText(String(repeating: "ң", count: 9), limit: 3, keepsLines: true) == "ңңң…")
    let pile = "a" + String(repeating: "\u{301}", count: 5_000)
    #expect(pile.count == 1)
    #expect(cleanText(pile, limit: 10, keepsLines: true).unicodeScalars.count == 11)
    #expect(cleanText("abc", limit: 3, keepsLines: true) == "abc")
  }
}
