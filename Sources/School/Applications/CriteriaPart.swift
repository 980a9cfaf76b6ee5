import Core
import Localization
import Markup
import Web

/// The criteria of a selection: written before anybody is marked, fixed afterwards.
struct CriteriaPart: Component {
  let model: SelectionModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key)) }

  var body: Markup {
    section(.id("criteria")) {
      h2 { say("cohorts.criteria") }
      p { say(model.areFixed ? "cohorts.criteria.fixed" : "cohorts.criteria.how") }
      if !model.criteria.isEmpty { ol { for criterion in model.criteria { item(criterion) } } }
      if !model.areFixed { form }
    }
  }

  private func item(_ criterion: Criterion) -> Markup {
    let text = criterion.words.text(visit.language)
    return li {
      text + " "
      span(.class("tag")) { kind(criterion) }
      if !model.areFixed {
        CommandForm(
          visit.school.dropCriterion(criterion.id, of: model.cohort.id), visit: visit,
          class: "inline"
        ) {
          button(.class("quiet"), .type("submit"), .ariaLabel("\(say("cohorts.drop")): \(text)")) {
            say("cohorts.drop")
          }
        }
      }
    }
  }

  private func kind(_ criterion: Criterion) -> String {
    criterion.kind == .yesNo
      ? say("cohorts.criterion.yes-no")
      : words(Message("cohorts.criterion.weight", .number(criterion.weight)))
  }

  private var form: Markup {
    CommandForm(visit.school.criteria(model.cohort.id), visit: visit) {
      FaultSummary(state, words)
      TranslatedField("words", Message("cohorts.criterion"), state, words)
      SelectField(
        "kind", Message("cohorts.criterion.kind"),
        choices: [
          ("points", say("cohorts.criterion.points")), ("yes-no", say("cohorts.criterion.yes-no")),
        ], state, words)
      SelectField(
        "weight", Message("cohorts.criterion.weight-of"),
        choices: (1...5).map { (String($0), String($0)) }, state, words)
      button(.class("button quiet"), .type("submit")) { say("cohorts.criterion.add") }
    }.body
  }
}
