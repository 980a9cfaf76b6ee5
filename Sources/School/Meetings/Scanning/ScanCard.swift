import Core
import Database
import Web

/// Marks the holder of a card present, or late by the rule of the cohort.
struct ScanCard: Command {
  static let name = "scan-card"
  static let access = Access.staff
  /// A phone without a line keeps what it scanned; longer than a day it is not believed.
  static let longestWait = 86_400

  let meeting: ID<Meeting>
  let text: String
  /// Seconds since it was scanned: the phone's clock may be wrong, but not how it runs.
  let waited: Int
  let keys: ServerKeys
  /// In which the name of another cohort is told.
  let language: Language

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ScanMark {
    let meeting = try Meeting.open(meeting, by: actor, in: tx)
    let row = try holder(of: meeting, actor, in: tx)
    if row.state == .present || row.state == .late, let state = row.state {
      return ScanMark(number: row.number, state: state, was: state)
    }
    let clock = try MeetingClock.find(meeting, community: actor.community, in: tx)
    let moment = actor.now.advanced(seconds: -Int64(min(max(waited, 0), Self.longestWait)))
    let state = clock.arrival(at: moment)
    try meeting.mark([(row, state)], by: actor, in: tx)
    try meeting.noteTaken(guests: nil, by: actor, in: tx)
    return ScanMark(number: row.number, state: state, was: row.state)
  }

  private func holder(
    of meeting: Meeting, _ actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> Roster.Row {
    switch AttendanceCard.read(text) {
    case .invitation: throw refusal("invitation")
    case .unreadable: throw refusal("unreadable")
    case .code(let code):
      let community = actor.community
      if let row = try CardHolder.row(code, of: meeting, keys, community: community, in: tx) {
        return row
      }
      let other = try CardHolder.name(code, keys, community: community, in: tx)
      guard let other else { throw refusal("unknown") }
      guard let cohort = other.cohort?.text(language) else {
        throw refusal("no-cohort", other.name)
      }
      throw refusal("other-cohort", other.name, cohort)
    }
  }

  private func refusal(_ key: String, _ texts: String...) -> DomainError {
    .invalid([
      Fault(
        "code",
        Message(key: "attendance.scan.fault.\(key)", arguments: texts.map { .text($0) }))
    ])
  }
}
