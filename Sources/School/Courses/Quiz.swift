import Core

/// The questions after a lesson, the same in the same order for everybody.
package struct Quiz: Sendable {
  package let questions: [Question]
  package let translations: [Language: TranslationState]

  package init(questions: [Question], translations: [Language: TranslationState] = [:]) {
    self.questions = questions
    self.translations = translations
  }
}

/// One question and what may be answered.
package struct Question: Sendable {
  package enum Kind: String, Sendable {
    case single, several
    case trueOrFalse = "true-or-false"
  }

  package let kind: Kind
  package let text: Translated
  package let options: [QuizOption]

  package init(kind: Kind, text: Translated, options: [QuizOption]) {
    self.kind = kind
    self.text = text
    self.options = options
  }

  var right: Set<Int> { Set(options.indices.filter { options[$0].isRight }) }
}

/// One answer that may be chosen, and what is said to her who chose it.
package struct QuizOption: Sendable {
  package let text: Translated
  package let isRight: Bool
  package let feedback: Translated

  package init(text: Translated, isRight: Bool, feedback: Translated) {
    self.text = text
    self.isRight = isRight
    self.feedback = feedback
  }
}
