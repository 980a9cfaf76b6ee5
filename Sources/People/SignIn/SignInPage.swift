import Core
import HTTP
import JSON
import Localization
import Markup
import Web

/// Who may sign in here with a PIN.
struct SignInModel: JSONModel {
  var persons: [DoorSign]
  var back: String

  static let fields: [JSONField<Self>] = [.init("back") { $0.back }]
}

/// The door: a PIN for those this phone knows, a name and a password for everybody.
struct SignInPage: Page {
  let model: SignInModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("people.sign-in.title")) }

  var body: Markup {
    h1 { title }
    FaultSummary(state, words)
    if !model.persons.isEmpty { pinForm }
    passwordForm
    p {
      a(.href(visit.path("card"))) { words(Message("people.sign-in.have-card")) }
    }
    p(.class("muted")) { words(Message("people.sign-in.forgotten")) }
  }

  private var pinForm: Markup {
    CommandForm(visit.path("sign-in"), visit: visit) {
      back
      fieldset {
        legend { words(Message("people.sign-in.on-this-phone")) }
        for sign in model.persons { choice(sign) }
      }
      TextField(
        "pin", Message("people.pin"), state, words, type: "password", more: .inputmode("numeric"),
        .autocomplete("current-password"), .maxlength("6"))
      button(.type("submit")) { words(Message("web.sign-in")) }
    }.body
  }

  private func choice(_ sign: DoorSign) -> Markup {
    let isChosen = state.has("person", sign.person.description) || model.persons.count == 1
    let attributes: [Attribute] =
      [.type("radio"), .name("person"), .value(sign.person.description)]
      + (isChosen ? [.checked] : [])
    return label(.class("choice")) {
      Markup.element("input", attributes, nil)
      DoorPatch(number: sign.patch)
      span { sign.name }
    }
  }

  private var passwordForm: Markup {
    CommandForm(visit.path("sign-in"), visit: visit) {
      back
      TextField(
        "login", Message("people.login"), state, words, more: .autocomplete("username"),
        .autocapitalize("none"), .spellcheck("false"))
      TextField(
        "password", Message("people.password"), state, words, type: "password",
        more: .autocomplete("current-password"))
      details {
        summary { words(Message("people.sign-in.second-factor")) }
        TextField(
          "code", Message("people.code-from-app"), state, words, isRequired: false,
          more: .inputmode("numeric"), .autocomplete("one-time-code"))
      }
      button(.type("submit")) { words(Message("web.sign-in")) }
    }.body
  }

  private var back: Markup { input(.type("hidden"), .name("back"), .value(model.back)) }
}
