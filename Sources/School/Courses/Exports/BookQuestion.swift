import Core

/// A question as paper and wall show it: what is asked, what may be chosen, and what is right.
struct BookQuestion: Sendable {
  struct Choice: Sendable {
    let letter: String
    let text: String
    let isRight: Bool
    let feedback: String
  }

  let number: Int
  let kind: Question.Kind
  let text: String
  /// What is lettered: choices, items to be put in order, the second halves of pairs.
  let choices: [Choice]
  /// The first halves of pairs, numbered.
  let halves: [String]
  /// What is right, in letters or words; nothing where nothing is.
  let right: String
  /// Why, of what is right.
  let reasons: [String]

  init(_ question: Question, number: Int, in language: Language) {
    self.number = number
    kind = question.kind
    text = question.text.text(language)
    choices = BookQuestion.choices(of: question, in: language)
    halves =
      question.kind == .pairs
      ? question.asked.map { question.options[$0].text.text(language) } : []
    right = BookQuestion.right(of: question, in: language)
    let isSaid =
      question.kind == .single || question.kind == .several
      || question.kind == .trueOrFalse || question.kind.isTyped
    let said =
      isSaid
      ? question.options.filter(\.isRight).map { $0.feedback.text(language) } : []
    reasons = (said + [question.explanation.text(language)]).filter { !$0.isEmpty }
  }

  var hasAnswer: Bool { !right.isEmpty || !reasons.isEmpty }
  /// How many lines are left to write the answer on.
  var lines: Int { kind == .freeText ? 4 : kind.isTyped ? 1 : 0 }

  private static func choices(of question: Question, in language: Language) -> [Choice] {
    let texts: [(Translated, QuizOption?)] =
      switch question.kind {
      case .number, .shortText, .freeText: []
      case .pairs: question.offered.map { ($0, nil) }
      default: question.options.map { ($0.text, $0) }
      }
    return texts.enumerated().map { place, found in
      Choice(
        letter: letter(place, in: language), text: found.0.text(language),
        isRight: question.kind.isChosen && found.1?.isRight == true,
        feedback: found.1?.feedback.text(language) ?? "")
    }
  }

  private static func right(of question: Question, in language: Language) -> String {
    let options = question.options
    switch question.kind {
    case .single, .several, .trueOrFalse:
      return options.indices.filter { options[$0].isRight }.map { letter($0, in: language) }
        .joined(separator: ", ")
    case .number, .shortText:
      let first = options.first(where: \.isRight)?.text.text(language) ?? ""
      return first.replacing(" | ", with: ", ")
    case .order:
      return options.indices.sorted { (options[$0].place ?? 0) < (options[$1].place ?? 0) }
        .map { letter($0, in: language) }.joined(separator: ", ")
    case .pairs:
      return question.asked.enumerated()
        .map { "\($0.offset + 1)–\(letter(options[$0.element].place ?? 0, in: language))" }
        .joined(separator: ", ")
    case .freeText, .survey: return ""
    }
  }

  /// As lists are lettered in each alphabet: without ё, й, ъ and ь, which nobody counts by.
  private static func letter(_ place: Int, in language: Language) -> String {
    let letters = Array(language == .en ? "abcdefghij" : "абвгдежзик")
    return letters.indices.contains(place) ? String(letters[place]) : String(place + 1)
  }
}

extension CourseBook {
  /// What is to be done, where the question does not say it by itself.
  func hint(of question: BookQuestion) -> String? {
    switch question.kind {
    case .several: say("learning.quiz.several")
    case .order: say("books.hint.order")
    case .pairs: say("books.hint.pairs")
    default: nil
    }
  }
}
