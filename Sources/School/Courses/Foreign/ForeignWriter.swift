import Core
import Localization
import Markdown

/// Writes what was taken as the files of a course of ours, in one language.
struct ForeignWriter {
  static let mostLessons = 100

  private let course: ForeignCourse
  private let language: Language
  private let words: Localizer
  private var folder: CourseFolder
  private var rows: [TakenCourse.Row] = []
  private var notes: [ForeignNote]
  private var minutes = 0

  init(_ course: ForeignCourse, in language: Language, _ words: Localizer) {
    self.course = course
    self.language = language
    self.words = words
    folder = CourseFolder(LatinName.make(course.title, or: "course"))
    notes = course.notes
  }

  mutating func written(_ kind: ForeignKind) throws -> TakenCourse {
    for lesson in course.lessons {
      guard rows.count < ForeignWriter.mostLessons else {
        notes.append(ForeignNote(lesson.place, "many", .number(ForeignWriter.mostLessons)))
        break
      }
      write(lesson)
    }
    guard !rows.isEmpty else { throw ForeignRefusal.nothing(notes) }
    writeHead()
    return TakenCourse(
      kind: kind, language: language, title: line(course.title), folder: folder, rows: rows,
      notes: notes + faults)
  }

  /// What our own reader says of the files: as a rule nothing.
  private var faults: [ForeignNote] {
    var reader = CourseReader(folder, .oneLanguage)
    _ = reader.course()
    return reader.faults.map { ForeignNote($0.file, line: $0.line, $0.reason) }
  }

  private mutating func write(_ lesson: ForeignLesson) {
    let title = line(lesson.title.isEmpty ? course.title : lesson.title)
    let slug = "\(rows.count + 1)-\(LatinName.make(title, or: "lesson"))"
    let isEmpty = lesson.blocks.isEmpty
    let blocks =
      isEmpty
      ? [.paragraph([.text(words(Message("books.import.questions-only")))])] : lesson.blocks
    let body = writeMarkdown(blocks)
    do throws(MarkdownFault) {
      _ = try markdownBlocks(body)
    } catch {
      return notes.append(ForeignNote(lesson.place, Message(error.reason)))
    }
    let count = blocks.map { $0.plain.split(whereSeparator: \.isWhitespace).count }.reduce(0, +)
    let time = min(max(1, (count + 99) / 100), 240)
    minutes += time
    folder.write(
      "\(slug)/lesson.\(language.rawValue).md",
      "---\ntitle: \(title)\nminutes: \(time)\ntranslation: original\n---\n\n\(body)")
    for (address, bytes) in lesson.media { folder.files["\(slug)/\(address)"] = bytes }
    let asked = write(lesson.questions, of: lesson, slug)
    rows.append(
      TakenCourse.Row(
        place: lesson.place, lesson: slug, title: title, words: isEmpty ? 0 : count,
        questions: asked, pictures: lesson.media.count))
  }

  /// The questions of a lesson; returns how many could be asked.
  private mutating func write(
    _ questions: [ForeignQuestion], of lesson: ForeignLesson, _ slug: String
  ) -> Int {
    if let quiz = lesson.quiz { return write(quiz, slug) }
    let some = questions.prefix(QuizText.limit)
    if some.isEmpty { return 0 }
    if some.count < questions.count {
      notes.append(ForeignNote(lesson.place, "questions-many", .number(QuizText.limit)))
    }
    if some.contains(where: { $0.options.contains { $0.feedback == nil } }) {
      notes.append(ForeignNote(lesson.place, "feedback"))
    }
    let quiz = Quiz(
      questions: some.map(question), translations: [language: .original])
    folder.write(
      "\(slug)/quiz.\(language.rawValue).md", quiz.written(in: language) ?? "")
    return some.count
  }

  private mutating func write(_ text: QuizText, _ slug: String) -> Int {
    let quiz = Quiz(
      questions: text.items.map { Question([language: $0], like: $0) },
      translations: [language: text.translation], tries: text.tries, counting: text.counting)
    folder.write("\(slug)/quiz.\(language.rawValue).md", quiz.written(in: language) ?? "")
    return text.items.count
  }

  private func question(_ question: ForeignQuestion) -> Question {
    Question(
      kind: question.kind, text: Translated([language: line(question.text)]),
      options: question.options.map { option in
        let key = option.isRight ? "learning.answer.right" : "learning.answer.wrong"
        return QuizOption(
          text: Translated([language: line(option.text)]), isRight: option.isRight,
          feedback: Translated([language: line(option.feedback ?? words(Message(key)))]))
      },
      explanation: question.explanation.isEmpty
        ? Translated() : Translated([language: line(question.explanation)]))
  }

  private mutating func writeHead() {
    let title = line(course.title.isEmpty ? rows[0].title : course.title)
    let code = language.rawValue
    folder.write(
      "course.md",
      """
      ---
      id: \(folder.name)
      version: 1
      hours: \(max(1, (minutes + 30) / 60))
      title.\(code): \(title)
      translation.\(code): original
      lessons: \(rows.map(\.lesson).joined(separator: ", "))
      ---

      """)
  }

  /// Words on one line, without what turns the reading direction, and not endless.
  private func line(_ text: String) -> String {
    let plain = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar.properties.generalCategory == .control ? " " : scalar
        }
        .filter { !(0x202A...0x202E ~= $0.value || 0x2066...0x2069 ~= $0.value) }))
    let tidy = InlineTidying.collapse(plain)
    return tidy.isEmpty ? "…" : String(tidy.prefix(500))
  }
}
