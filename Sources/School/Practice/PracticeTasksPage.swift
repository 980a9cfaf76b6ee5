import Core
import JSON
import Localization
import Markup
import Web

/// The tasks of a cohort, for whoever chooses them.
struct PracticeTasksModel: JSONModel {
  let cohort: Cohort
  let tasks: [PracticeTask]

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort.id }, .init("tasks") { $0.tasks },
  ]
}

/// Chooses among the ready kinds, and adds own ones.
struct PracticeTasksPage: Page {
  let model: PracticeTasksModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("practice.tasks.choose") }

  var body: Markup {
    p {
      a(.href(visit.practice.cohort(model.cohort.id))) { say("practice.title") }
      " · \(model.cohort.plan.title.text(visit.language))"
    }
    h1 { title }
    CommandForm(visit.practice.tasks(model.cohort.id), visit: visit) {
      fieldset {
        legend { say("practice.tasks.ready") }
        for kind in PracticeTask.Kind.ready {
          CheckField("kind", value: kind.rawValue, visit.words(kind.title), isOn: isOffered(kind))
          p(.class("hint")) { visit.words(kind.about) }
        }
      }
      button(.class("button"), .type("submit")) { say("school.save") }
    }
    own
  }

  private func isOffered(_ kind: PracticeTask.Kind) -> Bool {
    model.tasks.contains { $0.kind == kind && $0.isOffered }
  }

  @MarkupBuilder private var own: Markup {
    h2 { say("practice.tasks.own") }
    ul(.class("plain-list")) {
      for task in model.tasks where task.kind == .own {
        li {
          p {
            strong { task.title(visit.words) }
            " \(task.about(visit.words))"
          }
          CommandForm(visit.practice.keep(task.id), visit: visit, class: "inline") {
            if !task.isOffered { input(.type("hidden"), .name("offered"), .value("yes")) }
            button(
              .class("quiet"), .type("submit"),
              .ariaLabel("\(keep(task)): \(task.title(visit.words))")
            ) { keep(task) }
          }
        }
      }
    }
    CommandForm(visit.practice.ownTask(model.cohort.id), visit: visit) {
      FaultSummary(state, visit.words)
      TranslatedField("title", Message("practice.task.title"), state, visit.words)
      TranslatedField("about", Message("practice.task.about"), state, visit.words)
      TextField(
        "due", Message("practice.task.due"), state, visit.words, type: "date", isRequired: false)
      button(.class("button"), .type("submit")) { say("practice.task.add") }
    }
  }

  private func keep(_ task: PracticeTask) -> String {
    say(task.isOffered ? "practice.task.stop" : "practice.task.again")
  }
}
