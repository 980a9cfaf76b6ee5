import Core
import Localization
import Markup
import Web

/// One row a woman with four big choices, and the guests; the whole sheet is saved at once.
struct AttendanceForm: Component {
  let model: MeetingModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    CommandForm(visit.school.attendance(model.meeting.id), visit: visit, waits: true) {
      input(.type("hidden"), .name("page"), .value(String(model.page)))
      SeenSheetFields(SeenSheet(model.rows, guests: model.meeting.guests))
      FaultSummary(state, visit.words)
      div(.class("roster")) { for row in model.rows { choice(row) } }
      TextField(
        "guests", Message("school.attendance.guests"), state, visit.words, type: "number",
        isRequired: false, more: .inputmode("numeric"), .min("0"))
      TextField(
        "guest-names", Message("school.attendance.guest-names"), state, visit.words,
        isRequired: false)
      div(.class("button-row sticky")) {
        button(.class("button"), .type("submit")) { say("school.save") }
      }
    }
  }

  private func choice(_ row: Roster.Row) -> Markup {
    let name = AttendanceForm.field(row.number)
    let fault = state.fault(name)
    return fieldset(.class(fault == nil ? "segmented" : "segmented faulty"), .id(name)) {
      legend {
        span(.class("number")) { "\(row.number). " }
        row.name
        if let called = row.called { span(.class("muted")) { " (\(called))" } }
      }
      if let fault { span(.class("fault"), .id("\(name)-fault")) { visit.words(fault) } }
      for option in Attendance.allCases { radio(row, option) }
    }
  }

  private func radio(_ row: Roster.Row, _ option: Attendance) -> Markup {
    let name = AttendanceForm.field(row.number)
    let isOn = state.isTyped ? state.has(name, option.rawValue) : row.state == option
    return label {
      Markup.element(
        "input",
        [.type("radio"), .name(name), .value(option.rawValue)] + (isOn ? [.checked] : []), nil)
      span { visit.words(option.title) }
    }
  }

  static func field(_ number: Int) -> String { "row-\(number)" }
}

/// What stands there now: after a quarrel she has seen what the other wrote.
struct SeenSheetFields: Component {
  let seen: SeenSheet

  init(_ seen: SeenSheet) { self.seen = seen }

  var body: Markup {
    .group([
      input(.type("hidden"), .name("seen"), .value(seen.text)),
      input(.type("hidden"), .name("guests-seen"), .value(String(seen.guests.count))),
      input(.type("hidden"), .name("guest-names-seen"), .value(seen.guests.names)),
    ])
  }
}
