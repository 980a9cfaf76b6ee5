import Core
import Database
import JSON
import Web

/// Who missed a meeting, and what each does for it.
struct CatchUpModel: JSONModel {
  let item: MeetingItem
  let cohort: Cohort
  let rule: AttendanceRule
  /// Those who missed it and have no task yet.
  let waiting: [Roster.Row]
  let tasks: [CatchUp]

  static let fields: [JSONField<Self>] = [
    .init("meeting") { $0.item.meeting.id }, .init("countsCatchUp") { $0.rule.countsCatchUp },
    .init("waiting") { $0.waiting }, .init("tasks") { $0.tasks },
  ]
}

extension School {
  func catchUpModel(_ visit: Visit) throws -> CatchUpModel {
    let community = try visit.community
    let id = try visit.id("meeting", as: Meeting.self)
    return try visit.read { tx in
      let meeting = try Meeting.find(id, community: community, in: tx)
      let cohort = try Cohort.find(meeting.cohort, community: community, in: tx)
      let tasks = try CatchUp.all(of: id, community: community, in: tx)
      let given = Set(tasks.map(\.enrolment))
      return CatchUpModel(
        item: item(meeting, of: try course(of: cohort, community: community, in: tx)),
        cohort: cohort,
        rule: try AttendanceRule.find(cohort.id, community: community, in: tx),
        waiting: try Roster.rows(of: meeting, community: community, page: 1, in: tx).filter {
          ($0.state == .absent || $0.state == .excused) && !given.contains($0.enrolment)
        },
        tasks: tasks)
    }
  }
}
