import Core
import Database
import JSON
import Localization
import Markup
import Web

/// The holidays, and the meetings that stand on one of them.
struct HolidayModel: JSONModel {
  let holidays: [Holiday]
  let meetings: [MeetingItem]

  static let fields: [JSONField<Self>] = [
    .init("holidays") { $0.holidays }, .init("meetings") { $0.meetings },
  ]

  static func find(
    _ community: ID<Community>, from today: Day, in tx: borrowing Transaction<some Any>
  ) throws -> HolidayModel {
    let holidays = try Holiday.all(of: community, in: tx)
    let coming = try Meeting.coming(from: today, limit: 500, community: community, in: tx)
    return HolidayModel(
      holidays: holidays,
      meetings: coming.filter { meeting in holidays.contains { $0.covers(meeting.plan.day) } }
        .map { MeetingItem(meeting: $0, lessonTitle: Translated()) })
  }
}

/// The list of holidays, which the facilitator keeps.
struct HolidayPage: Page {
  let model: HolidayModel
  let state: FormState
  let visit: Visit

  var patch: Patch { .school }
  var title: String { say("cohorts.holidays") }
  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    p { a(.href(visit.school.cohorts)) { say("school.cohorts") } }
    h1 { title }
    p { say("cohorts.holidays.how") }
    if !model.meetings.isEmpty { collisions }
    list
    form
  }

  private var collisions: Markup {
    section(.class("notice")) {
      p { say("cohorts.holidays.collide") }
      MeetingList(meetings: model.meetings, visit: visit)
    }
  }

  @MarkupBuilder private var list: Markup {
    if model.holidays.isEmpty { p(.class("muted")) { say("cohorts.holidays.none") } }
    ul(.class("plain-list")) {
      for holiday in model.holidays {
        let name = holiday.name.text(visit.language)
        li {
          strong { name }
          " \(holiday.days)"
          if holiday.isYearly { span(.class("tag")) { say("cohorts.holiday.every-year") } }
          if !holiday.source.isEmpty { p(.class("muted")) { holiday.source } }
          CommandForm(
            visit.path("holidays", holiday.id.description, "drop"), visit: visit, class: "inline"
          ) {
            button(
              .class("quiet"), .type("submit"), .ariaLabel("\(say("cohorts.drop")): \(name)")
            ) { say("cohorts.drop") }
          }
        }
      }
    }
  }

  private var form: Markup {
    section {
      h2 { say("cohorts.holiday.add") }
      CommandForm(visit.path("holidays"), visit: visit) {
        FaultSummary(state, visit.words)
        TranslatedField("name", Message("cohorts.holiday.name"), state, visit.words)
        TextField(
          "first", Message("school.cohort.first-day"), state, visit.words, type: "date")
        TextField(
          "last", Message("school.cohort.last-day"), state, visit.words, type: "date",
          hint: Message("cohorts.holiday.last-hint"), isRequired: false)
        CheckField("yearly", say("cohorts.holiday.yearly"), isOn: state.has("yearly", "yes"))
        TextField(
          "source", Message("cohorts.holiday.source"), state, visit.words,
          hint: Message("cohorts.holiday.source-hint"), isRequired: false)
        button(.class("button"), .type("submit")) { say("cohorts.holiday.add") }
      }
    }
  }
}

extension Holiday {
  /// `21.03.2027` or `19.03.2027 – 21.03.2027`.
  var days: String {
    firstDay == lastDay ? firstDay.dotted : "\(firstDay.dotted) – \(lastDay.dotted)"
  }
}
