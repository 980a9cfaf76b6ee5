import Core
import Database
import HTTP
import JSON
import Localization
import Markup
import Sodium
import Web

/// What an applicant sees by her code: how it stands, and nothing of herself that another who
/// found the code could read.
struct ReceiptModel: JSONModel {
  let code: String
  let cohort: Cohort
  let application: Application

  static let fields: [JSONField<Self>] = [
    .init("code") { $0.code }, .init("cohort") { $0.cohort.plan.title },
    .init("state") { $0.application.state }, .init("reply") { $0.application.reply },
    .init("eraseOn") { $0.application.eraseOn }, .init("isErased") { $0.application.isErased },
  ]
}

/// How her application stands.
struct ReceiptPage: Page {
  let model: ReceiptModel
  let visit: Visit

  var patch: Patch { .school }
  var title: String { say("cohorts.receipt") }
  private var application: Application { model.application }
  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    h1 { title }
    p { model.cohort.plan.title.text(visit.language) }
    p(.class(application.state == .chosen ? "notice good" : "notice plain"), .role("status")) {
      visit.words(Message(key: "cohorts.receipt.\(application.state.rawValue)", arguments: []))
    }
    if !application.reply.isEmpty { blockquote(.class("prose")) { application.reply } }
    p { say("cohorts.receipt.keep") }
    p(.class("receipt")) { strong { ShortCode.grouped(model.code) } }
    if application.isErased {
      p { say("cohorts.receipt.erased") }
    } else {
      p {
        visit.words(
          Message("cohorts.receipt.until", .text(visit.words.longDate(application.eraseOn))))
      }
      CommandForm(visit.path("application", model.code, "withdraw"), visit: visit) {
        button(.class("danger"), .type("submit")) {
          say(application.isOpen ? "cohorts.receipt.withdraw" : "cohorts.receipt.erase")
        }
      }
    }
  }
}

/// Where the code is typed.
struct ReceiptCodePage: Page {
  let state: FormState
  let visit: Visit

  var patch: Patch { .school }
  var title: String { visit.words(Message("cohorts.receipt")) }

  var body: Markup {
    h1 { title }
    p { visit.words(Message("cohorts.receipt.how")) }
    CommandForm(visit.path("application"), visit: visit) {
      FaultSummary(state, visit.words)
      TextField(
        "code", Message("cohorts.receipt.code"), state, visit.words,
        more: .autocomplete("off"), .autocapitalize("characters"), .spellcheck("false"))
      button(.class("button"), .type("submit")) {
        visit.words(Message("cohorts.receipt.look"))
      }
    }
  }
}
