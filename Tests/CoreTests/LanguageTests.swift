import Core
import Testing

@Suite struct `The languages` {
  @Test func `fall back to every other one, their own first`() {
    for language in Language.allCases {
      #expect(language.fallbacks.first == language)
      #expect(Set(language.fallbacks) == Set(Language.allCases))
      #expect(language.fallbacks.count == 4)
    }
  }

  @Test func `say their script where it is not the usual one`() {
    #expect(Language.allCases.map(\.tag) == ["ky", "ru", "uz-Cyrl", "en"])
    #expect(Set(Language.allCases.map(\.endonym)).count == 4)
  }
}
