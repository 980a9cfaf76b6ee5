import Core

/// Appointments as iCalendar (RFC 5545), for the calendar of any phone; by hand, because Debian's
/// libical would be a wrapper larger than the dozen lines that are needed.
struct CalendarFeed {
  struct Event {
    let id: String
    let start: Instant
    let minutes: Int
    let title: String
    let place: String
    let isCancelled: Bool
  }

  let name: String
  let events: [Event]
  let writtenAt: Instant

  var bytes: [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kurak//Kurak//KY", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(name))", "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    ]
    for event in events { lines += self.lines(of: event) }
    lines.append("END:VCALENDAR")
    return lines.flatMap { Self.folded($0) }
  }

  private func lines(of event: Event) -> [String] {
    [
      "BEGIN:VEVENT", "UID:\(event.id)@kurak", "DTSTAMP:\(Self.moment(writtenAt))",
      "DTSTART:\(Self.moment(event.start))", "DURATION:PT\(event.minutes)M",
      "SUMMARY:\(Self.escaped(event.title))", "LOCATION:\(Self.escaped(event.place))",
      "STATUS:\(event.isCancelled ? "CANCELLED" : "CONFIRMED")", "END:VEVENT",
    ]
  }

  /// `20261205T083000Z`: the phone knows its own zone.
  private static func moment(_ moment: Instant) -> String {
    // Days and hours of an instant are the village's; six hours later they read as those of UTC.
    let utc = moment.advanced(seconds: -Instant.villageOffset)
    let parts = utc.day.parts
    return padded(parts.year, 4) + padded(parts.month, 2) + padded(parts.day, 2) + "T"
      + padded(utc.hour, 2) + padded(utc.minute, 2) + "00Z"
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
