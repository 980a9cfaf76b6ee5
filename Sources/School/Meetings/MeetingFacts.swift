import Core
import Localization
import Markup
import Paper

/// What a meeting is, as lines of a label and a value: for the page and for the paper.
struct MeetingFacts: Component {
  let item: MeetingItem
  let words: Localizer

  private var plan: MeetingPlan { item.meeting.plan }

  var lines: [(label: String, value: String)] {
    let day = "\(words.longDate(plan.day)), \(words.weekday(plan.day)), \(plan.time)"
    var lines = [line("when", day), line("place", plan.place)]
    let lesson = item.lessonTitle.text(words.language)
    if !lesson.isEmpty { lines.append(line("lesson", lesson)) }
    if !plan.guest.isEmpty { lines.append(line("guest", plan.guest)) }
    if plan.hasChildcare {
      let yes = words(Message("school.meeting.childcare-yes"))
      let note = plan.childcareNote
      lines.append(line("childcare", note.isEmpty ? yes : "\(yes): \(note)"))
    }
    if !plan.note.isEmpty { lines.append(line("note", plan.note)) }
    return lines
  }

  var forPaper: [PaperFact] { lines.map { PaperFact($0.label, $0.value) } }

  var body: Markup {
    dl(.class("facts")) {
      for line in lines {
        dt { line.label }
        dd { line.value }
      }
    }
  }

  private func line(_ name: String, _ value: String) -> (label: String, value: String) {
    (words(Message("school.meeting.\(name)")), value)
  }
}
