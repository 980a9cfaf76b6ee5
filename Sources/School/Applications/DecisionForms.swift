import Core
import Localization
import Markup
import People
import Web

/// Yes, wait, or no with a kind word.
struct DecisionForms: Component {
  let model: ApplicationModel
  let state: FormState
  let visit: Visit

  private var id: ID<Application> { model.application.id }
  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    section(.class("card"), .id("decide")) {
      h2 { say("cohorts.decide") }
      SeatsLine(seats: model.seats, words: visit.words)
      choosing
      if model.application.state != .waiting { waiting }
      if model.application.state != .refused { refusing }
    }
  }

  private var choosing: Markup {
    CommandForm(visit.school.application(id, "choose"), visit: visit) {
      if model.application.person == nil && !model.namesakes.isEmpty { choice }
      button(.class("button"), .type("submit")) { say("cohorts.choose") }
    }.body
  }

  private var choice: Markup {
    fieldset(.class("choice")) {
      legend { say("school.enrol.who") }
      if let fault = state.fault("who") {
        p(.class("fault"), .id("who-fault")) { visit.words(fault) }
      }
      for person in model.namesakes {
        radio(
          person.id.description,
          [person.name, person.called, person.identifier].compactMap(\.self)
            .joined(separator: ", "))
      }
      radio("new", say("school.enrol.new"))
    }
  }

  private func radio(_ value: String, _ title: String) -> Markup {
    label(.class("check")) {
      Markup.element(
        "input",
        [.type("radio"), .name("who"), .value(value)]
          + (state.has("who", value) ? [.checked] : []), nil)
      span { title }
    }
  }

  private var waiting: Markup {
    CommandForm(visit.school.application(id, "wait"), visit: visit) {
      button(.class("button quiet"), .type("submit")) { say("cohorts.wait") }
    }.body
  }

  private var refusing: Markup {
    details {
      summary { say("cohorts.refuse") }
      CommandForm(visit.school.application(id, "refuse"), visit: visit) {
        TextArea(
          "reply", Message("cohorts.refuse.reply"), state, visit.words,
          hint: Message("cohorts.refuse.hint"), rows: 3)
        button(.class("button quiet"), .type("submit")) { say("cohorts.refuse") }
      }
    }
  }
}
