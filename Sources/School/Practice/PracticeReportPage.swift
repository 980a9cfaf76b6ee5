import Core
import JSON
import Localization
import Markup
import Web

/// One report with its task.
struct PracticeReportModel: JSONModel {
  let report: PracticeReport
  let task: PracticeTask
  let isMine: Bool

  static let fields: [JSONField<Self>] = [
    .init("report") { $0.report }, .init("task") { $0.task }, .init("mine") { $0.isMine },
  ]
}

/// What she did, what came of it, where it stands; and what can be said to it.
struct PracticeReportPage: Page {
  let model: PracticeReportModel
  let state: FormState
  let visit: Visit

  private var report: PracticeReport { model.report }
  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { model.task.title(visit.words) }

  var body: Markup {
    p { a(.href(visit.practice.cohort(report.cohort))) { say("practice.title") } }
    h1 { title }
    p { PracticeTag(state: report.state, words: visit.words) }
    FaultSummary(state, visit.words)
    facts
    if report.hasPicture {
      p {
        img(
          .src(visit.practice.report(report.id, "picture")), .alt(say("practice.picture")),
          .class("photo"))
      }
    }
    if !report.answer.isEmpty {
      div(.class("notice plain")) {
        p {
          strong { say("practice.answer") }
          " \(report.answer)"
        }
      }
    }
    if model.isMine { hers }
    if visit.viewer.may(.staff) && !model.isMine && report.state != .withdrawn { answering }
  }

  private var facts: Markup {
    dl(.class("facts")) {
      dt { say("learning.progress.person") }
      dd { report.name }
      dt { say("practice.day") }
      dd { visit.words.date(report.deed.day) }
      dt { say("practice.place") }
      dd { report.deed.place }
      dt { say("practice.outcome") }
      dd { report.deed.outcome }
      dt { say("practice.sharing") }
      dd { say(report.deed.isShown ? "practice.sharing.yes" : "practice.sharing.no") }
    }
  }

  @MarkupBuilder private var hers: Markup {
    if report.state != .withdrawn {
      p(.class("button-row")) {
        if report.state.isOpen {
          a(.class("button"), .href(visit.practice.report(report.id, "edit"))) {
            say("practice.change")
          }
        }
      }
      CommandForm(visit.practice.report(report.id, "sharing"), visit: visit, class: "inline") {
        if !report.deed.isShown { input(.type("hidden"), .name("shown"), .value("yes")) }
        button(.class("button quiet"), .type("submit")) {
          say(report.deed.isShown ? "practice.hide" : "practice.show")
        }
      }
      if report.state.isOpen {
        " "
        CommandForm(visit.practice.report(report.id, "withdraw"), visit: visit, class: "inline") {
          button(.class("danger"), .type("submit")) { say("practice.withdraw") }
        }
      }
    }
  }

  private var answering: Markup {
    section(.class("card")) {
      h2 { say("practice.answering") }
      CommandForm(visit.practice.report(report.id, "answer"), visit: visit) {
        TextArea(
          "word", Message("practice.word"), state, visit.words, hint: Message("practice.word-hint"),
          rows: 3)
        div(.class("button-row")) {
          if report.state != .confirmed {
            button(.class("button"), .type("submit"), .name("confirmed"), .value("yes")) {
              say("practice.confirm")
            }
          }
          button(.class("button quiet"), .type("submit"), .name("confirmed"), .value("no")) {
            say("practice.ask")
          }
        }
      }
    }
  }
}
