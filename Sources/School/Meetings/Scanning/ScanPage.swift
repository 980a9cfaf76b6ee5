import Core
import Localization
import Markup
import Web

/// The page at the door: a camera that reads cards, and a field for codes typed by hand.
///
/// The script finds every word it says here; without it the field does the whole work.
struct ScanPage: Page {
  let model: ScanModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message("attendance.scan.\(key)")) }
  private var id: ID<Meeting> { model.meeting.id }

  var patch: Patch { .school }
  var script: String? { "scan.js" }
  var title: String { say("title") }

  var body: Markup {
    p { a(.href(visit.school.meeting(id))) { meetingTitle } }
    h1 { title }
    p { model.cohort.plan.title.text(visit.language) }
    if model.meeting.cancelled != nil {
      p(.class("notice")) { visit.words(Message("school.meeting.fault.cancelled")) }
    } else {
      if let seen = model.seen { last(seen) }
      camera
      typing
      people
    }
  }

  private var meetingTitle: String {
    visit.words(
      Message("school.meeting.on", .text(visit.words.longDate(model.meeting.plan.day))))
  }

  private func last(_ seen: ScanResult) -> Markup {
    div(.class("notice good"), .role("status")) {
      p(.class("big-name")) { seen.name }
      p { visit.words(seen.mark.state.title) }
      CommandForm(visit.attending.undoScan(id), visit: visit, class: "inline") {
        input(.type("hidden"), .name("number"), .value(String(seen.mark.number)))
        input(.type("hidden"), .name("was"), .value(seen.mark.was?.rawValue ?? ""))
        button(.class("quiet"), .type("submit")) { say("undo") }
      }
    }
  }

  private var camera: Markup {
    section(
      .id("scan"), .hidden, data("data-undo", visit.attending.undoScan(id).text),
      data("data-roster", "roster"), .ariaLabel(say("camera"))
    ) {
      div(data("data-result"), .class("notice"), .ariaLive("assertive"), .hidden) {
        p(.class("big-name"), data("data-name"))
        p(data("data-words"))
        button(.class("quiet"), .type("button"), data("data-back"), .hidden) { say("undo") }
      }
      div(.class("button-row")) {
        button(.class("button"), .type("button"), data("data-start")) { say("start") }
        button(.class("button quiet"), .type("button"), data("data-stop"), .hidden) { say("stop") }
      }
      p(.class("notice"), data("data-no-camera"), .hidden) { say("no-camera") }
      p(.class("notice plain"), data("data-waiting"), .hidden, .role("status")) {
        say("waiting")
        " "
        strong(data("data-count"))
      }
      Markup.element(
        "video", [.hidden, .class("camera"), .ariaLabel(say("camera")), .init("playsinline", nil)],
        .nothing)
      for (key, words) in [
        ("offline", say("offline")), ("again", say("again")), ("strange", say("strange")),
        ("sign-in", say("sign-in")), ("undone", say("undone")),
      ] + Attendance.allCases.map({ ($0.rawValue, visit.words($0.title)) }) {
        span(.hidden, data("data-say", key)) { words }
      }
    }
  }

  private var typing: Markup {
    CommandForm(visit.attending.scan(id), visit: visit) {
      FaultSummary(state, visit.words)
      TextField(
        "code", Message("attendance.scan.code"), state, visit.words,
        hint: Message("attendance.scan.code-hint"),
        more: .autocomplete("off"), .autocapitalize("characters"), .spellcheck("false"))
      button(.class("button"), .type("submit")) { say("mark") }
    }.body
  }

  private var people: Markup {
    section {
      h2 {
        "\(say("come")): "
        span(data("data-here")) { String(model.here) }
        " / \(model.total)"
      }
      if model.unmarked > 0 {
        CommandForm(visit.attending.restAbsent(id), visit: visit) {
          button(.class("button quiet"), .type("submit")) {
            visit.words(Message("attendance.rest-absent", .number(model.unmarked)))
          }
        }
      }
      ol(.class("plain-list"), .id("roster")) {
        for row in model.rows {
          li(
            data("data-code", AttendanceCard.code(of: row.person, visit.environment.keys)),
            data("data-number", String(row.number))
          ) {
            span(data("data-who")) { row.name }
            " "
            span(
              .class(row.state == nil ? "muted" : "tag"), data("data-state")
            ) { row.state.map { visit.words($0.title) } ?? "–" }
          }
        }
      }
    }
  }

  /// What the script looks for.
  private func data(_ name: StaticString, _ value: String = "") -> Attribute {
    Attribute(name, value)
  }
}
