import Core
import HTTP
import Localization
import Markup
import Web

extension FormReader {
  mutating func processPlan(_ template: ProcessTemplate) -> ProcessPlan {
    let phases = PhaseKind.allCases.map { kind in
      let days = number("days-\(kind.rawValue)", in: 0...ProcessPlan.mostDays, or: 0)
      let opened = PhaseAct.allCases.filter { act in
        form.all("opens-\(kind.rawValue)").contains(act.rawValue)
      }
      return PhasePlan(kind, days, Set(opened))
    }
    return ProcessPlan(
      template, title: translated("title"),
      purpose: translated("purpose", limit: 1000, isRequired: false), firstDay: day("first"),
      answeredBy: line("answered-by", in: 1...200),
      passedTo: .init(lines: text("passed-to", in: 1...1200)),
      isModeratedBefore: form["moderation"] == "before",
      answerDays: number("answer-days", in: 1...90), phases: phases)
  }
}

extension ProcessPlan {
  var formValues: [String: String] {
    var values = [
      "first": firstDay.iso, "answered-by": answeredBy, "passed-to": passedTo.stored,
      "answer-days": String(answerDays), "moderation": isModeratedBefore ? "before" : "after",
    ]
    for language in Language.allCases {
      values["title.\(language.rawValue)"] = title[language]
      values["purpose.\(language.rawValue)"] = purpose[language]
    }
    for kind in PhaseKind.allCases {
      values["days-\(kind.rawValue)"] = String(phases.first { $0.kind == kind }?.days ?? 0)
    }
    return values
  }
}

/// The form that plans a process or changes it: words, days of each phase, who answers.
struct ProcessFormPage: Page {
  let visit: Visit
  let state: FormState
  let template: ProcessTemplate
  let plan: ProcessPlan
  let process: ID<JointProcess>?

  private var words: Localizer { visit.words }
  var patch: Patch { .proposals }
  var title: String {
    words(Message(process == nil ? "proposals.process.new" : "proposals.process.change"))
  }

  var body: Markup {
    p { a(.href(visit.proposals.home)) { words(Message("proposals.title")) } }
    h1 { title }
    p { strong { words(template.title) } }
    p { words(template.about) }
    CommandForm(
      process.map { visit.proposals.process($0, "plan") } ?? visit.proposals.processes,
      visit: visit
    ) {
      FaultSummary(state, words)
      input(.type("hidden"), .name("template"), .value(template.rawValue))
      TranslatedField("title", Message("proposals.process.title"), state, words)
      TranslatedField("purpose", Message("proposals.process.purpose"), state, words)
      TextField(
        "first", Message("proposals.process.first"), state, words, type: "date")
      phases
      answering
      moderation
      button(.class("button"), .type("submit")) { words(Message("proposals.save")) }
    }
  }

  private var phases: Markup {
    section {
      h2 { words(Message("proposals.phases")) }
      p(.class("hint")) { words(Message("proposals.phases.hint")) }
      for kind in PhaseKind.allCases { phase(kind) }
    }
  }

  private func phase(_ kind: PhaseKind) -> Markup {
    fieldset {
      legend { words(kind.title) }
      p(.class("hint")) { words(kind.about) }
      TextField(
        "days-\(kind.rawValue)", Message("proposals.phases.days"), state, words, type: "number",
        more: .min("0"), .max(String(ProcessPlan.mostDays)))
      details {
        summary { words(Message("proposals.phases.open")) }
        for act in PhaseAct.allCases {
          CheckField(
            "opens-\(kind.rawValue)", value: act.rawValue, words(act.title),
            isOn: isOpen(act, kind))
        }
      }
    }
  }

  private func isOpen(_ act: PhaseAct, _ kind: PhaseKind) -> Bool {
    if state.isTyped { return state.has("opens-\(kind.rawValue)", act.rawValue) }
    return (plan.phases.first { $0.kind == kind }?.opens ?? PhasePlan.usual(in: kind))
      .contains(act)
  }

  private var answering: Markup {
    section {
      h2 { words(Message("proposals.answering")) }
      TextField(
        "answered-by", Message("proposals.answered-by"), state, words,
        hint: Message("proposals.answered-by.hint"))
      TextField(
        "answer-days", Message("proposals.answer-days"), state, words, type: "number",
        hint: Message("proposals.answer-days.hint"), more: .min("1"), .max("90"))
      TextArea(
        "passed-to", Message("proposals.passed-to"), state, words,
        hint: Message("proposals.passed-to.hint"), rows: 3, isRequired: true)
    }
  }

  private var moderation: Markup {
    fieldset {
      legend { words(Message("proposals.moderation")) }
      for when in ["after", "before"] {
        label(.class("choice")) {
          Markup.element(
            "input",
            [.type("radio"), .name("moderation"), .value(when)]
              + (state.has("moderation", when) ? [.checked] : []), nil)
          span { words(Message(key: "proposals.moderation.\(when)", arguments: [])) }
        }
      }
    }
  }
}

/// Which of the templates a new process begins with.
struct TemplatePage: Page {
  let visit: Visit

  private var words: Localizer { visit.words }
  var patch: Patch { .proposals }
  var title: String { words(Message("proposals.process.new")) }

  var body: Markup {
    p { a(.href(visit.proposals.home)) { words(Message("proposals.title")) } }
    h1 { title }
    p { words(Message("proposals.template.choose")) }
    div(.class("cards")) {
      for template in ProcessTemplate.allCases {
        section(.class("card")) {
          h2 { a(.href(visit.proposals.new(template))) { words(template.title) } }
          p { words(template.about) }
          ol { for phase in template.phases { li { line(phase) } } }
        }
      }
    }
  }

  private func line(_ phase: PhasePlan) -> String {
    words(phase.kind.title) + ": " + words(Message("proposals.days", .number(phase.days)))
  }
}
