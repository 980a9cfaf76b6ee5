import Core
import Localization
import Markup
import Sodium
import Web

/// Where the facilitator decides how one comes into a cohort.
struct DoorPage: Page {
  let model: DoorModel
  let state: FormState
  let visit: Visit

  var patch: Patch { .school }
  var title: String { say("cohorts.door") }
  private var id: ID<Cohort> { model.cohort.id }
  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    p {
      a(.href(visit.school.cohort(id))) { model.cohort.plan.title.text(visit.language) }
    }
    h1 { title }
    SeatsLine(seats: model.seats, words: visit.words)
    if let closed = model.door.closed {
      p(.class("notice plain")) { visit.words(Message("cohorts.closed", .text(closed.dotted))) }
    }
    if model.door.setting.isPublic {
      p { a(.href(visit.school.publicPage(id))) { say("cohorts.door.see") } }
    }
    setting
    if model.door.closed == nil { wall }
    closing
  }

  private var setting: Markup {
    CommandForm(visit.school.door(id), visit: visit) {
      FaultSummary(state, visit.words)
      TextField(
        "seats", Message("cohorts.seats"), state, visit.words, hint: Message("cohorts.seats.hint"),
        isRequired: false, more: .inputmode("numeric"))
      CheckField("public", say("cohorts.door.public"), isOn: state.has("public", "yes"))
      TextField(
        "place", Message("cohorts.where"), state, visit.words,
        hint: Message("cohorts.where.hint"), isRequired: false)
      TranslatedField("about", Message("cohorts.about"), state, visit.words)
      applications
      button(.class("button"), .type("submit")) { say("school.save") }
    }.body
  }

  private var applications: Markup {
    fieldset {
      legend { say("cohorts.applications") }
      if let fault = state.fault("applications") {
        p(.class("fault"), .id("applications-fault")) { visit.words(fault) }
      }
      CheckField(
        "applications", say("cohorts.door.applications"), isOn: state.has("applications", "yes"))
      TextField(
        "until", Message("cohorts.apply-until"), state, visit.words, type: "date",
        isRequired: false)
      for name in ["question-1", "question-2"] {
        TranslatedField(
          name, Message("cohorts.question"), state, visit.words,
          hint: Message("cohorts.question.hint"))
      }
      TextField(
        "keep", Message("cohorts.keep"), state, visit.words, hint: Message("cohorts.keep.hint"),
        more: .inputmode("numeric"))
    }
  }

  private var wall: Markup {
    section(.id("code")) {
      h2 { say("cohorts.code") }
      p { say("cohorts.code.how") }
      if let code = model.door.code {
        p(.class("receipt")) { strong { code } }
        p { a(.class("button quiet"), .href(visit.school.wall(id))) { say("cohorts.code.print") } }
        codeForm("new", "cohorts.code.replace")
        codeForm("none", "cohorts.code.remove")
      } else {
        codeForm("new", "cohorts.code.make")
      }
    }
  }

  private func codeForm(_ value: String, _ key: String) -> Markup {
    CommandForm(visit.school.joinCode(id), visit: visit, class: "inline") {
      input(.type("hidden"), .name("code"), .value(value))
      button(.class("button quiet"), .type("submit")) { say(key) }
    }.body
  }

  private var closing: Markup {
    section(.id("close")) {
      let isClosed = model.door.closed != nil
      h2 { say("cohorts.close.title") }
      p { say("cohorts.close.how") }
      CommandForm(visit.school.closing(id), visit: visit) {
        input(.type("hidden"), .name("closed"), .value(isClosed ? "no" : "yes"))
        button(.class("button quiet"), .type("submit")) {
          say(isClosed ? "cohorts.reopen" : "cohorts.close")
        }
      }
    }
  }
}

/// `20 seats, 3 of them free`.
struct SeatsLine: Component {
  let seats: Seats
  let words: Localizer

  var body: Markup {
    if let all = seats.all, let free = seats.free {
      p { words(Message("cohorts.seats.count", .number(all), .number(free))) }
    }
  }
}
