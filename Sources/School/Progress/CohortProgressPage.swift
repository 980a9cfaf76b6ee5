import Core
import Localization
import Markup
import Web

/// A cohort at a glance: who is stuck, and which question nobody gets.
struct CohortProgressPage: Page {
  let model: CohortProgressModel
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String {
    visit.words(
      Message("learning.progress.of", .text(model.cohort.plan.title.text(visit.language))))
  }

  var body: Markup {
    p {
      a(.href(visit.path("cohorts", model.cohort.id.description))) {
        model.cohort.plan.title.text(visit.language)
      }
    }
    h1 { title }
    if visit.viewer.may(ReplyToWriting.access) {
      p { a(.href(visit.learning.writings(of: model.cohort.id))) { say("learning.writings") } }
    }
    if let course = model.course {
      stuck
      ProgressTable(model: model, course: course, visit: visit)
      p(.class("hint")) {
        visit.words(
          Message("learning.stuck.how", .number(LessonStanding.daysUntilStuck)))
      }
      hardest
      if let gain = model.gain { CohortGainView(gain: gain, visit: visit) }
      SurveyView(surveys: model.surveys, visit: visit)
    } else {
      p(.class("notice")) { say("learning.error.no-course") }
    }
  }

  @MarkupBuilder private var stuck: Markup {
    let names = model.rows.filter(\.isStuck)
    h2 { say("learning.stuck.title") }
    if names.isEmpty {
      p(.class("muted")) { say("learning.stuck.none") }
    } else {
      ul {
        for row in names {
          li { a(.href(anchor: "person-\(row.person)")) { row.name } }
        }
      }
    }
  }

  @MarkupBuilder private var hardest: Markup {
    h2 { say("learning.hardest") }
    if model.hardest.isEmpty {
      p(.class("muted")) { say("learning.hardest.none") }
    } else {
      p(.class("hint")) { say("learning.hardest.how") }
      div(.class("scroll")) {
        table {
          thead {
            tr {
              th(.scope("col")) { say("learning.hardest.question") }
              th(.scope("col")) { say("learning.hardest.share") }
            }
          }
          tbody { for question in model.hardest { row(question) } }
        }
      }
    }
  }

  private func row(_ question: CohortProgressModel.Hard) -> Markup {
    let share = question.share
    return tr {
      th(.scope("row")) {
        question.text.text(visit.language)
        span(.class("muted")) {
          " (\(question.lesson.text(visit.language)), \(share.number))"
        }
      }
      td {
        ShareBar(
          share.right, of: share.answered,
          visit.words(
            Message("learning.hardest.right", .number(share.right), .number(share.answered))))
      }
    }
  }
}
