import Core
import JSON
import Localization
import Mail
import Markup
import Web

/// What somebody gets by mail, and where; nobody but she sees it.
struct MailModel: JSONModel {
  /// Whether this house sends letters at all.
  let isSent: Bool
  let address: MailAddress?
  let record: MailRecord?

  static let fields: [JSONField<Self>] = [
    .init("isSent") { $0.isSent }, .init("address") { $0.address?.description },
    .init("isConfirmed") { $0.record?.isConfirmed ?? false },
    .init("wantsNews") { $0.record?.wantsNews ?? false },
    .init("isFailing") { ($0.record?.failures ?? 0) > 0 },
  ]
}

/// Her address, the code that proves it, and what she wants sent there.
struct MailPage: Page {
  let model: MailModel
  let usesPIN: Bool
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("people.mail.title")) }
  var patch: Patch { .people }
  private func say(_ key: String) -> String { words(Message(key)) }

  var body: Markup {
    p { a(.href(visit.path("me"))) { say("people.account.title") } }
    h1 { title }
    FaultSummary(state, words)
    if !model.isSent { p(.class("notice")) { say("people.mail.none") } }
    if let record = model.record {
      kept(record)
    } else if model.isSent {
      p { say("people.mail.why") }
      give
    }
  }

  @MarkupBuilder private func kept(_ record: MailRecord) -> Markup {
    if let address = model.address { p(.class("mail-address")) { code { address.description } } }
    if record.failures > 0 { p(.class("notice")) { say("people.mail.failing") } }
    if record.isConfirmed {
      p(.class("notice good")) { say("people.mail.confirmed") }
      wishes(record)
    } else if model.isSent {
      confirm
    }
    if model.isSent {
      details {
        summary { say("people.mail.other") }
        give
      }
    }
    CommandForm(visit.path("me", "mail", "away"), visit: visit) {
      button(.class("button quiet"), .type("submit")) { say("people.mail.away") }
    }
  }

  private var give: Markup {
    CommandForm(visit.path("me", "mail"), visit: visit) {
      TextField(
        "address", Message("people.mail.address"), state, words, type: "email",
        hint: Message("people.mail.address.hint"), more: .autocomplete("email"),
        .maxlength("254"))
      TextField(
        "current", Message(usesPIN ? "people.account.current-pin" : "people.account.current"),
        state, words, type: "password", more: .autocomplete("current-password"))
      button(.type("submit")) { say("people.mail.send-code") }
    }.body
  }

  private var confirm: Markup {
    Card(say("people.mail.code.title")) {
      p { say("people.mail.code.text") }
      CommandForm(visit.path("me", "mail", "code"), visit: visit) {
        TextField(
          "code", Message("people.mail.code"), state, words, more: .inputmode("numeric"),
          .autocomplete("one-time-code"), .maxlength("12"))
        button(.type("submit")) { say("people.mail.confirm") }
      }
    }.body
  }

  private func wishes(_ record: MailRecord) -> Markup {
    CommandForm(visit.path("me", "mail", "wishes"), visit: visit) {
      CheckField("news", say("people.mail.news"), isOn: record.wantsNews)
      SelectField(
        "language", Message("people.mail.language"),
        choices: Language.allCases.map { ($0.rawValue, $0.endonym) },
        state.or(["language": record.language.rawValue]), words)
      button(.type("submit")) { say("people.save") }
    }.body
  }
}

/// Whether letters still go where the link was sent; whose they are is not told.
struct StopMailModel: JSONModel {
  let wantsNews: Bool
  static let fields: [JSONField<Self>] = [.init("wantsNews") { $0.wantsNews }]
}

/// One button, without a sign-in.
struct StopMailPage: Page {
  let token: String
  let model: StopMailModel
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("people.mail.stop.title")) }
  var patch: Patch { .people }

  var body: Markup {
    h1 { title }
    if model.wantsNews {
      p { words(Message("people.mail.stop.text")) }
      CommandForm(visit.path("mail", "stop", token), visit: visit) {
        button(.type("submit")) { words(Message("people.mail.stop")) }
      }
    } else {
      p(.class("notice good")) { words(Message("people.mail.stopped")) }
    }
  }
}
