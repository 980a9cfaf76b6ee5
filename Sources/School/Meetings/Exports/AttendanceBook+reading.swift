import Core
import Database
import Localization
import Spreadsheet
import Web

extension AttendanceBook {
  private struct Mark {
    let state: Attendance
    let isCaughtUp: Bool
  }

  /// Four queries, however many people and meetings there are.
  static func find(
    _ cohort: Cohort, lessons: [Lesson], _ words: Localizer, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> AttendanceBook {
    let meetings = try Meeting.all(of: cohort.id, community: community, in: tx)
      .filter { $0.cancelled == nil }
    let people = try CohortPeople.rows(
      cohort.id, community, page: 1, size: mostPeople + 1, tx)
    guard people.count <= mostPeople, meetings.count <= mostMeetings else {
      throw DomainError.rule(
        Message("attendance.export.too-large", .number(mostPeople), .number(mostMeetings)))
    }
    let marks = try marks(of: cohort.id, community, tx)
    let hours = try Hours.all(in: cohort.id, community: community, tx: tx)
    let rows = people.map { person in
      let enrolment = Enrolment.id(person.id, in: cohort.id)
      return row(
        person, meetings.map { marks[enrolment]?[$0.id] }, hours[enrolment] ?? Hours(), words)
    }
    return AttendanceBook(
      title: cohort.plan.title.text(words.language), head: head(meetings, words), rows: rows,
      meetings: try sheet(of: meetings, lessons, words, community, tx))
  }

  private static func marks(
    of cohort: ID<Cohort>, _ community: ID<Community>, _ tx: borrowing Transaction<some Any>
  ) throws -> [ID<Enrolment>: [ID<Meeting>: Mark]] {
    var marks: [ID<Enrolment>: [ID<Meeting>: Mark]] = [:]
    try tx.each(listing(cohort, community)) { row in
      let done: Day? = try row(3)
      marks[try row(0), default: [:]][try row(1)] = Mark(
        state: try row(2), isCaughtUp: done != nil)
      return true
    }
    return marks
  }

  static func listing(_ cohort: ID<Cohort>, _ community: ID<Community>) -> SQL {
    """
    SELECT attendance.enrolment, attendance.meeting, attendance.state, catch_up.done_on
    FROM meeting JOIN attendance ON attendance.meeting = meeting.id
    LEFT JOIN catch_up
      ON catch_up.meeting = meeting.id AND catch_up.enrolment = attendance.enrolment
    WHERE meeting.cohort = \(cohort) AND meeting.community = \(community)
    """
  }

  private static func head(_ meetings: [Meeting], _ words: Localizer) -> [String] {
    func say(_ key: String) -> String { words(Message(key)) }
    return [say("school.people.number"), say("school.people.name")]
      + meetings.map { "\($0.plan.day.dotted) \($0.plan.time)" }
      + [
        say("attendance.export.attended"), say("attendance.export.held"),
        say("attendance.export.hours"), say("attendance.export.caught-up-hours"),
      ]
  }

  private static func row(
    _ person: CohortPeople.Row, _ marks: [Mark?], _ hours: Hours, _ words: Localizer
  ) -> [Workbook.Cell] {
    [.number(Double(person.number)), .text(person.name)]
      + marks.map { mark in .text(mark.map { say($0, words) } ?? "") }
      + [
        .number(Double(person.attended)), .number(Double(person.held)),
        .number(Double(hours.minutes) / 60), .number(Double(hours.caughtUp) / 60),
      ]
  }

  private static func say(_ mark: Mark, _ words: Localizer) -> String {
    let state = words(mark.state.title)
    let missed = mark.state == .absent || mark.state == .excused
    return mark.isCaughtUp && missed
      ? "\(state), \(words(Message("attendance.caught-up")))" : state
  }

  private static func sheet(
    of meetings: [Meeting], _ lessons: [Lesson], _ words: Localizer, _ community: ID<Community>,
    _ tx: borrowing Transaction<some Any>
  ) throws -> Workbook.Sheet {
    func say(_ key: String) -> String { words(Message(key)) }
    let rows = try meetings.map { meeting -> [Workbook.Cell] in
      let tally = try Roster.tally(of: meeting.id, community: community, in: tx)
      let lesson = lessons.first { $0.slug == meeting.plan.lesson }
      return [
        .text(meeting.plan.day.dotted), .text(meeting.plan.time), .text(meeting.plan.place),
        .text(lesson?.title.text(words.language) ?? ""),
        .number(
          Double(try Agenda.minutes(of: meeting.id, community: community, in: tx)) / 60),
      ] + Attendance.allCases.map { .number(Double(tally[$0] ?? 0)) }
        + [.number(Double(meeting.guests.count))]
    }
    return Workbook.Sheet(
      say("school.meetings"),
      head: [
        say("school.meeting.day"), say("school.meeting.time"), say("school.meeting.place"),
        say("school.meeting.lesson"), say("attendance.export.hours"),
      ] + Attendance.allCases.map { words($0.title) } + [say("school.attendance.guests")],
      rows: rows)
  }
}
