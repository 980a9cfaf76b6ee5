import Core

/// What is not written yet in one language while another has it.
///
/// The files of all languages keep the same shape, so that a question can be written in one language
/// today and in the next tomorrow. Where words are still missing stands `…`; whoever reads is shown
/// the whole question in the next language that has it.
enum Blank {
  static let sign = "…"
}

extension QuestionText {
  /// Whether any of its words is still to be written.
  var isUnwritten: Bool {
    text == Blank.sign
      || options.contains { [$0.text, $0.match, $0.feedback].contains(Blank.sign) }
  }
}

extension Question {
  /// Without the signs that stand for missing words.
  var withoutBlanks: Question {
    Question(
      kind: kind, text: text.withoutBlanks,
      options: options.map { option in
        QuizOption(
          text: option.text.withoutBlanks, isRight: option.isRight,
          feedback: option.feedback.withoutBlanks, place: option.place,
          match: option.match.withoutBlanks)
      }, explanation: explanation.withoutBlanks, lesson: lesson)
  }

  /// Itself in one language, with the sign where words are missing.
  func filled(in language: Language) -> Question {
    func own(_ text: Translated) -> Translated { Translated([language: text[language] ?? ""]) }
    func needed(_ text: Translated) -> Translated {
      Translated([language: text[language] ?? Blank.sign])
    }
    return Question(
      kind: kind, text: needed(text),
      options: options.map { option in
        QuizOption(
          text: isSameEverywhere(option)
            ? Translated([language: option.text.text(language)])
            : option.text.isEmpty ? option.text : needed(option.text),
          isRight: option.isRight,
          feedback: kind.needsFeedback ? needed(option.feedback) : own(option.feedback),
          place: option.place,
          match: option.match.isEmpty ? option.match : needed(option.match))
      }, explanation: own(explanation), lesson: lesson)
  }

  /// Whether any word is missing in a language.
  func isLacking(in language: Language) -> Bool {
    let filled = filled(in: language)
    return filled.text[language] == Blank.sign
      || filled.options.contains { option in
        [option.text, option.match, option.feedback].contains { $0[language] == Blank.sign }
      }
  }

  /// Figures, and what stands for every other answer.
  private func isSameEverywhere(_ option: QuizOption) -> Bool {
    kind == .number || option.isAnythingElse
  }
}

extension Question.Kind {
  /// Whether every answer that can be given is explained.
  var needsFeedback: Bool { isGraded && !isPlaced }
}

extension Translated {
  fileprivate var withoutBlanks: Translated {
    var text = self
    for language in Language.allCases where text[language] == Blank.sign { text[language] = nil }
    return text
  }
}
