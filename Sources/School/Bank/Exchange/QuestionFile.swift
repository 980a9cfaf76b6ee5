import Core

/// What came of a file of questions: those that were taken, and line by line what was not, or not
/// as it was.
struct QuestionFile: Sendable {
  /// A remark on a question that was taken, or the reason why one was not.
  struct Remark: Sendable, Equatable {
    let file: String
    let line: Int
    let isTaken: Bool
    let reason: Message
  }

  /// At once, so that the answer fits a page and one transaction.
  static let most = 500

  var questions: [Question] = []
  var remarks: [Remark] = []

  mutating func refuse(_ file: String, _ line: Int, _ key: String) {
    remarks.append(
      Remark(
        file: file, line: line, isTaken: false, reason: Message("learning.bank.refused.\(key)")))
  }

  /// Takes a draft, if it is a question that we know how to ask.
  mutating func take(_ draft: QuestionDraft, _ file: String, _ line: Int, _ language: Language) {
    guard questions.count < Self.most else { return refuse(file, line, "too-many") }
    guard let question = draft.question(in: language) else {
      let hasPictures = draft.notes.contains("pictures")
      return refuse(
        file, line,
        !draft.text.isEmpty
          ? "options.\(draft.kind.rawValue)" : hasPictures ? "only-pictures" : "no-text")
    }
    questions.append(question)
    for key in draft.notes.sorted() {
      remarks.append(
        Remark(
          file: file, line: line, isTaken: true, reason: Message("learning.bank.noted.\(key)")))
    }
  }
}

/// A question of another program on its way to one of ours, in one language.
struct QuestionDraft {
  var kind: Question.Kind
  var text = ""
  var explanation = ""
  var options: [QuestionText.Option] = []
  /// What of it could not be taken along.
  var notes: Set<String> = []

  /// Nothing where our text form could not say it: what is kept can always be written and read.
  func question(in language: Language) -> Question? {
    guard !text.isEmpty, kind.allows(options) else { return nil }
    let draft = QuestionText(
      line: 1, kind: kind, text: text, explanation: explanation, options: options)
    let question = Question([language: draft], like: draft)
    guard let written = question.written(in: language),
      let read = try? QuestionParser.question(written, kind),
      Question([language: read], like: read) == question
    else { return nil }
    return question
  }

  /// Gives items in their right order an order in which they are shown: by their words, so that it
  /// is the same whenever the file is read; never the right one.
  static func scattered(_ texts: [String]) -> [Int] {
    var shown = texts.indices.sorted { (texts[$0], $0) < (texts[$1], $1) }
    if shown == Array(texts.indices), shown.count > 1 { shown.append(shown.removeFirst()) }
    return shown
  }
}
