import Core
import Localization
import Web

/// The phases of a process as days of a calendar.
struct ProcessCalendar {
  let process: JointProcess
  let words: Localizer
  let now: Instant

  var feed: CalendarFeed {
    let title = process.title.text(words.language)
    return CalendarFeed(
      name: title,
      events: process.phases.map { phase in
        CalendarFeed.Event(
          id: phase.id(in: process.id).description, days: phase.days,
          title: "\(title): \(words(phase.kind.title))", place: "")
      }, writtenAt: now)
  }
}
