import Core

/// Appointments as iCalendar (RFC 5545), for the calendar of any phone; by hand, because Debian's
/// libical would be a wrapper larger than the dozen lines that are needed.
package struct CalendarFeed {
  /// One appointment: an hour of a day, or whole days.
  package struct Event {
    enum Time {
      case moment(Instant, minutes: Int)
      case days(ClosedRange<Day>)
    }

    let id: String
    let time: Time
    let title: String
    let place: String
    let isCancelled: Bool

    package init(
      id: String, start: Instant, minutes: Int, title: String, place: String, isCancelled: Bool
    ) {
      self.id = id
      time = .moment(start, minutes: minutes)
      self.title = title
      self.place = place
      self.isCancelled = isCancelled
    }

    package init(id: String, days: ClosedRange<Day>, title: String, place: String) {
      self.id = id
      time = .days(days)
      self.title = title
      self.place = place
      isCancelled = false
    }
  }

  private let name: String
  private let events: [Event]
  private let writtenAt: Instant

  package init(name: String, events: [Event], writtenAt: Instant) {
    self.name = name
    self.events = events
    self.writtenAt = writtenAt
  }

  package var bytes: [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kurak//Kurak//KY", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(name))", "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    ]
    for event in events { lines += self.lines(of: event) }
    lines.append("END:VCALENDAR")
    return lines.flatMap { Self.folded($0) }
  }

  private func lines(of event: Event) -> [String] {
    ["BEGIN:VEVENT", "UID:\(event.id)@kurak", "DTSTAMP:\(Self.moment(writtenAt))"]
      + Self.lines(of: event.time) + [
        "SUMMARY:\(Self.escaped(event.title))", "LOCATION:\(Self.escaped(event.place))",
        "STATUS:\(event.isCancelled ? "CANCELLED" : "CONFIRMED")", "END:VEVENT",
      ]
  }

  /// The end of whole days is the day after the last.
  private static func lines(of time: Event.Time) -> [String] {
    switch time {
    case .moment(let start, let minutes):
      ["DTSTART:\(moment(start))", "DURATION:PT\(minutes)M"]
    case .days(let days):
      [
        "DTSTART;VALUE=DATE:\(date(days.lowerBound))",
        "DTEND;VALUE=DATE:\(date(days.upperBound.advanced(by: 1)))",
      ]
    }
  }

  /// `20261205T083000Z`: the phone knows its own zone.
  private static func moment(_ moment: Instant) -> String {
    // Days and hours of an instant are the village's; six hours later they read as those of UTC.
    let utc = moment.advanced(seconds: -Instant.villageOffset)
    return date(utc.day) + "T" + padded(utc.hour, 2) + padded(utc.minute, 2) + "00Z"
  }

  private static func date(_ day: Day) -> String {
    let parts = day.parts
    return padded(parts.year, 4) + padded(parts.month, 2) + padded(parts.day, 2)
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for letter in text.unicodeScalars {
      switch letter {
      case "\\", ";", ",": escaped += "\\\(letter)"
      case "\n": escaped += "\\n"
      case "\r": continue
      default: escaped.unicodeScalars.append(letter)
      }
    }
    return escaped
  }

  /// At most 75 bytes a line, and no letter torn in two.
  private static func folded(_ line: String) -> [UInt8] {
    var (bytes, length) = ([UInt8](), 0)
    for letter in line.unicodeScalars {
      let part = Array(String(letter).utf8)
      if length + part.count > 75 {
        bytes += [13, 10, 32]
        length = 1
      }
      bytes += part
      length += part.count
    }
    return bytes + [13, 10]
  }
}
