import Core
import Localization
import Markup
import Web

/// The form for typing a paper sheet back by its row numbers.
struct PaperPage: Page {
  let model: MeetingModel
  let differences: [SheetDifference]
  let state: FormState
  let visit: Visit

  var patch: Patch { .school }
  var title: String { visit.words(Message("school.paper.title")) }

  var body: Markup {
    p { a(.href(visit.school.meeting(model.meeting.id))) { meetingTitle } }
    h1 { title }
    p { visit.words(Message("school.paper.how")) }
    CommandForm(visit.school.paper(model.meeting.id), visit: visit) {
      SeenSheetFields(
        SeenSheet(differences.map(\.row), guests: model.meeting.guests))
      FaultSummary(state, visit.words)
      if !differences.isEmpty {
        h2 { visit.words(Message("school.paper.differences")) }
        p(.class("hint")) { visit.words(Message("school.paper.differences-how")) }
        for difference in differences { choice(difference) }
      }
      for option in [Attendance.absent, .late, .excused] { numbers(option) }
      TextField(
        "guests", Message("school.attendance.guests"), state, visit.words, type: "number",
        isRequired: false, more: .inputmode("numeric"), .min("0"))
      TextField(
        "guest-names", Message("school.attendance.guest-names"), state, visit.words,
        isRequired: false)
      button(.class("button"), .type("submit")) { visit.words(Message("school.save")) }
    }
  }

  private var meetingTitle: String {
    visit.words(
      Message("school.meeting.on", .text(visit.words.longDate(model.meeting.plan.day))))
  }

  private func choice(_ difference: SheetDifference) -> Markup {
    let (row, name) = (difference.row, AttendanceForm.field(difference.row.number))
    let fault = state.fault(name)
    return fieldset(.id(name)) {
      legend { "\(row.number). \(row.name)" }
      if let fault { span(.class("fault"), .id("\(name)-fault")) { visit.words(fault) } }
      radio(difference, difference.paper, "school.paper.on-paper")
      radio(difference, difference.listed, "school.paper.on-list")
    }
  }

  private func radio(_ difference: SheetDifference, _ option: Attendance, _ key: String) -> Markup {
    let name = AttendanceForm.field(difference.row.number)
    let chosen = Attendance(rawValue: state.value(name)) ?? difference.likely
    return label(.class("choice")) {
      Markup.element(
        "input",
        [.type("radio"), .name(name), .value(option.rawValue)]
          + (chosen == option ? [.checked] : []), nil)
      span { visit.words(Message(key, .message(option.title))) }
    }
  }

  private func numbers(_ option: Attendance) -> TextField {
    TextField(
      option.rawValue, option.title, state, visit.words,
      hint: Message("school.paper.numbers-hint"), isRequired: false,
      more: .autocomplete("off"), .placeholder("3, 7 12-14"))
  }
}
