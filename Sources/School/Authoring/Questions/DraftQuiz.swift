import Core
import Localization

/// The questions at one spot of a draft, laid over one another in the languages that have them.
struct DraftQuiz: Sendable {
  let spot: QuizSpot
  /// The file of each language in which something is asked.
  private(set) var files: [Language: DraftText] = [:]
  var questions: [Question] = []
  /// Why it can be changed as text alone.
  private(set) var faults: [CourseFault] = []

  init(_ spot: QuizSpot, in folder: CourseFolder) {
    self.spot = spot
    var items: [Language: [QuestionText]] = [:]
    for language in Language.allCases {
      let path = spot.path(language)
      guard let text = folder.text(path) else { continue }
      files[language] = DraftText(text)
      do {
        items[language] = try QuizParser.items(of: path, in: folder)
      } catch let fault as CourseFault {
        faults.append(fault)
      } catch {}
    }
    let count = items.values.map(\.count).max() ?? 0
    for place in 0..<count { lay(items.compactMapValues { $0.dropFirst(place).first }, folder) }
    if !faults.isEmpty { questions = [] }
  }

  /// A language that has fewer questions lacks the others.
  private mutating func lay(_ texts: [Language: QuestionText], _ folder: CourseFolder) {
    let languages = Language.allCases.filter { texts[$0] != nil }
    guard let first = languages.first, let model = texts[first] else { return }
    for language in languages {
      guard let text = texts[language], let difference = text.difference(from: model) else {
        continue
      }
      faults.append(
        CourseFault(
          file: "\(folder.name)/\(spot.path(language))", line: text.line,
          reason: Message(
            "learning.quiz.file.other.\(difference.rawValue)", .text(spot.path(first)))))
    }
    if faults.isEmpty { questions.append(Question(texts, like: model).withoutBlanks) }
  }

  /// Where something is missing in a language in which anything is asked; all where nothing is.
  func isLacking(in language: Language) -> Bool {
    questions.contains { $0.isLacking(in: language) }
  }
}

extension DraftQuiz {
  /// The files of all languages; nothing for one in which nothing is asked.
  func written(_ catalog: Catalog) -> [(language: Language, text: DraftText?)] {
    Language.allCases.map { language in
      let isAsked = questions.contains { $0.text[language] != nil }
      return (language, isAsked ? written(in: language, catalog[language]) : nil)
    }
  }

  private func written(in language: Language, _ words: Localizer) -> DraftText {
    let body = questions.enumerated().map { place, question in
      let lesson = question.lesson.map { " \($0)" } ?? ""
      return "## q\(place + 1) \(question.kind.rawValue)\(lesson)\n\n"
        + (question.filled(in: language).written(in: language) ?? "")
    }
    var text = files[language] ?? DraftText(head(words), body: "")
    text.body = body.joined(separator: "\n").trimmed
    return text
  }

  /// What a language begins with: a test has a title, and the tries of the others are its own.
  private func head(_ words: Localizer) -> [(key: String, value: String)] {
    let title =
      spot.isTest
      ? words(Message("learning.test.\(spot.name == CourseTests.before ? "before" : "after")"))
      : ""
    let other = Language.allCases.lazy.compactMap { files[$0] }.first
    return [
      ("title", title), ("translation", TranslationState.original.rawValue),
      ("tries", other?["tries"] ?? ""), ("counts", other?["counts"] ?? ""),
    ]
  }

  /// Says of every language how it is to be taken, and of all of them how often it may be tried.
  mutating func set(
    titles: [Language: String], states: [Language: TranslationState], tries: Int?,
    counting: Quiz.Counting
  ) {
    for (language, file) in files {
      var file = file
      file.set("title", titles[language] ?? file["title"])
      file.set("translation", states[language]?.rawValue ?? file["translation"])
      file.set("tries", tries.map { String($0) } ?? "")
      file.set("counts", counting == .best ? "" : counting.rawValue)
      files[language] = file
    }
  }
}

extension DraftText {
  fileprivate mutating func set(_ key: String, _ value: String) {
    if let place = head.firstIndex(where: { $0.key == key }) {
      head[place].value = value
    } else {
      head.append((key, value))
    }
  }
}
