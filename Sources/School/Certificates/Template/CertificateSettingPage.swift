import Core
import Localization
import Markup
import Web

/// Asks who signs a cohort's certificates, and how long they stand.
struct CertificateSettingPage: Page {
  let cohort: Cohort
  let emblems: Int
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
    CommandForm(visit.learning.setting(of: cohort.id), visit: visit, isUpload: true) {
      TextArea(
        "signers", Message("learning.setting.signers"), state, visit.words,
        hint: Message("learning.setting.signers-hint"))
      TextField(
        "months", Message("learning.setting.months"), state, visit.words,
        hint: Message("learning.setting.months-hint"), isRequired: false,
        more: .inputmode("numeric"))
      emblem
      if emblems > 0 {
        CheckField(
          "remove",
          visit.words(Message("learning.setting.emblems-remove", .number(emblems))), isOn: false)
      }
      button(.class("button"), .type("submit")) { say("school.save") }
    }
  }

  private var emblem: Markup {
    let fault = state.fault("emblem")
    return div(.class(fault == nil ? "field" : "field faulty")) {
      label(.for("emblem")) { say("learning.setting.emblem") }
      span(.class("hint"), .id("emblem-hint")) { say("learning.setting.emblem-hint") }
      if let fault { span(.class("fault"), .id("emblem-fault")) { visit.words(fault) } }
      Markup.element(
        "input",
        [
          .type("file"), .id("emblem"), .name("emblem"), .accept("image/png,image/svg+xml,.svg"),
          .ariaDescribedby(fault == nil ? "emblem-hint" : "emblem-hint emblem-fault"),
        ] + (fault == nil ? [] : [.ariaInvalid("true")]), nil)
    }
  }
}
