import Core
import Equality
import Localization
import Markup
import Web

/// What can be done with a draft, and what opening it means.
struct DraftButtons: Component {
  let decision: Decision
  let ideaCount: Int
  let check: EqualityAnswers
  let visit: Visit

  private var words: Localizer { visit.words }

  var body: Markup {
    p(.class("notice")) { words(Message("decisions.draft.notice")) }
    p(.class("button-row")) {
      if let choices = decision.kind.choices {
        a(.class("button"), .href(DecisionsPath.part(decision.id, "ideas", visit))) {
          words(Message("decisions.\(choices.rawValue).new"))
        }
      }
      if decision.kind.takesProposals {
        a(.class("button quiet"), .href(DecisionsPath.part(decision.id, "proposals", visit))) {
          words(Message("proposals.take"))
        }
      }
      if !decision.isPractice {
        EqualityLink(check, to: DecisionsPath.part(decision.id, "equality", visit), words)
      }
      a(.class("button quiet"), .href(DecisionsPath.part(decision.id, "edit", visit))) {
        words(Message("decisions.form.revise"))
      }
    }
    if ideaCount > 0 || decision.kind.choices == nil {
      Card(words(Message("decisions.draft.open-title"))) {
        p { words(Message("decisions.draft.open-text")) }
        CommandForm(DecisionsPath.part(decision.id, "open", visit), visit: visit) {
          button(.class("button"), .type("submit")) { words(Message("decisions.draft.open")) }
        }
      }
    }
    details {
      summary { words(Message("decisions.draft.discard-title")) }
      CommandForm(DecisionsPath.part(decision.id, "discard", visit), visit: visit) {
        button(.class("button danger"), .type("submit")) {
          words(Message("decisions.draft.discard"))
        }
      }
    }
  }
}
