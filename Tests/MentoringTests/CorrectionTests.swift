import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Mentoring

@Suite struct `A meeting that was mistyped` {
  let village: MentoringHouse
  let mentor: ID<Person>
  let asel: ID<Person>
  let id: ID<Mentorship>
  let meeting: ID<LoggedMeeting>
  var house: TestHouse { village.house }

  init() throws {
    village = try MentoringHouse()
    mentor = try village.mentor("Гүлнара")
    asel = try village.participant("Асел")
    id = try village.pair(mentor, asel)
    meeting = try village.log(id, by: asel, said: "Бюджетти окудук", minutes: 60)
    village.house.now = village.house.now.advanced(days: 1)
  }

  private var pair: String { "/en/mentoring/pairs/\(id)" }
  private var path: String { "\(pair)/meetings/\(meeting)" }
  private var yesterday: Day { house.now.day.advanced(by: -1) }

  private func lines(_ reader: ID<Person>) throws -> [PairModel.MeetingLine] {
    try village.model(id, for: reader, [.participant]).meetings
  }

  private func change(
    minutes: String = "90", by person: ID<Person>, command: UUID16? = nil
  ) -> Response {
    house.post(
      path,
      [
        "minutes": minutes, "day": yesterday.iso, "said": "Бюджетти жана мыйзамды окудук",
        "next": "Суроо берүү", "command": (command ?? .v7(at: house.now)).description,
      ], by: person)
  }

  @Test func `is corrected by her who wrote it, and both see when`() throws {
    let form = house.get(path, by: asel).text
    #expect(form.contains("Бюджетти окудук") && form.contains(#"value="60" checked"#))
    #expect(change(by: asel).headers["location"] == pair)
    for reader in [asel, mentor] {
      let line = try #require(try lines(reader).first)
      #expect(line.minutes == 90 && line.note.said == "Бюджетти жана мыйзамды окудук")
      #expect(line.changedAt == house.now)
      #expect(house.get(pair, by: reader).text.contains("changed on 24.11.2026"))
    }
  }

  @Test func `is offered for correction to her alone`() throws {
    #expect(house.get(pair, by: asel).text.contains("/meetings/\(meeting)\""))
    #expect(!house.get(pair, by: mentor).text.contains("/meetings/\(meeting)\""))
    #expect(house.get(path, by: mentor).status == 409)
    #expect(change(by: mentor).status == 409)
    #expect(house.post("\(path)/back", [:], by: mentor).status == 409)
    #expect(throws: rule("not-hers")) {
      try house.perform(
        TakeBackMeeting(meeting, in: id, village.letters), by: mentor, roles: [.mentor])
    }
    for role in Role.allCases {
      #expect(try house.get(path, as: role).status == 404, "\(role)")
      #expect(try house.post("\(path)/back", [:], as: role).status == 404, "\(role)")
    }
    let other = try village.pair(try village.mentor("Назира"), asel)
    #expect(house.get("/en/mentoring/pairs/\(other)/meetings/\(meeting)", by: asel).status == 404)
    #expect(try lines(asel).map(\.minutes) == [60])
  }

  @Test func `is held to the same as a new one, and keeps what was typed`() throws {
    let refused = change(minutes: "50", by: asel)
    #expect(refused.status == 422 && refused.text.contains("жана мыйзамды окудук"))
    let later = house.post(
      path, ["minutes": "45", "day": house.now.day.advanced(by: 5).iso], by: asel)
    #expect(later.status == 422 && later.text.contains("This day has not come yet"))
    #expect(try lines(asel).map(\.changedAt) == [nil])
  }

  /// What waited on a phone arrives with the id its form was given there, and maybe twice.
  @Test func `is corrected once, however often the form arrives`() throws {
    #expect(house.get(path, by: asel).text.contains("data-waits"))
    let command = UUID16.v7(at: house.now)
    for _ in 1...2 { #expect(change(by: asel, command: command).status == 303) }
    let first = try lines(asel)[0].changedAt
    village.house.now = house.now.advanced(days: 1)
    #expect(change(minutes: "15", by: asel, command: command).status == 303)
    #expect(try lines(asel).map(\.minutes) == [90])
    #expect(try lines(asel)[0].changedAt == first)
    #expect(try village.count("SELECT count(*) FROM mentoring_meeting") == 1)
  }

  @Test func `is taken back: its words go, nobody counts it, and both see that it stood there`()
    throws
  {
    let command = UUID16.v7(at: house.now).description
    for _ in 1...2 {
      #expect(
        house.post("\(path)/back", ["command": command], by: asel).headers["location"] == pair)
    }
    let page = house.get(pair, by: mentor).text
    #expect(page.contains("taken back on 24.11.2026") && !page.contains("Бюджетти окудук"))
    #expect(!house.get(pair, by: asel).text.contains("/meetings/\(meeting)\""))
    let (tally, days) = try house.read { tx in
      (
        try MeetingTally.of([id], in: tx)[id],
        try Mentoring.meetingDays(
          of: [asel], since: yesterday, community: village.community, in: tx)
      )
    }
    #expect(tally == nil && days.isEmpty)
    #expect(change(by: asel).status == 409)
    #expect(house.post("\(path)/back", [:], by: asel).status == 409)
  }

  @Test func `is journalled, without a word of it`() throws {
    _ = change(by: asel)
    _ = house.post("\(path)/back", [:], by: asel)
    let lines: [String] = try house.read { tx in
      try tx.all(
        """
        SELECT coalesce(before, '') || ' ' || coalesce(after, '') FROM journal
        WHERE table_name = 'mentoring_meeting' ORDER BY sequence
        """
      ) { row in try row(0) }
    }
    #expect(lines.count == 3)
    #expect(lines[1].contains("changed_at") && lines[2].contains("taken_back_at"))
    #expect(!lines.contains { $0.contains("окудук") })
  }

  @Test func `rests with all else once they have parted`() throws {
    _ = try house.perform(
      EndMentorship(id, because: .timeOver, saying: "", village.letters), by: mentor,
      roles: [.mentor])
    #expect(change(by: asel).status == 409)
    #expect(!house.get(pair, by: asel).text.contains("/meetings/\(meeting)\""))
  }
}
