import Core
import Localization
import Markup
import Web

/// Where a facilitator says how a missed meeting is caught up, and marks what was done.
struct CatchUpPage: Page {
  let model: CatchUpModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message("attendance.catch-up.\(key)")) }
  private var id: ID<Meeting> { model.item.meeting.id }

  var patch: Patch { .school }
  var title: String { visit.words(Message("attendance.catch-up")) }
  var keeps: [URLPath] { [visit.attending.catchUp(id)] }

  var body: Markup {
    p { a(.href(visit.school.meeting(id))) { meetingTitle } }
    h1 { title }
    p { say(model.rule.countsCatchUp ? "counts" : "counts-not") }
    if !model.tasks.isEmpty { tasks }
    if model.waiting.isEmpty {
      p(.class("muted")) { say("nobody") }
    } else {
      stating
    }
  }

  private var meetingTitle: String {
    visit.words(
      Message("school.meeting.on", .text(visit.words.longDate(model.item.meeting.plan.day))))
  }

  private var tasks: Markup {
    ul(.class("plain-list")) {
      for one in model.tasks {
        li(.id("task-\(one.number)")) {
          p { strong { one.name } }
          p { one.task }
          if let day = one.doneOn {
            span(.class("tag good")) {
              visit.words(Message("attendance.catch-up.done-on", .text(day.dotted)))
            }
          }
          CommandForm(
            visit.attending.catchUpDone(id), visit: visit, class: "inline", waits: true
          ) {
            input(.type("hidden"), .name("number"), .value(String(one.number)))
            if one.doneOn == nil { input(.type("hidden"), .name("done"), .value("yes")) }
            button(
              .class("quiet"), .type("submit"),
              .ariaLabel("\(say(one.doneOn == nil ? "done" : "not-done")): \(one.name)")
            ) { say(one.doneOn == nil ? "done" : "not-done") }
          }
        }
      }
    }
  }

  @MarkupBuilder private var stating: Markup {
    h2 { say("state") }
    CommandForm(visit.attending.catchUp(id), visit: visit, waits: true) {
      FaultSummary(state, visit.words)
      fieldset {
        legend { say("who") }
        if let fault = state.fault("row") { span(.class("fault")) { visit.words(fault) } }
        for row in model.waiting {
          CheckField(
            "row", value: String(row.number), row.name,
            isOn: !state.isTyped || state.has("row", String(row.number)))
        }
      }
      TextArea(
        "task", Message("attendance.catch-up.task"), state, visit.words,
        hint: Message("attendance.catch-up.task-hint"), rows: 3)
      button(.class("button"), .type("submit")) { visit.words(Message("school.save")) }
    }
  }
}
