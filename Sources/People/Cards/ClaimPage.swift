import Core
import JSON
import Localization
import Markup
import Web

/// What the holder of a card sees before she is in.
struct ClaimModel: JSONModel {
  var name: String
  var needsPassphrase: Bool

  static let fields: [JSONField<Self>] = [
    .init("name") { $0.name }, .init("needsPassphrase") { $0.needsPassphrase },
  ]
}

/// Her name, and the choice of how to come in from now on.
struct ClaimPage: Page {
  let model: ClaimModel
  let code: String
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("people.claim.title")) }

  var body: Markup {
    h1 { words(Message("people.claim.greeting", .text(model.name))) }
    p { words(Message("people.claim.text")) }
    FaultSummary(state, words)
    CommandForm(visit.path("card", code), visit: visit) {
      TextField(
        "login", Message("people.login"), state, words, hint: Message("people.login.hint"),
        more: .autocomplete("username"), .autocapitalize("none"), .spellcheck("false"))
      if model.needsPassphrase {
        password(Message("people.password.long-hint"), isRequired: true)
      } else {
        pin
        details {
          summary { words(Message("people.claim.rather-password")) }
          password(Message("people.password.hint"), isRequired: false)
        }
      }
      button(.type("submit")) { words(Message("people.claim.enter")) }
    }
  }

  private var pin: Markup {
    TextField(
      "pin", Message("people.pin"), state, words, type: "password",
      hint: Message("people.pin.hint"), more: .inputmode("numeric"), .maxlength("6"),
      .autocomplete("new-password")
    ).body
  }

  private func password(_ hint: Message, isRequired: Bool) -> TextField {
    TextField(
      "password", Message("people.password"), state, words, type: "password", hint: hint,
      isRequired: isRequired, more: .autocomplete("new-password"))
  }
}

/// Where a card's code is typed when it is not scanned.
struct CodePage: Page {
  let state: FormState
  let visit: Visit

  var title: String { visit.words(Message("people.code.title")) }

  var body: Markup {
    h1 { title }
    p { visit.words(Message("people.code.text")) }
    FaultSummary(state, visit.words)
    CommandForm(visit.path("card"), visit: visit) {
      TextField(
        "code", Message("people.code.label"), state, visit.words,
        hint: Message("people.code.hint"), more: .autocomplete("off"),
        .autocapitalize("characters"), .spellcheck("false"))
      button(.type("submit")) { visit.words(Message("people.code.continue")) }
    }
  }
}
