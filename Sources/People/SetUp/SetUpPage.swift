import Core
import HTTP
import Localization
import Markup
import Web

/// Names the village, its hosts and herself.
struct SetUpPage: Page {
  let token: String
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("people.set-up.title")) }

  var body: Markup {
    h1 { title }
    p { words(Message("people.set-up.text")) }
    FaultSummary(state, words)
    CommandForm(visit.path("set-up", token), visit: visit) {
      h2 { words(Message("people.set-up.place")) }
      for place in ["village", "aimak", "district", "oblast"] {
        TranslatedField(place, Message("people.\(place)"), state, words)
      }
      h2 { words(Message("people.set-up.hosts")) }
      for kind in HostRecord.Kind.allCases where kind != .other {
        TranslatedField(kind.rawValue, Message("people.host.\(kind.rawValue)"), state, words)
      }
      h2 { words(Message("people.set-up.you")) }
      TextField(
        "name", Message("people.name"), state, words, hint: Message("people.name.hint"),
        more: .autocomplete("name"))
      TextField(
        "login", Message("people.login"), state, words, hint: Message("people.login.hint"),
        more: .autocomplete("username"), .autocapitalize("none"))
      TextField(
        "password", Message("people.password"), state, words, type: "password",
        hint: Message("people.password.long-hint"), more: .autocomplete("new-password"))
      button(.type("submit")) { words(Message("people.set-up.begin")) }
    }
  }
}
