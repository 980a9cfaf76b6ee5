import Core
import Localization
import Markup
import Web

/// Asks who signs a cohort's certificates, and how long they stand.
struct CertificateSettingPage: Page {
  let cohort: Cohort
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("learning.setting") }

  var body: Markup {
    p {
      a(.href(visit.learning.certificates(of: cohort.id))) {
        cohort.plan.title.text(visit.language)
      }
    }
    h1 { title }
    p { say("learning.setting.text") }
    FaultSummary(state, visit.words)
    CommandForm(visit.learning.setting(of: cohort.id), visit: visit) {
      TextArea(
        "signers", Message("learning.setting.signers"), state, visit.words,
        hint: Message("learning.setting.signers-hint"))
      TextField(
        "months", Message("learning.setting.months"), state, visit.words,
        hint: Message("learning.setting.months-hint"), isRequired: false,
        more: .inputmode("numeric"))
      button(.class("button"), .type("submit")) { say("school.save") }
    }
  }
}
