import Core
import Localization
import Markup
import Web

/// The form in which an idea of a draft is written down.
struct IdeaForm: Page {
  let decision: Decision
  /// The idea that is revised; nothing for a new one.
  let idea: ID<Idea>?
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String {
    words(Message(key: "decisions.\(word).\(idea == nil ? "new" : "revise")", arguments: []))
  }
  var patch: Patch { .decisions }
  private var word: String { (decision.kind.choices ?? .option).rawValue }

  var body: Markup {
    p {
      a(.href(DecisionsPath.decision(decision.id, visit))) { Said(decision.title, words) }
    }
    h1 { title }
    CommandForm(action, visit: visit) {
      FaultSummary(state, words)
      TranslatedText(
        name: "title", label: Message("decisions.\(word).title"),
        state: state, words: words)
      if decision.kind.choices == .idea { cost }
      if decision.kind.choices == .candidate { sex }
      TranslatedText(
        name: "description", label: Message("decisions.idea.description"), state: state,
        words: words, rowCount: 4)
      button(.class("button"), .type("submit")) { words(Message("decisions.idea.save")) }
    }
    if let idea {
      CommandForm(DecisionsPath.removal(of: idea, in: decision.id, visit), visit: visit) {
        button(.class("button danger"), .type("submit")) {
          words(Message("decisions.\(word).remove"))
        }
      }
    }
  }

  private var cost: TextField {
    TextField(
      "cost", Message("decisions.idea.cost"), state, words,
      hint: Message(
        "decisions.idea.cost-hint", .text(words.money(decision.budget, decision.currency))),
      more: .inputmode("numeric"))
  }

  private var sex: SelectField {
    SelectField(
      "sex", Message("decisions.sex.name"),
      choices: [("", words(Message("decisions.sex.unsaid")))]
        + Sex.allCases.map { ($0.rawValue, words($0.title)) },
      state, words, hint: Message("decisions.sex.hint"))
  }

  private var action: URLPath {
    idea.map { DecisionsPath.idea(decision.id, $0, visit) }
      ?? DecisionsPath.part(decision.id, "ideas", visit)
  }
}
