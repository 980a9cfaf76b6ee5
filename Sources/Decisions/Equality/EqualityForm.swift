import Core
import HTTP
import JSON
import Localization
import Markup
import Web

/// The form in which the six questions are answered.
struct EqualityForm: Page {
  let decision: Decision
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("decisions.equality.title")) }
  var patch: Patch { .decisions }

  var body: Markup {
    p {
      a(.href(DecisionsPath.decision(decision.id, visit))) { Said(decision.title, words) }
    }
    h1 { title }
    p { words(Message("decisions.equality.intro")) }
    CommandForm(DecisionsPath.part(decision.id, "equality", visit), visit: visit) {
      FaultSummary(state, words)
      for question in EqualityQuestion.allCases {
        TranslatedText(
          name: question.rawValue, label: question.title, state: state, words: words,
          hint: question.hint, rowCount: 3)
      }
      button(.class("button"), .type("submit")) { words(Message("decisions.form.save")) }
    }
  }
}

/// What that form holds.
struct EqualityFormModel: JSONModel {
  let decision: Decision
  let check: EqualityCheck

  static let fields: [JSONField<Self>] = [
    .init("decision") { $0.decision.id }, .init("answers") { $0.check.lines },
  ]
}

extension EqualityCheck {
  var fields: [String: String] {
    answers.reduce(into: [:]) { fields, answer in
      fields.merge(answer.value.fields(answer.key.rawValue)) { $1 }
    }
  }
}

extension FormReader {
  /// Every question needs an answer, in one language at least.
  mutating func equalityAnswers() -> [EqualityQuestion: Translated] {
    EqualityQuestion.allCases.reduce(into: [:]) { answers, question in
      let answer = translatedText(question.rawValue, limit: 1000)
      if answer.isEmpty {
        fault("\(question.rawValue).ky", Message("web.fault.one-language"))
      }
      answers[question] = answer
    }
  }
}
