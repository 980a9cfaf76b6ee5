import Core
import Localization
import Markup
import People
import Web

/// The one field that enrols a woman, and how to call her.
struct EnrolForm: Component {
  let cohort: ID<Cohort>
  let state: FormState
  /// Women of that name whom the community knows already.
  let namesakes: [PersonRecord]
  let visit: Visit

  var body: Markup {
    CommandForm(visit.school.people(cohort), visit: visit) {
      FaultSummary(state, visit.words)
      TextField(
        "name", Message("school.enrol.name"), state, visit.words,
        hint: Message("school.enrol.name-hint"),
        more: .autocomplete("off"), .spellcheck("false"), .autocapitalize("words"))
      TextField(
        "called", Message("school.enrol.called"), state, visit.words,
        hint: Message("school.enrol.called-hint"), isRequired: false, more: .autocomplete("off"))
      if !namesakes.isEmpty { choice }
      button(.class("button"), .type("submit")) { visit.words(Message("school.enrol.add")) }
    }
  }

  private var choice: Markup {
    fieldset(.class("choice")) {
      legend { visit.words(Message("school.enrol.who")) }
      if let fault = state.fault("who") { p(.class("fault")) { visit.words(fault) } }
      for person in namesakes { radio(person.id.description, describe(person)) }
      radio("new", visit.words(Message("school.enrol.new")))
    }
  }

  private func describe(_ person: PersonRecord) -> String {
    [person.name, person.called.map { "(\($0))" }, person.identifier].compactMap(\.self)
      .joined(separator: " ")
  }

  private func radio(_ value: String, _ title: String) -> Markup {
    let isOn = state.has("who", value)
    return label(.class("check")) {
      Markup.element(
        "input",
        [.type("radio"), .name("who"), .value(value)] + (isOn ? [.checked] : []), nil)
      span { title }
    }
  }
}

/// The page of that form, shown again with what was typed.
struct EnrolPage: Page {
  let cohort: Cohort
  let form: EnrolForm
  let visit: Visit

  var patch: Patch { .school }
  var title: String { visit.words(Message("school.enrol.title")) }

  var body: Markup {
    p { a(.href(visit.school.cohort(cohort.id))) { cohort.plan.title.text(visit.language) } }
    h1 { title }
    form
  }
}
