import Core
import Equality
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
  var title: String { words(Message("equality.title")) }
  var patch: Patch { .decisions }

  var body: Markup {
    p {
      a(.href(DecisionsPath.decision(decision.id, visit))) { Said(decision.title, words) }
    }
    h1 { title }
    p { words(Message("equality.intro")) }
    CommandForm(DecisionsPath.part(decision.id, "equality", visit), visit: visit) {
      FaultSummary(state, words)
      EqualityFields(state, words)
      button(.class("button"), .type("submit")) { words(Message("decisions.form.save")) }
    }
  }
}

/// What that form holds.
struct EqualityFormModel: JSONModel {
  let decision: Decision
  let check: EqualityAnswers

  static let fields: [JSONField<Self>] = [
    .init("decision") { $0.decision.id }, .init("answers") { $0.check.lines },
  ]
}
