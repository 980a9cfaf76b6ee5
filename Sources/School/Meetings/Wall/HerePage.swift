import Core
import Localization
import Markup
import Web

/// Where a participant types the code from the wall.
struct HerePage: Page {
  let model: HereModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message("attendance.here.\(key)")) }

  var patch: Patch { .school }
  var title: String { say("title") }
  var alternate: ((Language) -> URLPath)? { { URLPath([$0.rawValue, "here"]) } }

  var body: Markup {
    h1 { title }
    if model.items.isEmpty {
      p(.class("notice")) { say("none") }
    } else {
      for item in model.items { meeting(item) }
      if model.items.contains(where: { !$0.isHere }) { typing }
    }
    p { a(.href(visit.attending.card)) { visit.words(Message("attendance.card")) } }
  }

  private func meeting(_ item: HereModel.Item) -> Markup {
    div(.class(item.isHere ? "notice good" : "notice plain")) {
      p {
        strong { item.cohort.text(visit.language) }
        " · \(item.item.meeting.plan.time) · \(item.item.meeting.plan.place)"
      }
      if let state = item.state, item.isHere {
        p(.class("big-name"), .role("status")) { "✓ \(visit.words(state.title))" }
      }
      p {
        a(.href(visit.attending.agenda(item.item.meeting.id))) {
          visit.words(Message("attendance.agenda"))
        }
      }
    }
  }

  private var typing: Markup {
    CommandForm(visit.attending.here, visit: visit) {
      FaultSummary(state, visit.words)
      TextField(
        "code", Message("attendance.here.code"), state, visit.words,
        hint: Message("attendance.here.hint"),
        more: .inputmode("numeric"), .autocomplete("one-time-code"), .maxlength("7"))
      button(.class("button"), .type("submit")) { say("say") }
    }.body
  }
}
