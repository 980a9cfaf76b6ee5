import Core
import HTTP
import Localization
import Markup
import Web

/// The form that plans a meeting or changes it.
struct MeetingFormPage: Page {
  let visit: Visit
  let state: FormState
  let cohort: Cohort
  let lessons: [(value: String, title: String)]
  let meeting: ID<Meeting>?

  var patch: Patch { .school }
  var title: String {
    visit.words(Message(meeting == nil ? "school.meeting.plan" : "school.meeting.change"))
  }

  var body: Markup {
    p { a(.href(visit.school.cohort(cohort.id))) { cohort.plan.title.text(visit.language) } }
    h1 { title }
    CommandForm(
      meeting.map { visit.school.editMeeting($0) } ?? visit.school.meetings(cohort.id),
      visit: visit
    ) {
      FaultSummary(state, visit.words)
      field("day", type: "date")
      field("time", type: "time")
      field("place")
      SelectField(
        "lesson", Message("school.meeting.lesson"), choices: lessons, state, visit.words)
      field("guest", isRequired: false)
      childcare
      TextArea("note", Message("school.meeting.note"), state, visit.words)
      button(.class("button"), .type("submit")) { visit.words(Message("school.save")) }
    }
  }

  @MarkupBuilder private var childcare: Markup {
    CheckField(
      "childcare", visit.words(Message("school.meeting.childcare-yes")),
      isOn: state.has("childcare", "yes"))
    field("childcare-note", isRequired: false)
  }

  private func field(
    _ name: String, type: String = "text", isRequired: Bool = true
  ) -> TextField {
    TextField(
      name, Message("school.meeting.\(name)"), state, visit.words, type: type,
      isRequired: isRequired)
  }
}

extension FormReader {
  mutating func meetingPlan(lessons: [(value: String, title: String)]) -> MeetingPlan {
    let lesson = form["lesson"] ?? ""
    if !lessons.contains(where: { $0.value == lesson }) {
      fault("lesson", Message("web.fault.choose"))
    }
    return MeetingPlan(
      day: day("day"), minute: time("time"), place: line("place"), lesson: lesson,
      guest: line("guest", in: 0...200), hasChildcare: flag("childcare"),
      childcareNote: line("childcare-note", in: 0...200), note: text("note", in: 0...2000))
  }
}

extension MeetingPlan {
  var formValues: [String: String] {
    var values = [
      "day": day.iso, "time": time, "place": place, "lesson": lesson, "guest": guest,
      "childcare-note": childcareNote, "note": note,
    ]
    if hasChildcare { values["childcare"] = "yes" }
    return values
  }
}
