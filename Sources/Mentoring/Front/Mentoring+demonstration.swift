import Core
import Database
import Web

extension Mentoring {
  /// Brings two together as a demonstration needs it: asked, proposed, begun, and met; the last
  /// meeting was mistyped at first.
  package static func pair(
    _ mentor: ID<Person>, with participant: ID<Person>, expecting words: String,
    meetings: [(day: Day, minutes: Int, next: String)], in community: ID<Community>,
    on day: Day, _ environment: (Day) -> Environment
  ) throws {
    let letters = Letters(environment(day))
    func perform<C: Command>(_ command: C, on day: Day, as person: ID<Person>?) throws -> C.Outcome
    {
      try environment(day).performAsSystem(command, in: community, person: person)
    }
    let request = try perform(
      AskForMentor(.init(languages: [.ky, .ru]), expecting: words, letters), on: day,
      as: participant)
    let pair = try perform(ProposeMentorship(to: mentor, [request]), on: day, as: nil)
    _ = try perform(AcceptMentorship(pair, saying: "", letters), on: day, as: mentor)
    for (number, meeting) in meetings.enumerated() {
      let note = MeetingNote(said: "", next: meeting.next)
      let isLast = number == meetings.count - 1
      let id = try perform(
        LogMeeting(
          in: pair, on: meeting.day, minutes: isLast ? 15 : meeting.minutes, note, letters),
        on: meeting.day, as: participant)
      guard isLast else { continue }
      _ = try perform(
        ChangeMeeting(id, in: pair, on: meeting.day, minutes: meeting.minutes, note, letters),
        on: meeting.day, as: participant)
    }
  }

  /// Brings a small group together: one meeting, written down once for all of them.
  package static func group(
    _ mentor: ID<Person>, with women: [ID<Person>], title: String, expecting words: String,
    meeting: (day: Day, minutes: Int, next: String), in community: ID<Community>, on day: Day,
    _ environment: (Day) -> Environment
  ) throws {
    let letters = Letters(environment(day))
    func perform<C: Command>(_ command: C, on day: Day, as person: ID<Person>?) throws -> C.Outcome
    {
      try environment(day).performAsSystem(command, in: community, person: person)
    }
    let requests = try women.map { woman in
      try perform(
        AskForMentor(.init(languages: [.ky]), expecting: words, letters), on: day, as: woman)
    }
    let id = try perform(
      ProposeMentorship(to: mentor, requests, title: title), on: day, as: nil)
    _ = try perform(AcceptMentorship(id, saying: "", letters), on: day, as: mentor)
    _ = try perform(
      LogMeeting(
        in: id, on: meeting.day, minutes: meeting.minutes,
        MeetingNote(said: "", next: meeting.next), letters), on: meeting.day, as: mentor)
  }

  /// A wish that waits for a facilitator.
  package static func ask(
    _ participant: ID<Person>, expecting words: String, in community: ID<Community>,
    _ environment: Environment
  ) throws {
    _ = try environment.performAsSystem(
      AskForMentor(
        .init(languages: [.ky], wantsWoman: true), expecting: words, Letters(environment)),
      in: community, person: participant)
  }
}
