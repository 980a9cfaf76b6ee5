import Core
import Localization
import Markup
import Web

/// The certificates of a cohort: the rule, what each participant has, and what she lacks.
struct CohortCertificatesPage: Page {
  let model: CohortCertificatesModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String {
    visit.words(
      Message("learning.certificates.of", .text(model.cohort.plan.title.text(visit.language))))
  }

  var body: Markup {
    p {
      a(.href(visit.path("cohorts", model.cohort.id.description))) {
        model.cohort.plan.title.text(visit.language)
      }
    }
    h1 { title }
    FaultSummary(state, visit.words)
    RuleSentence(rule: model.cohort.plan.rule, words: visit.words)
    p { a(.href(visit.school.rule(model.cohort.id))) { say("rule.title") } }
    p { a(.href(visit.learning.setting(of: model.cohort.id))) { say("learning.setting") } }
    if model.course == nil {
      p(.class("notice")) { say("learning.error.no-course") }
    } else if model.rows.isEmpty {
      p(.class("muted")) { say("learning.progress.nobody") }
    } else {
      issueAll
      CandidateTable(model: model, visit: visit)
    }
    others
  }

  @MarkupBuilder private var issueAll: Markup {
    if model.readyCount > 0 {
      CommandForm(visit.learning.certificates(of: model.cohort.id), visit: visit) {
        button(.class("button"), .type("submit")) {
          visit.words(Message("learning.certificates.issue-all", .number(model.readyCount)))
        }
      }
    } else {
      p(.class("muted")) { say("learning.certificates.nobody-ready") }
    }
  }

  @MarkupBuilder private var others: Markup {
    if !model.others.isEmpty {
      h2 { say("learning.certificates.others") }
      ul {
        for summary in model.others {
          li {
            summary.certificate.content.holder
            " "
            CertificateTag(certificate: summary.certificate, visit: visit)
            if let revocation = summary.certificate.revocation {
              span(.class("muted")) { " \(revocation.reason)" }
            }
          }
        }
      }
    }
  }
}

/// Whether a certificate stands, with the way to what anybody sees of it.
struct CertificateTag: Component {
  let certificate: Certificate
  let visit: Visit

  var body: Markup {
    if let revocation = certificate.revocation {
      span(.class("tag bad")) {
        visit.words(Message("learning.certificate.revoked-on", .text(revocation.day.dotted)))
      }
    } else {
      a(.href(visit.learning.verification(of: certificate.code))) {
        visit.words(
          Message("learning.certificate.issued", .text(certificate.issued.dotted)))
      }
    }
  }
}
