import Core
import Database
import HTTP
import JSON
import Web

/// What the page at the door knows: whom it expects, and whom it saw last.
struct ScanModel: JSONModel {
  let meeting: Meeting
  let cohort: Cohort
  let rows: [Roster.Row]
  let total: Int
  let tally: [Attendance: Int]
  let seen: ScanResult?

  var here: Int { (tally[.present] ?? 0) + (tally[.late] ?? 0) }
  var unmarked: Int { max(0, total - tally.values.reduce(0, +)) }

  static let fields: [JSONField<Self>] = [
    .init("meeting") { $0.meeting.id }, .init("cohortTitle") { $0.cohort.plan.title },
    .init("people") { $0.rows }, .init("total") { $0.total }, .init("here") { $0.here },
  ]
}

/// What the door is told of a card: the name to be read out, and how to take it back.
struct ScanResult: JSONModel {
  let mark: ScanMark
  let name: String

  static let fields: [JSONField<Self>] = [
    .init("number") { $0.mark.number }, .init("name") { $0.name },
    .init("state") { $0.mark.state }, .init("was") { $0.mark.was },
    .init("isNew") { $0.mark.isNew },
  ]
}

extension School {
  func scanModel(_ visit: Visit) throws -> ScanModel {
    let community = try visit.community
    let id = try visit.id("meeting", as: Meeting.self)
    let number = visit.form["number"].flatMap { Int($0) }
    return try visit.read { tx in
      let meeting = try Meeting.find(id, community: community, in: tx)
      let rows = try Roster.rows(of: meeting, community: community, page: 1, in: tx)
      let row = rows.first { $0.number == number }
      let seen = row.flatMap { row in
        row.state.map { state in
          ScanResult(
            mark: ScanMark(
              number: row.number, state: state,
              was: visit.form["was"].flatMap { Attendance(rawValue: $0) }), name: row.name)
        }
      }
      return ScanModel(
        meeting: meeting, cohort: try Cohort.find(meeting.cohort, community: community, in: tx),
        rows: rows, total: try Roster.count(of: meeting, community: community, in: tx),
        tally: try Roster.tally(of: id, community: community, in: tx),
        seen: visit.request.method.isSafe ? seen : nil)
    }
  }
}
