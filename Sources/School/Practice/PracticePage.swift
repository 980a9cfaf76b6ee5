import Core
import Localization
import Markup
import Web

/// The tasks, what she did of them, and what came of it for others.
struct PracticePage: Page {
  let model: PracticeModel
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("practice.title") }

  var body: Markup {
    p { model.cohort.plan.title.text(visit.language) }
    h1 { title }
    p { say("practice.intro") }
    counted
    ways
    tasks
    mine
    shown
  }

  @MarkupBuilder private var counted: Markup {
    let needed = model.cohort.plan.rule.practice
    if needed > 0 {
      p(.class(model.confirmed >= needed ? "notice good" : "notice plain")) {
        visit.words(
          Message("practice.counted", .number(model.confirmed), .number(needed)))
      }
    }
  }

  private var ways: Markup {
    p(.class("button-row")) {
      if visit.viewer.may(.staff) {
        a(.class("button"), .href(visit.practice.waiting(model.cohort.id))) {
          visit.words(Message("practice.waiting", .number(model.waiting)))
        }
        a(.class("button quiet"), .href(visit.practice.tasks(model.cohort.id))) {
          say("practice.tasks.choose")
        }
      }
      a(.class("button quiet"), .href(visit.quilts.own(in: model.cohort.id))) {
        say("quilt.mine")
      }
      a(.class("button quiet"), .href(visit.practice.form(model.cohort.id))) {
        say("practice.form")
      }
    }
  }

  @MarkupBuilder private var tasks: Markup {
    h2 { say("practice.tasks") }
    let offered = model.tasks.filter(\.isOffered)
    if offered.isEmpty {
      p(.class("muted")) { say("practice.tasks.none") }
    } else {
      div(.class("cards")) { for task in offered { card(task) } }
    }
  }

  private func card(_ task: PracticeTask) -> Markup {
    section(.class("card")) {
      h3 { task.title(visit.words) }
      p { task.about(visit.words) }
      if let due = task.due {
        p(.class("muted")) { visit.words(Message("practice.due", .text(visit.words.date(due)))) }
      }
      p {
        a(
          .class("button"), .href(visit.practice.newReport(task.id)),
          .ariaLabel("\(say("practice.report")): \(task.title(visit.words))")
        ) { say("practice.report") }
      }
    }
  }

  @MarkupBuilder private var mine: Markup {
    h2 { say("practice.mine") }
    if model.mine.isEmpty {
      p(.class("muted")) { say("practice.mine.none") }
    } else {
      ul(.class("plain-list")) {
        for report in model.mine {
          li {
            a(.href(visit.practice.report(report.id))) { line(report) }
            " "
            PracticeTag(state: report.state, words: visit.words)
          }
        }
      }
    }
  }

  private func line(_ report: PracticeReport) -> String {
    "\(visit.words.date(report.deed.day)) · \(report.title(visit.words))"
  }

  @MarkupBuilder private var shown: Markup {
    if !model.shown.isEmpty {
      h2 { say("practice.shown") }
      ul(.class("plain-list")) {
        for report in model.shown {
          li {
            p {
              strong { report.name }
              " · \(line(report)) · \(report.deed.place)"
            }
            p { report.deed.outcome }
            if report.hasPicture {
              p {
                a(.href(visit.practice.report(report.id, "picture"))) { say("practice.picture") }
              }
            }
          }
        }
      }
    }
  }
}

/// Where a report stands, as a word.
struct PracticeTag: Component {
  let state: PracticeReport.State
  let words: Localizer

  var body: Markup {
    let kind =
      switch state {
      case .confirmed: "tag good"
      case .asked: "tag warn"
      case .waiting, .withdrawn: "tag"
      }
    return span(.class(kind)) { words(state.title) }
  }
}
