import Core
import Localization
import Markup
import Web

/// Whose signatures are believed here, for anybody to compare; an administrator adds neighbours.
struct KeyringPage: Page {
  let model: KeyringModel
  /// The neighbours' keys as rows, for an administrator alone.
  var trusted: [TrustedKey] = []
  var state = FormState()
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("learning.keys") }
  var alternate: ((Language) -> URLPath)? { { URLPath([$0.rawValue, "v", "keys"]) } }

  var body: Markup {
    h1 { title }
    p { say("learning.keys.text") }
    FaultSummary(state, visit.words)
    for item in model.keys { card(item) }
    if visit.viewer.may(.administrator) { adding }
    p { a(.href(visit.path("v"))) { say("learning.verify") } }
  }

  private func card(_ item: KeyringModel.Item) -> Markup {
    section(.class("card")) {
      h2 { item.isOwn ? say("learning.keys.own") : item.key.owner }
      dl(.class("facts")) {
        dt { say("learning.keys.short") }
        dd { strong { item.key.short } }
        dt { say("learning.keys.whole") }
        dd { code(.class("key")) { item.key.text } }
      }
      if let row = trusted.first(where: { $0.key.publicKey == item.key.publicKey }) {
        CommandForm(visit.learning.removal(of: row.id), visit: visit, class: "inline") {
          button(
            .class("quiet"), .type("submit"),
            .ariaLabel("\(say("learning.keys.remove")): \(item.key.owner)")
          ) { say("learning.keys.remove") }
        }
      }
    }
  }

  private var adding: Markup {
    section {
      h2 { say("learning.keys.add") }
      CommandForm(visit.learning.newKey, visit: visit) {
        TextField("owner", Message("learning.keys.owner"), state, visit.words)
        TextField(
          "key", Message("learning.keys.key"), state, visit.words,
          hint: Message("learning.keys.hint"), more: .autocomplete("off"), .spellcheck("false"))
        button(.class("button"), .type("submit")) { say("learning.keys.add") }
      }
    }
  }
}
