import Core
import Equality
import JSON
import Localization
import Markup
import Web

/// The form in which the six questions of a council's draft are answered.
struct ProcessEqualityPage: Page {
  let model: ProcessEqualityModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("equality.title")) }
  var patch: Patch { .proposals }

  var body: Markup {
    p {
      a(.href(visit.proposals.process(model.process.id))) { Said(model.process.title, words) }
    }
    h1 { title }
    p { words(Message("equality.intro")) }
    CommandForm(visit.proposals.process(model.process.id, "equality"), visit: visit) {
      FaultSummary(state, words)
      EqualityFields(state, words)
      button(.class("button"), .type("submit")) { words(Message("proposals.save")) }
    }
  }
}

/// What that form holds.
struct ProcessEqualityModel: JSONModel {
  let process: JointProcess
  let answers: EqualityAnswers

  static let fields: [JSONField<Self>] = [
    .init("process") { $0.process.id }, .init("answers") { $0.answers.lines },
  ]
}
