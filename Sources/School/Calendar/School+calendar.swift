import Core
import Database
import HTTP
import Web

extension School {
  /// Meetings for the calendar of anybody's phone: those of the village, and those of one cohort.
  var calendarEndpoints: [Endpoint] {
    [
      .file("/calendar.ics", for: .anyone, pace: .quick) { visit in
        let events = try visit.read { tx in
          try CalendarFeed.events(
            around: visit.now.day, of: try visit.community, in: visit.language, tx: tx)
        }
        return calendar(visit.viewer.communityName, events, visit)
      },
      .file("/schools/{cohort}/calendar.ics", for: .anyone, pace: .quick) { visit in
        let id = try visit.id("cohort", as: Cohort.self)
        let (name, events) = try visit.read { tx in
          let cohort = try openCohort(id, visit, in: tx).cohort
          return (
            cohort.plan.title,
            try CalendarFeed.events(
              around: visit.now.day, of: try visit.community, cohort: id, in: visit.language,
              tx: tx)
          )
        }
        return calendar(name, events, visit)
      },
    ]
  }

  private func calendar(
    _ name: Translated, _ events: [CalendarFeed.Event], _ visit: Visit
  ) -> Response {
    let feed = CalendarFeed(
      name: name.text(visit.language), events: events, writtenAt: visit.now)
    return .file(.calendar, named: "calendar.ics", feed.bytes)
  }
}

extension CalendarFeed {
  /// More are a file that no phone likes to fetch each day.
  static let most = 1000
  /// How long a meeting stays after it was held.
  private static let pastDays = 31

  /// What comes is never cut for what is past.
  static func events(
    around today: Day, of community: ID<Community>, cohort: ID<Cohort>? = nil,
    in language: Language, tx: borrowing Transaction<some Any>
  ) throws -> [Event] {
    let coming = try tx.all(coming(from: today, of: community, cohort)) { row in
      try Event(row, in: language)
    }
    let past = try tx.all(
      past(
        from: today.advanced(by: -pastDays), to: today, of: community, cohort,
        limit: most - coming.count)
    ) { row in try Event(row, in: language) }
    return past.reversed() + coming
  }

  static func coming(from day: Day, of community: ID<Community>, _ cohort: ID<Cohort>?) -> SQL {
    columns + " WHERE \(place(community, cohort)) AND meeting.day >= \(day)"
      + " ORDER BY meeting.day, meeting.minute, meeting.id LIMIT \(most)"
  }

  static func past(
    from day: Day, to today: Day, of community: ID<Community>, _ cohort: ID<Cohort>?, limit: Int
  ) -> SQL {
    columns + " WHERE \(place(community, cohort))"
      + " AND meeting.day >= \(day) AND meeting.day < \(today)"
      + " ORDER BY meeting.day DESC, meeting.minute DESC, meeting.id DESC LIMIT \(limit)"
  }

  private static let columns: SQL = """
    SELECT meeting.id, meeting.day, meeting.minute, cohort.title, meeting.place, meeting.cancelled,
      meeting_frame.minutes
    FROM meeting JOIN cohort ON cohort.id = meeting.cohort
    LEFT JOIN meeting_frame ON meeting_frame.id = meeting.id
    """

  private static func place(_ community: ID<Community>, _ cohort: ID<Cohort>?) -> SQL {
    guard let cohort else { return "meeting.community = \(community)" }
    return "meeting.community = \(community) AND meeting.cohort = \(cohort)"
  }
}

extension CalendarFeed.Event {
  fileprivate init(_ row: borrowing Row, in language: Language) throws {
    let (title, place): (Translated, String) = (try row(3), try row(4))
    let (id, day, minute): (ID<Meeting>, Day, Int) = (try row(0), try row(1), try row(2))
    let cancelled: String? = try row(5)
    let minutes: Int? = try row(6)
    self.init(
      id: id.description, start: Instant(day, hour: minute / 60, minute: minute % 60),
      minutes: minutes ?? Agenda.usualMinutes, title: title.text(language), place: place,
      isCancelled: cancelled != nil)
  }
}
