import Core
import Localization
import Markup
import Web

/// An import from its preview to its undoing.
struct ImportPage: Page {
  let model: ImportModel
  let state: FormState
  let visit: Visit

  var patch: Patch { .school }
  var title: String { visit.words(Message("school.import.of", .text(model.found.fileName))) }
  var refreshSeconds: Int? { model.isRunning ? 2 : nil }

  func say(_ key: String) -> String { visit.words(Message(key)) }
  private var id: ID<PeopleImport> { model.found.id }

  var body: Markup {
    p {
      a(.href(visit.school.cohort(model.cohort.id))) {
        model.cohort.plan.title.text(visit.language)
      }
    }
    h1 { title }
    FaultSummary(state, visit.words)
    content
  }

  @MarkupBuilder private var content: Markup {
    switch model.found.state {
    case .preview: preview
    case .running: running
    case .stopped: stopped
    case .done: done
    case .undone: p(.class("notice good")) { say("school.import.undone") }
    case .dropped: p(.class("notice plain")) { say("school.import.dropped") }
    case .reading:
      p(.class("notice")) { say("school.import.cut-off") }
      one("drop", "school.import.drop", "quiet")
    }
  }

  @MarkupBuilder private var preview: Markup {
    p(.class("notice plain")) { say("school.import.nothing-yet") }
    counts
    if !model.found.untaken.isEmpty {
      p {
        visit.words(
          Message(
            "cohorts.import.untaken", .text(model.found.untaken.joined(separator: ", "))))
      }
    }
    if model.found.ready > 0 { confirm } else { p { say("school.import.fault.nobody") } }
    one("drop", "school.import.drop", "quiet")
    h2 { say("school.import.rows") }
    ImportRowsTable(rows: model.rows, words: visit.words)
    pages
  }

  private var counts: Markup {
    dl(.class("facts")) {
      for verdict in ImportVerdict.allCases where model.count(verdict) > 0 {
        dt { visit.words(verdict.title) }
        dd {
          visit.words(Message("school.import.rows-count", .number(model.count(verdict))))
          span(.class("hint")) { " \(say("school.import.explain.\(verdict.rawValue)"))" }
        }
      }
    }
  }

  private var confirm: Markup {
    CommandForm(visit.school.peopleImport(id, "confirm"), visit: visit) {
      if model.count(.namesake) > 0 { namesakes }
      button(.class("button"), .type("submit")) {
        visit.words(Message("school.import.confirm", .number(model.found.ready)))
      }
    }.body
  }

  private var namesakes: Markup {
    fieldset(.class("choice")) {
      legend { say("school.import.namesakes") }
      for (rule, key) in [
        (NamesakeRule.same, "school.import.namesakes.same"),
        (.another, "school.import.namesakes.another"),
      ] {
        label(.class("check")) {
          let isOn = state.has("namesakes", rule.rawValue)
          Markup.element(
            "input",
            [.type("radio"), .name("namesakes"), .value(rule.rawValue)]
              + (isOn ? [.checked] : []), nil)
          span { say(key) }
        }
      }
    }
  }

  func one(_ part: String, _ key: String, _ tone: String) -> CommandForm {
    CommandForm(visit.school.peopleImport(id, part), visit: visit, class: "inline") {
      button(.class(tone), .type("submit")) { say(key) }
    }
  }

  var pages: Pager {
    Pager(model.paging, visit.words) { page in visit.school.peopleImport(id, page: page) }
  }
}
