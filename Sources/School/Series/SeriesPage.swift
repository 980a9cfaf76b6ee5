import Core
import Localization
import Markup
import Web

/// The form of a series, and below it the days it would have.
struct SeriesPage: Page {
  let cohort: Cohort
  let course: Course?
  let state: FormState
  /// What was looked at; none before.
  let days: [SeriesDay]?
  let visit: Visit

  var patch: Patch { .school }
  var title: String { say("cohorts.series") }
  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key)) }

  var body: Markup {
    p { a(.href(visit.school.cohort(cohort.id))) { cohort.plan.title.text(visit.language) } }
    h1 { title }
    p {
      say("cohorts.series.how") + " "
      a(.href(visit.path("holidays"))) { say("cohorts.holidays") }
    }
    CommandForm(visit.school.series(cohort.id), visit: visit) {
      FaultSummary(state, words)
      weekdays
      SelectField(
        "weeks", Message("cohorts.series.weeks"),
        choices: [
          ("1", say("cohorts.series.every-week")), ("2", say("cohorts.series.every-other")),
        ],
        state, words)
      TextField("time", Message("school.meeting.time"), state, words, type: "time")
      TextField("place", Message("school.meeting.place"), state, words)
      TextField("first", Message("school.cohort.first-day"), state, words, type: "date")
      TextField("last", Message("school.cohort.last-day"), state, words, type: "date")
      CheckField("lessons", say("cohorts.series.lessons"), isOn: state.has("lessons", "yes"))
      CheckField(
        "childcare", say("school.meeting.childcare-yes"), isOn: state.has("childcare", "yes"))
      button(.class("button quiet"), .type("submit"), .name("look"), .value("yes")) {
        say("cohorts.series.look")
      }
      if let days { outlook(days) }
    }
  }

  private var weekdays: Markup {
    fieldset(.class(state.fault("weekday") == nil ? "field" : "field faulty")) {
      legend { say("cohorts.series.weekdays") }
      if let fault = state.fault("weekday") {
        span(.class("fault"), .id("weekday-fault")) { words(fault) }
      }
      for day in 0..<7 {
        CheckField(
          "weekday", value: String(day), words(Message("core.weekday.\(day + 1)")),
          isOn: state.has("weekday", String(day)))
      }
    }
  }

  @MarkupBuilder private func outlook(_ days: [SeriesDay]) -> Markup {
    let count = days.count { $0.lesson != nil }
    section(.id("days")) {
      h2 { words(Message("cohorts.series.days", .number(count))) }
      ul(.class("plain-list")) {
        for day in days {
          li {
            "\(words.longDate(day.day)), \(words.weekday(day.day)) "
            fate(day.fate)
          }
        }
      }
      if count > 0 {
        button(.class("button"), .type("submit")) {
          words(Message("cohorts.series.plan", .number(count)))
        }
      }
    }
  }

  @MarkupBuilder private func fate(_ fate: SeriesDay.Fate) -> Markup {
    switch fate {
    case .meeting(let lesson):
      let title = course?.lessons.first { $0.slug == lesson }?.title.text(visit.language)
      if let title { span(.class("muted")) { "· \(title)" } }
    case .holiday(let name):
      span(.class("tag warn")) {
        words(Message("cohorts.series.left-out", .text(name.text(visit.language))))
      }
    case .planned: span(.class("tag")) { say("cohorts.series.planned") }
    }
  }
}
