import Core
import Localization
import Markup
import Web

/// Her own page: where she stands, and what she can take home.
struct OwnProgressPage: Page {
  let model: OwnProgressModel
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("learning.progress.mine") }

  var body: Markup {
    h1 { title }
    if model.items.isEmpty {
      p(.class("muted")) { say("learning.progress.none") }
      p { a(.href(visit.learning.courses)) { say("learning.courses") } }
    }
    for item in model.items { OwnCohort(item: item, visit: visit) }
    if let person = visit.viewer.person, !model.items.isEmpty || !model.certificates.isEmpty {
      p(.class("button-row")) {
        a(.class("button quiet"), .href(visit.path("alumnae", "mine"))) { say("alumnae.mine") }
        a(.class("button quiet"), .href(visit.path("figures", "of", person.description))) {
          say("figures.say")
        }
      }
    }
    if !model.certificates.isEmpty {
      h2 { say("learning.certificates.mine") }
      ul { for summary in model.certificates { row(summary.certificate) } }
    }
  }

  private func row(_ certificate: Certificate) -> Markup {
    li {
      certificate.content.courseTitle.text(visit.language)
      " "
      CertificateTag(certificate: certificate, visit: visit)
      if certificate.revocation == nil {
        " "
        PaperLinks(certificate: certificate, visit: visit)
      }
    }
  }
}

/// One cohort of hers: each lesson, her attendance, and what her certificate still asks for.
struct OwnCohort: Component {
  let item: OwnProgressModel.Item
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    section(.class("card")) {
      if let person = visit.viewer.person {
        p(.class("button-row")) {
          a(.class("button"), .href(visit.quilts.of(person, in: item.cohort.id))) {
            say("quilt.mine")
          }
          a(.class("button quiet"), .href(visit.practice.cohort(item.cohort.id))) {
            say("practice.title")
          }
          a(
            .class("button quiet"),
            .href(visit.learning.transcript(of: person, in: item.cohort.id))
          ) { say("learning.transcript") }
        }
      }
      h2 { item.cohort.plan.title.text(visit.language) }
      p {
        a(.href(visit.learning.course(item.course))) { item.course.title.text(visit.language) }
      }
      dl(.class("facts")) {
        dt { say("learning.have.attendance") }
        dd { "\(item.standing.attended) / \(item.standing.held)" }
        dt { say("learning.have.lessons") }
        dd { "\(item.standing.lessonsRead) / \(item.standing.lessons)" }
        dt { say("learning.have.quizzes") }
        dd { "\(item.standing.quizzesPassed) / \(item.standing.lessons)" }
        dt { say("attendance.hours") }
        dd { visit.words.hours(item.hours) }
        dt { say("rule.have.practice") }
        dd { visit.words.number(item.standing.practised) }
        dt { say("rule.have.mentoring") }
        dd { visit.words.number(item.standing.mentored.meetings) }
      }
      if item.course.tests != nil {
        OwnTests(course: item.course, marks: item.tests, visit: visit)
      }
      AroundMeetings(item: item, visit: visit)
      ol(.class("steps")) {
        for (lesson, standing) in zip(item.course.lessons, item.lessons) {
          li {
            a(.href(visit.learning.lesson(lesson, of: item.course))) {
              lesson.title.text(visit.language)
            }
            LessonTags(standing: standing, visit: visit)
          }
        }
      }
      RuleSentence(rule: item.standing.rule, before: item.past, words: visit.words)
      toCertificate
    }
  }

  @MarkupBuilder private var toCertificate: Markup {
    if item.certificate != nil {
      p(.class("notice good")) { say("learning.certificate.have") }
    } else if item.missing.isEmpty {
      p(.class("notice good")) { say("learning.certificate.ready") }
    } else {
      p { say("learning.certificate.still") }
      ul {
        for need in RuleWords(words: visit.words).needs(of: item.standing, to: .herself) {
          li { need }
        }
      }
    }
  }
}
