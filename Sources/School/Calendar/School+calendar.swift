import Core
import Database
import HTTP
import Web

extension School {
  /// The meetings of the village, past ones of the last month among them, for anybody's phone.
  var calendarEndpoints: [Endpoint] {
    [
      .file("/calendar.ics", for: .anyone, pace: .quick) { visit in
        let events = try visit.read { tx in
          try CalendarFeed.events(
            from: visit.now.day.advanced(by: -31), of: try visit.community,
            in: visit.language, tx: tx)
        }
        let feed = CalendarFeed(
          name: visit.viewer.communityName.text(visit.language), events: events,
          writtenAt: visit.now)
        return .file(.calendar, named: "calendar.ics", feed.bytes)
      }
    ]
  }
}

extension CalendarFeed {
  static func events(
    from day: Day, of community: ID<Community>, in language: Language,
    tx: borrowing Transaction<some Any>
  ) throws -> [Event] {
    try tx.all(listing(from: day, of: community)) { row in
      let (title, place): (Translated, String) = (try row(3), try row(4))
      let (id, day, minute): (ID<Meeting>, Day, Int) = (try row(0), try row(1), try row(2))
      let cancelled: String? = try row(5)
      let minutes: Int? = try row(6)
      return Event(
        id: id.description, start: Instant(day, hour: minute / 60, minute: minute % 60),
        minutes: minutes ?? Agenda.usualMinutes, title: title.text(language), place: place,
        isCancelled: cancelled != nil)
    }
  }

  static func listing(from day: Day, of community: ID<Community>) -> SQL {
    """
    SELECT meeting.id, meeting.day, meeting.minute, cohort.title, meeting.place, meeting.cancelled,
      meeting_frame.minutes
    FROM meeting JOIN cohort ON cohort.id = meeting.cohort
    LEFT JOIN meeting_frame ON meeting_frame.id = meeting.id
    WHERE meeting.community = \(community) AND meeting.day >= \(day)
    ORDER BY meeting.day, meeting.minute, meeting.id LIMIT 1000
    """
  }
}
