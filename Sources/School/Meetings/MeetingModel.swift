import Core
import Database
import JSON
import Web

/// What the page of one meeting knows.
struct MeetingModel: JSONModel {
  let item: MeetingItem
  let cohort: Cohort
  let rows: [Roster.Row]
  let page: Int
  let total: Int
  let tally: [Attendance: Int]

  var meeting: Meeting { item.meeting }
  var unmarked: Int { max(0, total - tally.values.reduce(0, +)) }
  var lastPage: Int { max(1, (total + Roster.size - 1) / Roster.size) }

  static let fields: [JSONField<Self>] = [
    .init("meeting") { $0.item }, .init("cohortTitle") { $0.cohort.plan.title },
    .init("people") { $0.rows }, .init("page") { $0.page }, .init("total") { $0.total },
    .init("present") { $0.tally[.present] ?? 0 }, .init("late") { $0.tally[.late] ?? 0 },
    .init("excused") { $0.tally[.excused] ?? 0 }, .init("absent") { $0.tally[.absent] ?? 0 },
    .init("unmarked") { $0.unmarked },
  ]
}

extension School {
  func meetingModel(_ visit: Visit) throws -> MeetingModel {
    let community = try visit.community
    let id = try visit.id("meeting", as: Meeting.self)
    return try visit.read { tx in
      let meeting = try Meeting.find(id, community: community, in: tx)
      let cohort = try Cohort.find(meeting.cohort, community: community, in: tx)
      return MeetingModel(
        item: item(meeting, of: try course(of: cohort, community: community, in: tx)),
        cohort: cohort,
        rows: try Roster.rows(of: meeting, community: community, page: visit.pageNumber, in: tx),
        page: visit.pageNumber,
        total: try Roster.count(of: meeting, community: community, in: tx),
        tally: try Roster.tally(of: id, community: community, in: tx))
    }
  }
}
