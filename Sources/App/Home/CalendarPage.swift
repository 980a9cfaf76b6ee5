import Core
import Database
import JSON
import Localization
import Markup
import Mentoring
import School
import Web

/// Her own days: the meetings she is expected at, and where a meeting is due.
struct CalendarModel: JSONModel {
  let meetings: [SchoolFront.ComingMeeting]
  let quiet: [QuietPair]

  static let fields: [JSONField<Self>] = [
    .init("meetings") { $0.meetings }, .init("quiet") { $0.quiet },
  ]

  static func find(_ visit: Visit, in tx: borrowing Transaction<Reads>) throws -> CalendarModel {
    CalendarModel(
      meetings: try SchoolFront.ComingMeeting.own(
        of: visit.viewer, from: visit.now.day, in: tx),
      quiet: try QuietPair.all(of: visit.viewer, today: visit.now.day, in: tx))
  }
}

struct CalendarPage: Page {
  let model: CalendarModel
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("house.own-calendar")) }
  var keeps: [URLPath] { [visit.path("calendar")] }

  var body: Markup {
    h1 { title }
    for pair in model.quiet { QuietNotice(pair, visit) }
    if model.meetings.isEmpty { p { words(Message("house.meetings.none")) } }
    ul(.class("plain-list")) {
      for meeting in model.meetings { li { MeetingLine(meeting: meeting, words: words) } }
    }
    p { a(.href(visit.path("calendar.ics"))) { words(Message("house.calendar")) } }
  }
}

/// A meeting to come: when, where, of whom.
struct MeetingLine: Component {
  let meeting: SchoolFront.ComingMeeting
  let words: Localizer

  var body: Markup {
    strong { "\(words.date(meeting.day)), \(words.weekday(meeting.day))" }
    " \(padded(meeting.minute / 60, 2)):\(padded(meeting.minute % 60, 2))"
    p(.class("muted")) { "\(meeting.place) · \(meeting.cohort.text(words.language))" }
  }
}
