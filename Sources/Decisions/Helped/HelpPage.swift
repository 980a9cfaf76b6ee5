import Core
import JSON
import Localization
import Markup
import People
import Web

/// The ballot of somebody who asks for help, filled in by the helper while she looks on.
struct HelpPage: Page {
  let model: HelpModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("decisions.help.title", .text(model.name))) }
  var patch: Patch { .decisions }

  var body: Markup {
    p {
      a(.href(DecisionsPath.decision(model.decision.id, visit))) {
        Said(model.decision.title, words)
      }
    }
    h1 { title }
    p(.class("notice plain")) { words(Message("decisions.help.intro")) }
    FaultSummary(state, words)
    CommandForm(DecisionsPath.part(model.decision.id, "help", visit), visit: visit) {
      input(.type("hidden"), .name("person"), .value(model.person.description))
      model.decision.kind.ballotFields(
        BallotFields(
          options: model.options, own: nil, state: state, words: words,
          currency: model.decision.currency))
      button(.class("button"), .type("submit")) { words(Message("decisions.ballot.cast")) }
    }
  }
}

/// Whose ballot it is, and nothing of what she cast.
struct HelpModel: JSONModel {
  let decision: Decision
  let person: ID<Person>
  let name: String
  let options: [Idea]

  static let fields: [JSONField<Self>] = [
    .init("decision") { $0.decision.id }, .init("person") { $0.person },
    .init("name") { $0.name },
  ]
}
