import Core
import Localization
import Paper

/// The sheet of a meeting, ready for the printer.
struct AttendancePaper {
  let item: MeetingItem
  let cohort: Cohort
  let rows: [Roster.Row]
  let words: Localizer

  var sheet: AttendanceSheet {
    AttendanceSheet(
      title: words(Message("school.sheet.title")),
      place: cohort.plan.title.text(words.language),
      facts: MeetingFacts(item: item, words: words).forPaper, labels: labels,
      people: rows.map { .init(number: $0.number, name: $0.name) },
      note: words(Message("school.sheet.note")))
  }

  private var labels: AttendanceSheet.Labels {
    func say(_ key: String) -> String { words(Message(key)) }
    return AttendanceSheet.Labels(
      number: say("school.people.number"), name: say("school.people.name"),
      present: say("school.attendance.present"), late: say("school.attendance.late"),
      excused: say("school.attendance.excused"), absent: say("school.attendance.absent"),
      signature: say("school.sheet.signature"), guests: say("school.sheet.guests"))
  }
}
