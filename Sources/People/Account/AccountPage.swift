import Core
import JSON
import Localization
import Markup
import Sodium
import Web

/// What a person sees of her own account.
struct AccountModel: JSONModel {
  var name: String
  var roles: [Role]
  var hasSecondFactor: Bool
  var usesPIN: Bool
  /// How she comes in on this phone; nothing for whoever sees what others do.
  var door: Door?
  /// A fresh secret for an authenticator app, while she sets it up.
  var newSecret: String

  /// What a phone of several shows of her, and whether this one does.
  struct Door: Sendable {
    var name: String
    var patch: Int
    var isHere: Bool
  }

  static let fields: [JSONField<Self>] = [
    .init("name") { $0.name }, .init("roles") { $0.roles },
    .init("hasSecondFactor") { $0.hasSecondFactor }, .init("usesPIN") { $0.usesPIN },
    .init("isKnownHere") { $0.door?.isHere ?? false },
  ]
}

/// Her roles, her secret, her second factor.
struct AccountPage: Page {
  let model: AccountModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("people.account.title")) }
  var patch: Patch { .people }

  var body: Markup {
    h1 { model.name }
    p {
      for role in model.roles { span(.class("tag")) { words(role.title) } }
    }
    FaultSummary(state, words)
    if let door = model.door {
      PINCard(door: door, usesPIN: model.usesPIN, state: state, visit: visit)
    }
    if !model.usesPIN {
      changePassword
      if !model.hasSecondFactor { secondFactor } else { factorIsOn }
    }
    p { a(.href(visit.path("me", "mail"))) { words(Message("people.mail.title")) } }
    p(.class("muted")) { words(Message("people.account.new-card")) }
  }

  private var changePassword: Markup {
    Card(words(Message("people.account.change-password"))) {
      CommandForm(visit.path("me", "password"), visit: visit) {
        TextField(
          "current", Message("people.account.current"), state, words, type: "password",
          more: .autocomplete("current-password"))
        TextField(
          "password", Message("people.account.new"), state, words, type: "password",
          hint: Message(
            model.hasSecondFactor || !model.roles.contains(where: \.seesOthers)
              ? "people.password.hint" : "people.password.long-hint"),
          more: .autocomplete("new-password"))
        button(.type("submit")) { words(Message("people.save")) }
      }
    }.body
  }

  private var secondFactor: Markup {
    Card(words(Message("people.account.second-factor"))) {
      p { words(Message("people.account.second-factor-text")) }
      p { code { model.newSecret } }
      CommandForm(visit.path("me", "second-factor"), visit: visit) {
        input(.type("hidden"), .name("secret"), .value(model.newSecret))
        TextField(
          "code", Message("people.code-from-app"), state, words,
          more: .inputmode("numeric"), .autocomplete("one-time-code"))
        button(.type("submit")) { words(Message("people.account.turn-on")) }
      }
    }.body
  }

  private var factorIsOn: Markup {
    p(.class("notice good")) { words(Message("people.account.factor-on")) }
  }
}
