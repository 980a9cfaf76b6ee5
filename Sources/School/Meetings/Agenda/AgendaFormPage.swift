import Core
import Localization
import Markup
import Web

/// The form of an agenda: a few empty rows stand below what there is.
struct AgendaFormPage: Page {
  let model: AgendaModel
  let state: FormState
  let visit: Visit

  private func key(_ name: String) -> Message { Message("attendance.agenda.\(name)") }
  private func say(_ name: String) -> String { visit.words(key(name)) }
  private var meeting: ID<Meeting> { model.item.meeting.id }

  var patch: Patch { .school }
  var title: String { say("change") }

  private var shownItems: Int {
    let typed = (1...Agenda.mostItems).last { !state.value("item-\($0)-title").isEmpty } ?? 0
    return min(max(typed, model.agenda.items.count) + 4, Agenda.mostItems)
  }
  private var shownSpeakers: Int { min(model.agenda.speakers.count + 2, Agenda.mostSpeakers) }

  var body: Markup {
    p { a(.href(visit.attending.agenda(meeting))) { back } }
    h1 { title }
    p(.class("hint")) { say("how") }
    CommandForm(visit.attending.agenda(meeting), visit: visit) {
      FaultSummary(state, visit.words)
      field("minutes", "length", type: "number", more: .inputmode("numeric"))
      for place in 1...shownItems { item(place) }
      h2 { say("speakers") }
      p(.class("hint")) { say("consent-hint") }
      for place in 1...shownSpeakers { speaker(place) }
      h2 { say("laid-on") }
      field("transport", "transport", isRequired: false)
      field("tea", "tea", isRequired: false)
      div(.class("button-row sticky")) {
        button(.class("button"), .type("submit")) { visit.words(Message("school.save")) }
      }
    }
  }

  private var back: String {
    visit.words(
      Message("school.meeting.on", .text(visit.words.longDate(model.item.meeting.plan.day))))
  }

  private func item(_ place: Int) -> Markup {
    fieldset {
      legend { visit.words(Message("attendance.agenda.part", .number(place))) }
      field("item-\(place)-title", "what", isRequired: false)
      field(
        "item-\(place)-minutes", "minutes", type: "number", isRequired: false,
        more: .inputmode("numeric"))
      field("item-\(place)-leader", "leader", isRequired: false)
      field(
        "item-\(place)-order", "order", type: "number", isRequired: false,
        more: .inputmode("numeric"))
    }
  }

  private func speaker(_ place: Int) -> Markup {
    fieldset {
      legend { visit.words(Message("attendance.agenda.speaker", .number(place))) }
      field("speaker-\(place)-name", "name", isRequired: false)
      field("speaker-\(place)-office", "office", isRequired: false)
      CheckField(
        "speaker-\(place)-named", say("named"), isOn: state.has("speaker-\(place)-named", "yes"))
    }
  }

  private func field(
    _ name: String, _ label: String, type: String = "text", isRequired: Bool = true,
    more: Attribute...
  ) -> Markup {
    TextField(
      name, key(label), state, visit.words, type: type, isRequired: isRequired, attributes: more
    ).body
  }
}
