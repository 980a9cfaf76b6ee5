import Testing

/// What every lesson that ships is made of, and that its four languages say the same.
@Suite struct LessonPartsTests {
  private static let parts: [String: [String]] = [
    "ky": [
      "Окуя: ", "", "Топ үчүн суроолор", "Көнүгүү: ", "Менин планым", "Бул сабак эмнени айтпайт",
    ],
    "ru": [
      "История: ", "", "Вопросы для группы", "Упражнение: ", "Мой план",
      "О чём этот урок не говорит",
    ],
    "uz": [
      "Ҳикоя: ", "", "Гуруҳ учун саволлар", "Машқ: ", "Менинг режам", "Бу дарс нимани айтмайди",
    ],
    "en": [
      "The story: ", "", "Questions for the group", "Exercise: ", "My plan",
      "What this lesson does not say",
    ],
  ]

  @Test func `Twelve lessons ship`() throws {
    let lessons = try ShippedLesson.all()
    #expect(lessons.count == 12)
    #expect(Set(lessons.map(\.name)).count == lessons.count)
  }

  @Test(arguments: try ShippedLesson.all())
  func `A lesson has its six parts in their order`(lesson: ShippedLesson) {
    for (language, parts) in Self.parts {
      let headings = lesson.headings(language)
      #expect(headings.count == parts.count, "\(language)")
      #expect(zip(headings, parts).allSatisfy { $0.hasPrefix($1) }, "\(language): \(headings)")
    }
  }

  @Test(arguments: try ShippedLesson.all())
  func `A lesson can be read aloud in a quarter of an hour`(lesson: ShippedLesson) {
    #expect(900...1300 ~= lesson.words("en").count)
    for language in ["ky", "ru", "uz"] {
      #expect(700...1100 ~= lesson.words(language).count, "\(language)")
    }
  }

  @Test(arguments: try ShippedLesson.all())
  func `A translation keeps every heading, paragraph, item and step`(lesson: ShippedLesson) {
    for language in ["ky", "ru", "uz"] {
      #expect(lesson.shape(language) == lesson.shape("en"), "\(language)")
    }
  }

  @Test(arguments: try ShippedLesson.all())
  func `The same figures stand in all four languages`(lesson: ShippedLesson) {
    for language in ["ky", "ru", "uz"] {
      #expect(lesson.figures(language) == lesson.figures("en"), "\(language)")
    }
  }

  @Test(arguments: try ShippedLesson.all())
  func `The story says that it is made up`(lesson: ShippedLesson) {
    let words = [
      "ky": "ойдон чыгарылган", "ru": "придумана", "uz": "ўйлаб топилган", "en": "made up",
    ]
    for (language, word) in words {
      #expect(lesson.lines(language).prefix(4).contains { $0.contains(word) }, "\(language)")
    }
  }
}
