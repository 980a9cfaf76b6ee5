import Core
import Database
import HTTP
import JSON
import Localization
import Web

/// What is asked at one spot of a draft: question by question, and as text in two languages.
struct QuestionsModel: JSONModel {
  struct Item: JSONModel {
    let number: Int
    let question: Question

    var missing: [Language] { Language.allCases.filter { question.isLacking(in: $0) } }

    static let fields: [JSONField<Self>] = [
      .init("number") { $0.number }, .init("kind") { $0.question.kind.rawValue },
      .init("text") { $0.question.text }, .init("missing") { $0.missing.map(\.rawValue) },
    ]
  }

  let course: AuthoredCourse
  let spot: QuizSpot
  /// Of the lesson; the tests before and after a course have words of their own.
  let title: Translated
  let sides: LanguagePair
  let texts: [TextSide]
  let quiz: DraftQuiz
  /// What each language's file was when the page was made.
  let blobs: [Language: ID<CourseBlob>]
  let lessons: [(value: String, title: Translated)]

  static let fields: [JSONField<Self>] = [
    .init("course") { $0.course.slug }, .init("lesson") { $0.spot.name },
    .init("title") { $0.title }, .init("questions") { $0.items },
    .init("texts") { $0.texts.map(\.text) },
  ]

  var items: [Item] {
    quiz.questions.enumerated().map { Item(number: $0 + 1, question: $1) }
  }

  static func find(
    _ visit: Visit, in tx: borrowing Transaction<some Any>
  ) throws -> QuestionsModel {
    let (slug, spot) = (try visit.text("course"), QuizSpot(try visit.text("lesson")))
    let course = try AuthoredCourse.find(slug, community: try visit.community, in: tx)
    let folder = try course.draft(in: tx)
    let head = DraftHead(folder.text("course.md") ?? "")
    if let lesson = spot.lesson, !head.lessons.contains(lesson) { throw DomainError.notFound }
    let sides = LanguagePair(visit)
    let files = try course.draftFiles(in: tx)
    return QuestionsModel(
      course: course, spot: spot, title: spot.lesson.map { folder.title(of: $0) } ?? Translated(),
      sides: sides, texts: try TextSide.both(sides, in: course, tx: tx, at: spot.path),
      quiz: DraftQuiz(spot, in: folder),
      blobs: Language.allCases.reduce(into: [:]) { $0[$1] = files[spot.path($1)]?.blob },
      lessons: head.lessons.map { (value: $0, title: folder.title(of: $0)) })
  }

  /// The question that the address names.
  func question(_ visit: Visit) throws -> Item {
    guard let number = Int(try visit.text("question")),
      let item = items.first(where: { $0.number == number })
    else { throw DomainError.notFound }
    return item
  }
}

extension QuestionsModel {
  /// What the page shows before anything is typed.
  var formValues: [String: String] {
    let settings = texts.first { $0.file != nil }?.draft
    var values = [
      "kind": "single", "tries": settings?["tries"] ?? "",
      "counts": settings.map { $0["counts"] }.flatMap { $0.isEmpty ? nil : $0 } ?? "best",
    ]
    for side in texts {
      let code = side.language.rawValue
      let state = side.draft["translation"]
      values["body.\(code)"] = side.draft.body
      values["title.\(code)"] = side.draft["title"]
      values["translation.\(code)"] = state.isEmpty ? "original" : state
    }
    return values
  }

  /// A changed quiz as the edits of its files; a language that says the same is not touched.
  func edits(_ quiz: DraftQuiz, _ catalog: Catalog, based form: FormReader) -> [TextEdit] {
    quiz.written(catalog).compactMap { language, text in
      let based = form.form["based.\(language.rawValue)"].flatMap { ID<CourseBlob>($0) }
      if text == nil && blobs[language] == nil { return nil }
      let path = spot.path(language)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return TextEdit(name: name, text: text?.text ?? "", based: based)
    }
  }
}

extension Visit {
  /// What is asked at a spot, in words.
  func title(of spot: QuizSpot, _ lesson: Translated) -> String {
    switch spot {
    case .lesson: words(Message("learning.quiz.of", .text(lesson.text(language))))
    case .test(let name):
      words(Message("learning.test.\(name == CourseTests.before ? "before" : "after")"))
    }
  }
}
