import Core
import Testing

@Suite struct `A text in several languages` {
  @Test func `is given to a reader in the next best language, and says which`() {
    var text = Translated([.ru: "Айкёль", .en: "Aikol"])
    #expect(text.text(.ru) == "Айкёль")
    #expect(text.text(.ky) == "Айкёль")
    #expect(text.best(.uz)?.language == .ru)
    text[.ky] = "Айкөл"
    #expect(text.best(.uz)?.text == "Айкөл")
    #expect(text.text(.en) == "Aikol")
  }

  @Test func `holds no empty text`() {
    var text = Translated([.ky: "", .ru: "а"])
    #expect(text[.ky] == nil)
    text[.ru] = ""
    #expect(text.isEmpty)
    #expect(text.best(.ky) == nil)
    #expect(text.text(.ky) == "")
    #expect(text.stored == "")
  }

  static let texts = [
    "Айкөл", " ", "\n", "\r", "\r\n", "a\r\nb", "ends\r", "\\", "\\n", "a\\\nb\\", "\n\u{301}x",
    "\u{301}begins with an accent", "n\u{301}", "\\n\u{301}", "\nn\u{301}", "\u{2028}\u{85}\u{B}",
    "ky Айкөл\nru Айкёль", "\0", "😀👩‍👩‍👧", "\u{202E}evil", "tab\there",
  ]

  @Test(arguments: texts)
  func `is stored and read back as it was`(text: String) {
    for other in Self.texts {
      let whole = Translated([.ky: text, .ru: other, .uz: text + other, .en: other])
      let read = Translated(stored: whole.stored)
      for language in Language.allCases {
        #expect(
          same(read[language], whole[language]), "\(language): \(whole.stored.debugDescription)")
      }
    }
  }

  @Test(arguments: ["", "ky", "kyА", "de Dorf", "\n\n\n", " ky А", "KY А"])
  func `is empty where the stored form is none of ours`(stored: String) {
    #expect(Translated(stored: stored).isEmpty)
  }

  /// `==` of strings takes texts that only look alike for equal.
  private func same(_ one: String?, _ other: String?) -> Bool {
    one.map { Array($0.utf8) } == other.map { Array($0.utf8) }
  }
}
