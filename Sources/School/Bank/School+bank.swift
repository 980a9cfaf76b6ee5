import Core
import HTTP
import Localization
import Web

/// The question bank: for those who run the school.
extension School {
  /// A package of items with its pictures.
  static let questionLimit = 8 << 20

  var bankEndpoints: [Endpoint] {
    [
      .page("/questions", for: .staff, answers: BankModel.self) { visit in try bank(visit) },
      .form("/questions", for: .staff) { visit in try keep(visit) },
      .page("/questions/new", for: .staff, answers: EmptyModel.self) { visit in
        try newQuestion(visit, FormState())
      },
      .page("/questions/import", for: .staff, answers: EmptyModel.self) { visit in
        try questionUpload(visit, FormState())
      },
      .form("/questions/import", for: .staff, pace: .slow, bodyLimit: School.questionLimit) {
        visit in try takeQuestions(visit)
      },
      .page("/questions/quiz", for: .staff, answers: QuizTextModel.self) { visit in
        try quizText(visit)
      },
      .form("/questions/placement", for: .staff) { visit in try place(visit) },
      .file("/questions/export.gift", for: .staff) { visit in try exportGift(visit) },
      .file("/questions/export.zip", for: .staff) { visit in try exportQTI(visit) },
      .file("/questions/export.h5p", for: .staff) { visit in try exportH5P(visit) },
      .page("/questions/{question}", for: .staff, answers: BankQuestion.self) { visit in
        try keptQuestion(visit, FormState())
      },
      .form("/questions/{question}", for: .staff) { visit in try changeQuestion(visit) },
      .form("/questions/{question}/drop", for: .staff) { visit in
        let id = try visit.id("question", as: BankQuestion.self)
        return visit.done(try visit.perform(DropQuestion(id: id)), backTo: visit.bank.list)
      },
    ]
  }

  /// The lessons that a form of this visit chooses from.
  private func lessons(_ visit: Visit, of lesson: String? = nil) throws -> BankLessons {
    let community = try visit.community
    let chosen = lesson ?? visit.form["lesson"] ?? ""
    return try visit.read { tx in try bankLessons(of: chosen, community: community, in: tx) }
  }

  private func wish(_ visit: Visit) -> BankWish {
    BankWish(
      words: Normalize.name(visit.form["words"] ?? ""), lesson: visit.form["lesson"] ?? "",
      into: visit.form["into"] ?? "")
  }

  private func bank(_ visit: Visit) throws -> Response {
    let community = try visit.community
    let wish = wish(visit)
    let page = visit.pageNumber
    let model = try visit.read { tx in
      let total = try BankQuestion.count(wish, of: community, in: tx)
      return BankModel(
        wish: wish, paging: Paging(page: page, total: total),
        questions: try BankQuestion.all(wish, of: community, page: page, in: tx),
        // On the first page, above what is kept; words look only through the bank.
        asked: page == 1 && wish.words.isEmpty
          ? try asked(at: wish.lesson, community: community, in: tx) : [],
        lessons: try bankLessons(of: wish.lesson, community: community, in: tx),
        into: try BankAim.find(wish.into, community: community, in: tx))
    }
    return visit.seen(model, as: BankPage(model: model, visit: visit))
  }

  private func newQuestion(_ visit: Visit, _ state: FormState) throws -> Response {
    let values = ["kind": "single", "lesson": visit.form["lesson"] ?? ""]
    let page = BankQuestionPage(
      kept: nil, lessons: try lessons(visit), state: state.or(values), visit: visit)
    return visit.seen(EmptyModel(), as: page)
  }

  private func keep(_ visit: Visit) throws -> Response {
    try visit.submit(otherwise: { state in try newQuestion(visit, state) }) { form in
      let (question, lesson) = try form.bankQuestion(lessons(visit))
      let done = try visit.perform(KeepQuestions(questions: [question], lesson: lesson))
      return visit.done(done, backTo: visit.bank.list)
    }
  }

  private func keptQuestion(_ visit: Visit, _ state: FormState) throws -> Response {
    let kept = try kept(visit)
    var values = ["kind": kept.question.kind.rawValue, "lesson": kept.lesson]
    for language in Language.allCases {
      values["text.\(language.rawValue)"] = kept.question.written(in: language)
    }
    let page = BankQuestionPage(
      kept: kept, lessons: try lessons(visit, of: kept.lesson), state: state.or(values),
      visit: visit)
    return visit.seen(kept, as: page)
  }

  private func kept(_ visit: Visit) throws -> BankQuestion {
    let community = try visit.community
    let id = try visit.id("question", as: BankQuestion.self)
    return try visit.read { tx in try BankQuestion.find(id, community: community, in: tx) }
  }

  private func changeQuestion(_ visit: Visit) throws -> Response {
    let kept = try kept(visit)
    return try visit.submit(otherwise: { state in try keptQuestion(visit, state) }) { form in
      let (question, lesson) = try form.bankQuestion(lessons(visit))
      let done = try visit.perform(
        ChangeQuestion(id: kept.id, question: question, lesson: lesson))
      return visit.done(done, backTo: visit.bank.question(kept.id))
    }
  }

  private func quizText(_ visit: Visit) throws -> Response {
    let community = try visit.community
    let values = Array(visit.form.all("q").prefix(QuizText.limit))
    let course = visit.form["course"] ?? ""
    let language = language(visit)
    let model = try visit.read { tx in
      let chosen = try AuthoredCourse.first(course, community: community, in: tx)
      let paging = Paging(page: 1, total: Paging.size)
      return QuizTextModel(
        try ticked(values, community: community, in: tx), in: language, ticked: values,
        drafts: try AuthoredCourse.all(of: community, paging, in: tx),
        spots: try chosen.map { try BankAim.all(of: $0, in: tx) } ?? [])
    }
    return visit.seen(model, as: QuizTextPage(model: model, visit: visit))
  }

  /// Puts what was ticked into a lesson or a test of a draft.
  private func place(_ visit: Visit) throws -> Response {
    let community = try visit.community
    let values = Array(visit.form.all("q").prefix(QuizText.limit))
    let into = visit.form["into"] ?? ""
    let (aim, questions) = try visit.read { tx in
      (
        try BankAim.find(into, community: community, in: tx),
        try ticked(values, community: community, in: tx)
      )
    }
    guard let aim else { throw DomainError.notFound }
    let count = try visit.perform(
      PlaceQuestions(
        course: aim.course.slug, spot: aim.spot, questions: questions,
        catalog: visit.environment.catalog))
    return visit.done(
      count, backTo: visit.authoring.questions(aim.spot, of: aim.course.slug))
  }

  private func language(_ visit: Visit) -> Language {
    visit.form["in"].flatMap(Language.init(rawValue:)) ?? visit.language
  }
}

/// Files that come and go.
extension School {
  private func questionUpload(_ visit: Visit, _ state: FormState) throws -> Response {
    let page = BankUploadPage(
      lessons: try lessons(visit), state: state.or(["in": visit.language.rawValue]), visit: visit)
    return visit.seen(EmptyModel(), as: page)
  }

  private func takeQuestions(_ visit: Visit) throws -> Response {
    try visit.submit(otherwise: { state in try questionUpload(visit, state) }) { form in
      let language = form.choice("in", Language.self) ?? visit.language
      let lesson = form.bankLesson(try lessons(visit))
      let file = form.form.file("file")
      if file?.bytes.isEmpty != false {
        form.fault("file", Message("school.import.fault.no-file"))
      }
      try form.finish()
      guard let file else { throw DomainError.notFound }
      let read = read(file.bytes, Normalize.name(file.name), language, visit)
      let taken =
        read.questions.isEmpty
        ? 0 : try visit.perform(KeepQuestions(questions: read.questions, lesson: lesson))
      let model = BankImportModel(taken: taken, remarks: read.remarks)
      return visit.seen(model, as: BankImportedPage(model: model, visit: visit))
    }
  }

  /// What begins as XML or as a zip is QTI; everything else is read as GIFT.
  private func read(
    _ bytes: [UInt8], _ name: String, _ language: Language, _ visit: Visit
  ) -> QuestionFile {
    let start = bytes.drop { [0xEF, 0xBB, 0xBF, 9, 10, 13, 32].contains($0) }
    let name = name.isEmpty ? "?" : String(name.prefix(100))
    if start.first == UInt8(ascii: "<") || start.starts(with: Array("PK".utf8)) {
      return QTIReading(language: language).read(bytes, named: name)
    }
    return GiftReading(
      file: name, language: language, words: visit.environment.catalog[language]
    ).read(bytes)
  }

  private func exportGift(_ visit: Visit) throws -> Response {
    let language = language(visit)
    let writing = GiftWriting(language: language, words: visit.words)
    let text = writing.written(try exported(visit))
    return .file(.text, named: "kurak-\(language.rawValue).gift", Array(text.utf8))
  }

  private func exportQTI(_ visit: Visit) throws -> Response {
    let language = language(visit)
    let package = try QTIWriting(language: language).package(try exported(visit))
    return .file(.zip, named: "kurak-\(language.rawValue).zip", package)
  }

  private func exportH5P(_ visit: Visit) throws -> Response {
    let language = language(visit)
    let words = visit.environment.catalog[language]
    let writing = H5PWriting(
      title: words(Message("learning.bank")), language: language, words: words)
    return .file(
      .zip, named: "kurak-\(language.rawValue).h5p", try writing.package(try exported(visit)))
  }

  private func exported(_ visit: Visit) throws -> [Question] {
    let community = try visit.community
    let wish = wish(visit)
    return try visit.read { tx in
      try BankQuestion.all(wish, of: community, page: nil, in: tx).map(\.question)
    }
  }
}

extension FormReader {
  /// A question in its text form, and the lesson it belongs to.
  fileprivate mutating func bankQuestion(
    _ lessons: BankLessons
  ) throws -> (Question, String) {
    let kind = choice("kind", Question.Kind.self)
    let lesson = bankLesson(lessons)
    var texts = Translated()
    for language in Language.allCases {
      texts[language] = text("text.\(language.rawValue)", in: 0...20_000)
    }
    var question: Question?
    if let kind {
      do throws(BankFault) {
        question = try Question(kind, texts)
      } catch {
        fault("text.\(error.language.rawValue)", error.message)
      }
    }
    try finish()
    guard let question else { throw DomainError.notFound }
    return (question, lesson)
  }

  fileprivate mutating func bankLesson(
    _ lessons: BankLessons
  ) -> String {
    let lesson = form["lesson"] ?? ""
    if !lesson.isEmpty, !lessons.all.contains(where: { $0.value == lesson }) {
      fault("lesson", Message("web.fault.choose"))
    }
    return lesson
  }
}
