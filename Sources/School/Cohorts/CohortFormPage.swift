import Core
import Localization
import Markup
import Web

/// The form that opens a cohort or changes it.
struct CohortFormPage: Page {
  let visit: Visit
  let state: FormState
  let courses: [CourseHeadline]
  /// The cohort that is changed; none when one is opened.
  let cohort: Cohort?

  var patch: Patch { .school }
  var title: String {
    visit.words(Message(cohort == nil ? "school.cohort.open" : "school.cohort.change"))
  }

  var body: Markup {
    h1 { title }
    CommandForm(cohort.map { visit.school.editCohort($0.id) } ?? visit.school.cohorts, visit: visit)
    {
      FaultSummary(state, visit.words)
      TranslatedField("title", Message("school.cohort.title"), state, visit.words)
      SelectField(
        "course", Message("school.cohort.course"),
        choices: courses.map { ($0.slug, $0.title.text(visit.language)) }, state, visit.words)
      days
      if cohort == nil { RuleFields(state: state, words: visit.words) }
      button(.class("button"), .type("submit")) {
        visit.words(Message(cohort == nil ? "school.cohort.open" : "school.save"))
      }
    }
  }

  @MarkupBuilder private var days: Markup {
    TextField("first", Message("school.cohort.first-day"), state, visit.words, type: "date")
    TextField("last", Message("school.cohort.last-day"), state, visit.words, type: "date")
    number("hours", "school.cohort.hours", hint: "school.cohort.hours-hint")
  }

  private func number(_ name: String, _ label: String, hint: String?) -> TextField {
    TextField(
      name, Message(label), state, visit.words, hint: hint.map { Message($0) },
      more: .inputmode("numeric"))
  }
}
