import Core
import Database
import JSON
import Web

/// A mentorship as those see it between whom it is; nobody else gets one of these.
struct PairModel: JSONModel {
  let pair: Mentorship
  let isMentor: Bool
  let reply: String
  let farewell: String
  let expectations: [Expectation]
  let goals: [Line]
  let meetings: [MeetingLine]
  let quietWeeks: Int?
  /// What women said who left a group; the mentor alone reads it.
  let farewells: [Expectation]
  /// She was part of a group and left: she reads no more of it.
  let hasLeft: Bool

  struct Expectation: JSONModel {
    let name: String
    let words: String
    static let fields: [JSONField<Self>] = [.init("name") { $0.name }, .init("words") { $0.words }]
  }

  struct Line: JSONModel {
    let id: ID<Goal>
    let words: String
    let reachedOn: Day?
    static let fields: [JSONField<Self>] = [
      .init("id") { $0.id }, .init("words") { $0.words }, .init("reached_on") { $0.reachedOn },
    ]
  }

  struct MeetingLine: JSONModel {
    let id: ID<LoggedMeeting>
    let day: Day
    let minutes: Int
    let note: MeetingNote
    /// Whether the reader wrote it down.
    let isOwn: Bool
    let changedAt: Instant?
    let takenBackAt: Instant?

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.id }, .init("day") { $0.day }, .init("minutes") { $0.minutes },
      .init("said") { $0.note.said }, .init("next") { $0.note.next }, .init("own") { $0.isOwn },
      .init("changed_at") { $0.changedAt }, .init("taken_back_at") { $0.takenBackAt },
    ]

    init(_ meeting: LoggedMeeting, for reader: ID<Person>?, _ letters: Letters) {
      id = meeting.id
      day = meeting.day
      minutes = meeting.minutes
      note = MeetingNote(stored: letters.open(meeting.words, for: meeting.id.uuid))
      isOwn = meeting.writtenBy == reader
      changedAt = meeting.changedAt
      takenBackAt = meeting.takenBackAt
    }
  }

  /// While it goes on, whoever wrote a meeting down may write it anew.
  func mayChange(_ meeting: MeetingLine) -> Bool {
    pair.state == .active && meeting.isOwn && meeting.takenBackAt == nil
  }

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.pair.id }, .init("mentor") { $0.pair.mentorName },
    .init("members") { $0.pair.members }, .init("title") { $0.pair.title },
    .init("state") { $0.pair.state }, .init("reply") { $0.reply },
    .init("farewell") { $0.farewell }, .init("expectations") { $0.expectations },
    .init("goals") { $0.goals }, .init("meetings") { $0.meetings },
    .init("quiet_weeks") { $0.quietWeeks }, .init("farewells") { $0.farewells },
    .init("left") { $0.hasLeft },
  ]

  static func read(
    _ id: ID<Mentorship>, for viewer: Viewer, today: Day, _ letters: Letters,
    in tx: borrowing Transaction<some Any>
  ) throws -> PairModel {
    guard let community = viewer.community else { throw DomainError.notFound }
    let pair = try Mentorship.find(id, for: viewer.person, community: community, in: tx)
    let isMentor = pair.mentor == viewer.person
    if pair.hasLeft(viewer.person) { return PairModel(left: pair) }
    let meetings = try LoggedMeeting.all(of: id, community: community, in: tx)
    let tally = try MeetingTally.of([id], in: tx)[id] ?? .none
    return PairModel(
      pair: pair, isMentor: isMentor, reply: letters.open(pair.reply, for: id.uuid),
      farewell: letters.open(pair.farewell, for: id.uuid),
      expectations: try expectations(of: pair, for: viewer, community, letters, in: tx),
      goals: try Goal.all(of: id, community: community, in: tx).map { goal in
        Line(
          id: goal.id, words: letters.open(goal.words, for: goal.id.uuid),
          reachedOn: goal.reachedOn)
      },
      meetings: meetings.map { MeetingLine($0, for: viewer.person, letters) },
      quietWeeks: pair.state == .active
        ? tally.quietWeeks(since: pair.answeredAt, today: today) : nil,
      farewells: isMentor ? farewells(in: pair, letters) : [], hasLeft: false)
  }

  private static func farewells(in pair: Mentorship, _ letters: Letters) -> [Expectation] {
    pair.members.compactMap { member in
      let words = letters.open(member.farewell, for: pair.id.uuid)
      return words.isEmpty ? nil : Expectation(name: member.name, words: words)
    }
  }

  /// The mentor reads what each expects; a member of a group reads her own alone.
  private static func expectations(
    of pair: Mentorship, for viewer: Viewer, _ community: ID<Community>, _ letters: Letters,
    in tx: borrowing Transaction<some Any>
  ) throws -> [Expectation] {
    try pair.present.compactMap { member in
      guard pair.mentor == viewer.person || member.person == viewer.person,
        let id = member.request
      else { return nil }
      let request = try MentoringRequest.find(id, community: community, in: tx)
      return Expectation(
        name: member.name, words: letters.open(request.expectation, for: id.uuid))
    }
  }
}

extension PairModel {
  /// What is left to see for a woman who left: that it was, and the way to the women's council.
  fileprivate init(left pair: Mentorship) {
    self.init(
      pair: pair, isMentor: false, reply: "", farewell: "", expectations: [], goals: [],
      meetings: [], quietWeeks: nil, farewells: [], hasLeft: true)
  }
}
