import Testing

/// The lessons, each in the letters of its language; their terms are held by `GlossaryTests`.
@Suite struct LessonWordsTests {
  /// Letters that are of one of the three alphabets and not of another.
  private static let foreign = ["ky": "қғҳў", "ru": "ңөүқғҳў", "uz": "ңөүыщ", "en": "ыэёщ"]

  /// What is quoted in Kyrgyz wherever it stands: a proverb, a saying, the unit of a budget.
  private static let quoted = [
    "Таш менен урганды аш менен ур", "Кыз — конок", "Кыз – конок", "миң",
  ]

  @Test(arguments: try ShippedLesson.all())
  func `Each language keeps to its own letters`(lesson: ShippedLesson) {
    for (language, letters) in Self.foreign {
      let own = Self.quoted.reduce(lesson.body(language)) { $0.replacing($1, with: "") }
      let strange = own.lowercased().filter { letters.contains($0) }
      #expect(strange.isEmpty, "\(language): \(strange)")
    }
  }

  @Test(arguments: try ShippedLesson.all())
  func `No word mixes Latin and Cyrillic letters`(lesson: ShippedLesson) {
    for language in ShippedLesson.languages {
      let mixed = lesson.words(language).filter {
        $0.contains(/[a-zA-Z]/) && $0.contains(/[\u{400}-\u{4FF}]/)
      }
      #expect(mixed.isEmpty, "\(language): \(mixed)")
    }
  }

  @Test(arguments: try ShippedLesson.all())
  func `Money is som; the soʻm is of another country`(lesson: ShippedLesson) {
    #expect(!lesson.body("uz").replacing("қирғиз сўми", with: "").contains(" сўм"))
  }
}
