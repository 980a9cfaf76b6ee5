import Core
import Localization
import Markup
import Web

/// The form for typing a paper sheet back by its row numbers.
struct PaperPage: Page {
  let model: MeetingModel
  let state: FormState
  let visit: Visit

  var patch: Patch { .school }
  var title: String { visit.words(Message("school.paper.title")) }

  var body: Markup {
    p { a(.href(visit.school.meeting(model.meeting.id))) { meetingTitle } }
    h1 { title }
    p { visit.words(Message("school.paper.how")) }
    CommandForm(visit.school.paper(model.meeting.id), visit: visit) {
      FaultSummary(state, visit.words)
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

  private func numbers(_ option: Attendance) -> TextField {
    TextField(
      option.rawValue, option.title, state, visit.words,
      hint: Message("school.paper.numbers-hint"), isRequired: false,
      more: .autocomplete("off"), .placeholder("3, 7 12-14"))
  }
}
