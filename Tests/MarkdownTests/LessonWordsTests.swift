import Testing

/// The glossary in the lessons: one word for one thing, in the letters of its language.
@Suite struct LessonWordsTests {
  struct Term: Sendable {
    let en: String
    let ky: String
    let ru: String
    let uz: String
  }

  /// Beginnings of words of the glossary, as far as endings leave them alone.
  private static let terms = [
    Term(en: "ayil okmotu", ky: "айыл өкмөт", ru: "айыл окмоту", uz: "айил ўкмот"),
    Term(en: "ayil kenesh", ky: "айылдык кеңеш", ru: "айылн", uz: "айил кенгаш"),
    Term(en: "women's council", ky: "аялдар кеңеш", ru: "женсовет", uz: "хотин-қизлар кенгаш"),
    Term(en: "personnel reserve", ky: "кадрлар резерв", ru: "кадров", uz: "кадрлар захира"),
    Term(en: "protection order", ky: "коргоо ордер", ru: "охранн", uz: "ҳимоя ордер"),
    Term(en: "crisis centre", ky: "кризистик борбор", ru: "кризисн", uz: "инқироз марказ"),
    Term(en: "social norm", ky: "социалдык норма", ru: "социальн", uz: "ижтимоий норма"),
    Term(en: "of aksakals", ky: "аксакалдар сот", ru: "аксакалов", uz: "оқсоқоллар суд"),
    Term(en: "ala kachuu", ky: "ала качуу", ru: "ала качуу", uz: "ала качуу"),
    Term(en: "charter", ky: "устав", ru: "устав", uz: "устав"),
    Term(en: "mentor", ky: "насаатчы", ru: "наставни", uz: "мураббий"),
    Term(en: "agenda", ky: "күн тартиби", ru: "повестк", uz: "кун тартиби"),
    Term(en: "secretary", ky: "катчы", ru: "секретар", uz: "котиб"),
    Term(en: "akyikatchy", ky: "акыйкатчы", ru: "акыйкатчы", uz: "акийкатчи"),
  ]

  /// Letters that are of one of the three alphabets and not of another.
  private static let foreign = ["ky": "қғҳў", "ru": "ңөүқғҳў", "uz": "ңөүыщ", "en": "ыэёщ"]

  /// What is quoted in Kyrgyz wherever it stands: a proverb, a saying, the unit of a budget.
  private static let quoted = [
    "Таш менен урганды аш менен ур", "Кыз — конок", "Кыз – конок", "миң",
  ]

  @Test(arguments: try ShippedLesson.all())
  func `A term of the glossary is the same in every lesson`(lesson: ShippedLesson) {
    let english = lesson.body("en").lowercased()
    for term in Self.terms where english.contains(term.en) {
      for (language, word) in ["ky": term.ky, "ru": term.ru, "uz": term.uz] {
        #expect(lesson.body(language).lowercased().contains(word), "\(term.en) in \(language)")
      }
    }
  }

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
