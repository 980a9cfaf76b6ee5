import Core
import JSON
import Localization
import Markup
import Web

/// What waits for a facilitator's word in a cohort.
struct PracticeQueueModel: JSONModel {
  let cohort: Cohort
  let reports: [PracticeReport]
  let tasks: [PracticeTask]
  let paging: Paging

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort.id }, .init("reports") { $0.reports },
    .init("page") { $0.paging.page }, .init("total") { $0.paging.total },
  ]
}

struct PracticeQueuePage: Page {
  let model: PracticeQueueModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("practice.waiting.title") }

  var body: Markup {
    p {
      a(.href(visit.practice.cohort(model.cohort.id))) { say("practice.title") }
      " · \(model.cohort.plan.title.text(visit.language))"
    }
    h1 { title }
    if model.reports.isEmpty { p(.class("muted")) { say("practice.waiting.none") } }
    ul(.class("plain-list")) {
      for report in model.reports {
        li {
          a(.href(visit.practice.report(report.id))) {
            "\(report.name): \(report.title(visit.words))"
          }
          p(.class("muted")) { "\(visit.words.date(report.deed.day)) · \(report.deed.place)" }
        }
      }
    }
    Pager(model.paging, visit.words) { visit.practice.waiting(model.cohort.id, page: $0) }
    paper
  }

  /// Types in what stands on a form of paper.
  private var paper: Markup {
    section(.class("card"), .id("paper")) {
      h2 { say("practice.paper") }
      p { say("practice.paper.how") }
      CommandForm(visit.practice.paper(model.cohort.id), visit: visit) {
        FaultSummary(state, visit.words)
        TextField(
          "number", Message("practice.paper.number"), state, visit.words,
          more: .inputmode("numeric"))
        SelectField(
          "task", Message("practice.task"),
          choices: model.tasks.filter(\.isOffered).map {
            ($0.id.description, $0.title(visit.words))
          }, state, visit.words)
        PracticeFields(state: state, words: visit.words, takesPicture: false)
        button(.class("button"), .type("submit")) { say("practice.paper.save") }
      }
    }
  }
}
