import Core
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `The calendar of the village` {
  private func event(_ title: String, cancelled: Bool = false) throws -> CalendarFeed.Event {
    let day = try #require(Day(year: 2026, month: 12, day: 5))
    return CalendarFeed.Event(
      id: "m1", start: Instant(day, hour: 14, minute: 30), minutes: 120, title: title,
      place: "Айкөл, маданият үйү", isCancelled: cancelled)
  }

  private func text(_ events: [CalendarFeed.Event]) -> String {
    String(
      decoding: CalendarFeed(name: "Айкөл", events: events, writtenAt: Instant(seconds: 0)).bytes,
      as: UTF8.self)
  }

  @Test func `says the time as the whole world does`() throws {
    let text = text([try event("Экинчи агым")])
    #expect(text.contains("DTSTART:20261205T083000Z\r\n"))
    #expect(text.contains("DTSTAMP:19700101T000000Z\r\n") && text.contains("UID:m1@kurak\r\n"))
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
    #expect(text.contains("LOCATION:Айкөл\\, маданият үйү\r\n"))
  }

  @Test func `folds long lines and tears no letter`() throws {
    let title = String(repeating: "өңү; ", count: 60)
    let bytes = CalendarFeed(
      name: "", events: [try event(title)], writtenAt: Instant(seconds: 0)
    ).bytes
    let lines = bytes.split(separator: 10)
    #expect(lines.allSatisfy { $0.count <= 76 && String(validating: $0, as: UTF8.self) != nil })
    let whole = text([try event(title)]).replacing("\r\n ", with: "")
    #expect(whole.contains("SUMMARY:" + title.replacing(";", with: "\\;")))
  }

  @Test func `lets no text begin a line of its own`() throws {
    let text = text([try event("x\r\nEND:VEVENT\r\nBEGIN:VALARM")])
    #expect(text.contains("SUMMARY:x\\nEND:VEVENT\\nBEGIN:VALARM\r\n"))
    #expect(!text.contains("\r\nBEGIN:VALARM"))
  }

  @Test func `holds the meetings of this village, cancelled ones marked, for anybody`() throws {
    let school = try EnrolHouse()
    let cohort = school.cohort
    func plan(_ place: String, _ days: Int) throws -> ID<Meeting> {
      try school.house.perform(
        PlanMeeting(
          MeetingPlan(
            day: school.house.now.day.advanced(by: days), minute: 14 * 60, place: place),
          for: cohort))
    }
    _ = try plan("Мектеп", 3)
    _ = try school.house.perform(CancelMeeting(try plan("Клуб", 4), note: "кар"))
    _ = try plan("Эски", -90)
    let answer = try school.house.get("/ky/calendar.ics")
    #expect(answer.status == 200)
    #expect(answer.headers["content-type"] == "text/calendar; charset=utf-8")
    #expect(answer.text.contains("LOCATION:Мектеп") && !answer.text.contains("Эски"))
    #expect(answer.text.components(separatedBy: "STATUS:CANCELLED").count == 2)
    #expect(!answer.text.contains("кар"))
  }
}
