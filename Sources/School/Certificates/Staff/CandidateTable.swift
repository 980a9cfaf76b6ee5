import Core
import Localization
import Markup
import Web

/// One row a participant: what she has, what is missing, and what can be done.
struct CandidateTable: Component {
  let model: CohortCertificatesModel
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  private var rule: CertificateRule { model.cohort.plan.rule }

  var body: Markup {
    div(.class("scroll")) {
      table {
        thead {
          tr {
            th(.scope("col")) { say("learning.progress.person") }
            th(.scope("col"), .class("number")) { say("learning.have.attendance") }
            th(.scope("col"), .class("number")) { say("learning.have.lessons") }
            th(.scope("col"), .class("number")) { say("learning.have.quizzes") }
            if rule.test > 0 {
              th(.scope("col"), .class("number")) { say("rule.have.test") }
            }
            if rule.practice > 0 {
              th(.scope("col"), .class("number")) { say("rule.have.practice") }
            }
            if rule.mentoring > 0 {
              th(.scope("col"), .class("number")) { say("rule.have.mentoring") }
            }
            th(.scope("col")) { say("learning.certificate") }
          }
        }
        tbody { for row in model.rows { line(row) } }
      }
    }
  }

  private func line(_ row: CohortCertificatesModel.Row) -> Markup {
    let standing = row.candidate.standing
    return tr {
      th(.scope("row")) {
        a(.href(visit.learning.transcript(of: row.candidate.person, in: model.cohort.id))) {
          row.candidate.name
        }
      }
      cell("\(standing.attended) / \(standing.held)", row, .attendance)
      cell("\(standing.lessonsRead) / \(standing.lessons)", row, .lessons)
      cell("\(standing.quizzesPassed) / \(standing.lessons)", row, .quizzes)
      if rule.test > 0 {
        cell(standing.test.map { visit.words.percent($0.percent) } ?? "—", row, .test)
      }
      if rule.practice > 0 { cell("\(standing.practised) / \(rule.practice)", row, .practice) }
      if rule.mentoring > 0 {
        cell("\(standing.mentored.count(rule.unit)) / \(rule.mentoring)", row, .mentoring)
      }
      td { outcome(row) }
    }
  }

  private func cell(
    _ text: String, _ row: CohortCertificatesModel.Row, _ part: CertificateStanding.Missing
  ) -> Markup {
    td(.class("number")) {
      text
      if row.missing.contains(part) {
        " "
        span(.class("tag warn")) { say("learning.missing") }
      }
    }
  }

  @MarkupBuilder private func outcome(_ row: CohortCertificatesModel.Row) -> Markup {
    let name = row.candidate.name
    if let certificate = row.candidate.certificate {
      CertificateTag(certificate: certificate, visit: visit)
      " "
      PaperLinks(certificate: certificate, visit: visit)
      " "
      a(
        .class("quiet"), .href(visit.learning.revocation(of: certificate.id)),
        .ariaLabel("\(say("learning.certificate.revoke")): \(name)")
      ) { say("learning.certificate.revoke") }
    } else if row.isReady {
      CommandForm(
        visit.learning.certificates(of: model.cohort.id), visit: visit, class: "inline"
      ) {
        input(.type("hidden"), .name("person"), .value(row.candidate.person.description))
        button(
          .class("quiet"), .type("submit"),
          .ariaLabel("\(say("learning.certificate.issue")): \(name)")
        ) { say("learning.certificate.issue") }
      }
    } else {
      span(.class("muted")) { say("learning.certificate.not-yet") }
    }
  }
}

/// The paper in each language.
struct PaperLinks: Component {
  let certificate: Certificate
  let visit: Visit

  var body: Markup {
    span {
      "PDF: "
      for language in Language.allCases {
        a(
          .href(visit.learning.paper(of: certificate.id, in: language)), .lang(language.tag),
          .ariaLabel("\(language.endonym), \(certificate.content.holder)")
        ) { language.rawValue.uppercased() }
        " "
      }
    }
  }
}
