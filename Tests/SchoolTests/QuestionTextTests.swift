import Core
import KurakTesting
import Localization
import Testing

@testable import School

/// The text form of questions: what is written is read again, and what is wrong is told.
@Suite struct QuestionTextTests {
  @Test(arguments: Question.Kind.allCases)
  func `What is written is read again`(kind: Question.Kind) throws {
    var dice = SeededGenerator(UInt64(kind.rawValue.utf8.count) * 7)
    for _ in 0..<200 {
      let question = Question.random(kind, &dice)
      var texts: [Language: QuestionText] = [:]
      for language in Language.allCases {
        if let text = question.written(in: language) {
          texts[language] = try QuestionParser.question(text, kind)
        }
      }
      let model = try #require(texts[.ky])
      #expect(Question(texts, like: model) == question)
    }
  }

  @Test func `A whole quiz is written and read again`() throws {
    var dice = SeededGenerator(5)
    let course = try CourseOnDisk()
    for counting in [Quiz.Counting.best, .last] {
      let questions = Question.Kind.allCases.map { kind in
        var question = Question.random(kind, &dice)
        while question.text[.en] == nil { question = Question.random(kind, &dice) }
        return question
      }
      let quiz = Quiz(
        questions: questions,
        translations: [.ky: .original, .en: .draft, .uz: .draft, .ru: .draft],
        tries: counting == .last ? 3 : nil, counting: counting)
      for language in Language.allCases {
        try course.write(
          "village/1-who/quiz.\(language.rawValue).md", try #require(quiz.written(in: language)))
      }
      let read = try #require(try course.load().first?.lesson("1-who")?.quiz)
      #expect(read.questions == questions)
      #expect(read.tries == quiz.tries && read.counting == counting)
      #expect(read.translations[.ky] == .original)
    }
  }

  @Test func `The quizzes that ship are written and read again`() throws {
    let courses = try CourseShelf.load(directory: ProjectFolder.path("Content/courses"))
    for quiz in courses.flatMap(\.quizPlaces).map(\.quiz) {
      for question in quiz.questions {
        for language in Language.allCases {
          let text = try #require(question.written(in: language))
          let read = try QuestionParser.question(text, question.kind)
          #expect(read.text == question.text[language])
          #expect(read.options.map(\.text) == question.options.map { $0.text[language] ?? "" })
        }
      }
    }
  }

  struct Wrong: Sendable, CustomStringConvertible {
    let kind: Question.Kind
    let text: String
    let fault: QuestionFault
    var description: String { "\(kind.rawValue): \(fault.reason)" }
  }

  static let wrong: [Wrong] = [
    .init(kind: .freeText, text: "", fault: .init(1, .noText)),
    .init(kind: .freeText, text: "\\", fault: .init(1, .noText)),
    .init(kind: .single, text: "- (x) A\n- ( ) B", fault: .init(1, .noText)),
    .init(kind: .single, text: "Q\n\n- A", fault: .init(3, .mark(on: "- (x)", off: "- ( )"))),
    .init(
      kind: .single, text: "Q\n- (x)\n- ( ) B", fault: .init(2, .mark(on: "- (x)", off: "- ( )"))),
    .init(kind: .several, text: "Q\n- (x) A", fault: .init(2, .mark(on: "- [x]", off: "- [ ]"))),
    .init(kind: .single, text: "Q\n- ( ) A\n- ( ) B", fault: .init(1, .options(.single))),
    .init(kind: .number, text: "Q\n- (x) many", fault: .init(2, .number("many"))),
    .init(kind: .number, text: "Q\n- (x) 5..3", fault: .init(2, .number("5..3"))),
    .init(kind: .number, text: "Q\n- (x) 5 ± -1", fault: .init(2, .number("5 ± -1"))),
    .init(kind: .number, text: "Q\n- ( ) *\n- (x) 5", fault: .init(1, .options(.number))),
    .init(kind: .shortText, text: "Q\n- (x) *", fault: .init(1, .options(.shortText))),
    .init(kind: .shortText, text: "Q\n- (x) |", fault: .init(2, .mark(on: "- (x)", off: "- ( )"))),
    .init(kind: .order, text: "Q\n- (1) A\n- (1) B", fault: .init(1, .options(.order))),
    .init(kind: .order, text: "Q\n- (1) A\n- B", fault: .init(3, .place)),
    .init(kind: .order, text: "Q\n- (0) A\n- (1) B", fault: .init(2, .place)),
    .init(kind: .order, text: "Q\n- (99999999999999999999) A", fault: .init(2, .place)),
    .init(kind: .pairs, text: "Q\n- (1) A\n- (2) B -> b", fault: .init(2, .pair)),
    .init(kind: .pairs, text: "Q\n- (1) A -> a\n- (2) -> b", fault: .init(1, .options(.pairs))),
    .init(kind: .freeText, text: "Q\n- (x) A", fault: .init(1, .options(.freeText))),
    .init(kind: .survey, text: "Q\n- (x) A\n- ( ) B", fault: .init(1, .options(.survey))),
    .init(
      kind: .freeText, text: String(repeating: "a", count: 1001),
      fault: .init(1, .tooLong(limit: 1000))),
  ]

  @Test(arguments: wrong) func `What is wrong is told with its line`(wrong: Wrong) throws {
    #expect(throws: wrong.fault) { try QuestionParser.question(wrong.text, wrong.kind) }
    let catalog = try TestHouse.catalog.get()
    for language in Language.allCases {
      let said = catalog[language](wrong.fault.inField)
      #expect(!said.contains("learning.question") && said.count > 10, "\(said)")
    }
  }

  @Test func `In a course every answer has feedback, and all languages one shape`() throws {
    let course = try CourseOnDisk()
    for (old, new, fault) in [
      (
        "## q3 true-or-false", "## q3 number\nHow many?\n- (x) 21\n## q4 true-or-false",
        "below this answer stands"
      ),
      ("translation: draft", "translation: draft\ntries: 0", "tries must be 1 to 20"),
      ("translation: draft", "translation: draft\ncounts: first", "counts must be best or last"),
      ("translation: draft", "translation: draft\ntries: 2", "other tries"),
    ] {
      let text = try CourseOnDisk().faults(in: "1-who/quiz.ru.md", replacing: old, with: new)
      #expect(text.contains { $0.contains(fault) }, "\(text)")
    }
    for language in Language.allCases {
      try course.write(
        "village/1-who/quiz.\(language.rawValue).md",
        "---\ntranslation: draft\n---\n## q1 number\nHow many?\n- (x) "
          + "\(language == .uz ? 22 : 21)\n > Yes.\n")
    }
    #expect(throws: CourseError.self) { try course.load() }
    try course.write(
      "village/1-who/quiz.uz.md",
      "---\ntranslation: draft\n---\n## q1 number\nHow many?\n- (x) 21,0\n > Yes.\n")
    #expect(try course.load().count == 1)
  }

  @Test func `Opinions alone may be asked after a lesson, and not before a course`() throws {
    let survey = "## q1 survey\nHow was it?\n- ( ) Good\n- ( ) Bad\n"
    let course = try CourseOnDisk()
    for language in Language.allCases {
      try course.write(
        "village/1-who/quiz.\(language.rawValue).md", "---\ntranslation: draft\n---\n\(survey)")
    }
    #expect(try course.load()[0].lessons[0].quiz.questions.map(\.kind) == [.survey])
    for language in Language.allCases {
      try course.write(
        "village/pre-test.\(language.rawValue).md",
        "---\ntitle: Before\ntranslation: draft\n---\n\(survey)")
    }
    #expect(throws: CourseError.self) { try course.load() }
  }

  @Test func `What ships has every word in every language`() throws {
    let course = try CourseOnDisk()
    for language in Language.allCases {
      let last = language == .en ? "…" : "Bad"
      try course.write(
        "village/1-who/quiz.\(language.rawValue).md",
        "---\ntranslation: draft\n---\n## q1 survey\nHow?\n- ( ) Good\n- ( ) \(last)\n")
    }
    do {
      _ = try course.load()
      Issue.record("a word is missing in English")
    } catch {
      let faults = try #require(error as? CourseError).faults
      #expect(faults.map(\.file) == ["village/1-who/quiz.en.md"])
      #expect(faults.map(\.reason.key) == ["learning.quiz.file.unwritten"])
    }
  }
}
