import Core
import Localization
import Markup
import Web

/// Where somebody types the code from the wall.
struct JoinPage: Page {
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message("deliberation.join.\(key)")) }

  var patch: Patch { .deliberation }
  var title: String { say("title") }
  var alternate: ((Language) -> URLPath)? {
    let code = state.value("code")
    return { language in
      URLPath([language.rawValue, "deliberations", "join"] + (code.isEmpty ? [] : [code]))
    }
  }

  var body: Markup {
    h1 { title }
    p { say("intro") }
    CommandForm(DeliberationPath.join(visit), visit: visit) {
      FaultSummary(state, visit.words)
      TextField(
        "code", Message("deliberation.join.code"), state, visit.words,
        hint: Message("deliberation.join.hint"),
        more: .autocomplete("off"), .autocapitalize("characters"), .maxlength("12"))
      button(.class("button"), .type("submit")) { say("go") }
    }
    p(.class("hint")) { visit.words(Message("deliberation.secrecy")) }
  }
}
