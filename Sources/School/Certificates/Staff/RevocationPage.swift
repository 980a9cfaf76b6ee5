import Core
import JSON
import Localization
import Markup
import Web

/// Asks why a certificate is taken back.
struct RevocationPage: Page {
  let certificate: Certificate
  let state: FormState
  let visit: Visit

  var patch: Patch { .school }
  var title: String {
    visit.words(Message("learning.certificate.revoke.title", .text(certificate.content.holder)))
  }

  var body: Markup {
    h1 { title }
    p { visit.words(Message("learning.certificate.revoke.text")) }
    FaultSummary(state, visit.words)
    CommandForm(visit.learning.revocation(of: certificate.id), visit: visit) {
      TextArea(
        "reason", Message("learning.certificate.revoke.reason"), state, visit.words,
        hint: Message("learning.certificate.revoke.hint"))
      button(.class("button danger"), .type("submit")) {
        visit.words(Message("learning.certificate.revoke"))
      }
    }
  }
}
