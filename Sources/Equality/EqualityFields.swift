import Core
import HTTP
import Localization
import Markup
import Web

/// The fields in which the six questions are answered.
package struct EqualityFields: Component {
  let state: FormState
  let words: Localizer

  package init(_ state: FormState, _ words: Localizer) {
    self.state = state
    self.words = words
  }

  package var body: Markup {
    for question in EqualityQuestion.allCases {
      TranslatedText(
        name: question.rawValue, label: question.title, state: state, words: words,
        hint: question.hint, rowCount: 3)
    }
  }
}

extension EqualityAnswers {
  /// What the fields show of answers so far.
  package var fields: [String: String] {
    given.reduce(into: [:]) { fields, answer in
      fields.merge(answer.value.fields(answer.key.rawValue)) { $1 }
    }
  }
}

extension FormReader {
  /// Every question needs an answer, in one language at least.
  package mutating func equalityAnswers() -> EqualityAnswers {
    EqualityAnswers(
      EqualityQuestion.allCases.reduce(into: [:]) { answers, question in
        let answer = translatedText(question.rawValue, limit: 1000)
        if answer.isEmpty {
          fault("\(question.rawValue).ky", Message("web.fault.one-language"))
        }
        answers[question] = answer
      })
  }
}
