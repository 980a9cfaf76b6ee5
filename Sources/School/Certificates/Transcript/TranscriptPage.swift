import Core
import Localization
import Markup
import Web

/// A transcript on a page that also prints.
struct TranscriptPage: Page {
  let model: TranscriptModel
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { visit.words(Message("learning.transcript.of", .text(model.name))) }

  var body: Markup {
    h1 { title }
    p { strong { model.courseTitle.text(visit.language) } }
    p {
      model.cohort.plan.title.text(visit.language)
      ", "
      visit.words.days(model.cohort.plan)
      ", "
      visit.words(Message("learning.certificate.hours", .number(model.cohort.plan.hours)))
    }
    h2 { "\(say("learning.transcript.meetings")): \(model.attended) / \(model.sittings.count)" }
    if model.sittings.isEmpty {
      p(.class("muted")) { say("learning.transcript.none") }
    } else {
      sittings
    }
    h2 { say("learning.transcript.lessons") }
    studies
  }

  private var sittings: Markup {
    table("learning.transcript.day", "learning.transcript.lesson", "learning.transcript.presence") {
      for one in model.sittings {
        tr {
          th(.scope("row")) { one.day.dotted }
          td { lessonTitle(one.lesson) }
          td { visit.words(one.attendance.title) }
        }
      }
    }
  }

  private func lessonTitle(_ slug: String) -> String {
    model.studies.first { $0.lesson.slug == slug }?.lesson.title.text(visit.language) ?? slug
  }

  private var studies: Markup {
    table("learning.transcript.lesson", "learning.transcript.read", "learning.transcript.best") {
      for one in model.studies {
        tr {
          th(.scope("row")) { one.lesson.title.text(visit.language) }
          td { one.standing.finished.map { $0.day.dotted } ?? "–" }
          td {
            one.standing.best.flatMap { $0.isJudged ? "\($0.right) / \($0.count)" : nil } ?? "–"
          }
        }
      }
    }
  }

  private func table(_ heads: String..., @MarkupBuilder rows: () -> Markup) -> Markup {
    div(.class("scroll")) {
      Markup.element(
        "table", [],
        .group([
          thead { tr { for head in heads { th(.scope("col")) { say(head) } } } },
          tbody { rows() },
        ]))
    }
  }
}
