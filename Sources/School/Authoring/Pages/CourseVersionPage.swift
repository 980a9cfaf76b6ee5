import Core
import Localization
import Markup
import Web

/// The difference between two versions, and the button that moves a cohort.
struct CourseVersionPage: Page {
  let model: CourseVersionModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("authoring.difference") }

  var body: Markup {
    p {
      a(.href(visit.school.cohort(model.cohort.id))) {
        model.cohort.plan.title.text(visit.language)
      }
    }
    h1 { title }
    FaultSummary(state, visit.words)
    p {
      visit.words(
        Message(
          "authoring.difference.of", .text(model.title.text(visit.language)),
          .number(model.kept), .number(model.newest)))
    }
    if model.kept == model.newest {
      p(.class("notice good")) { say("authoring.difference.none") }
    } else {
      move
      for item in model.items { section(.class("card")) { part(item) } }
    }
  }

  private var move: Markup {
    CommandForm(visit.authoring.version(of: model.cohort.id), visit: visit) {
      input(.type("hidden"), .name("version"), .value(String(model.newest)))
      p { say("authoring.move.text") }
      button(.class("button"), .type("submit")) {
        visit.words(Message("authoring.move", .number(model.newest)))
      }
    }.body
  }

  @MarkupBuilder private func part(_ item: CourseDifference.Item) -> Markup {
    h2 { heading(item) }
    p { tag(item.change) }
    for change in item.texts { text(change) }
    if !item.files.isEmpty {
      ul {
        for file in item.files {
          li {
            code { file.name }
            " "
            say("authoring.difference.file.\(file.change.rawValue)")
          }
        }
      }
    }
  }

  private func heading(_ item: CourseDifference.Item) -> String {
    guard let lesson = item.lesson else { return say("authoring.difference.whole") }
    return item.title.isEmpty ? lesson : item.title.text(visit.language)
  }

  private func tag(_ change: CourseDifference.Change) -> Markup {
    span(.class(change == .same ? "tag" : "tag warn")) {
      say("authoring.difference.\(change.rawValue)")
    }
  }

  private func text(_ change: CourseDifference.TextChange) -> Markup {
    let part = say("authoring.difference.part.\(change.part.rawValue)")
    let name = change.language.map { "\(part), \($0.endonym)" } ?? part
    return details {
      summary {
        visit.words(
          Message(
            "authoring.difference.lines", .text(name), .number(change.diff.added),
            .number(change.diff.removed)))
      }
      DiffView(diff: change.diff, language: change.language ?? visit.language, visit: visit)
    }
  }
}

/// On a cohort's page: which version it keeps, and that there is a newer one.
struct CohortVersion: Component {
  let cohort: Cohort
  let newer: NewerText?
  let visit: Visit

  var body: Markup {
    if let version = cohort.version {
      " · "
      visit.words(Message("authoring.version", .number(version)))
    }
    if let newer {
      br()
      a(.href(visit.authoring.version(of: cohort.id))) {
        visit.words(
          newer.isShipped
            ? Message("authoring.newer.shipped")
            : Message("authoring.newer", .number(newer.number)))
      }
    }
  }
}
