import Core
import Database
import JSON
import Web

/// Which of her meetings are held now, and whether she is marked present in them.
struct HereModel: JSONModel {
  struct Item: JSONModel {
    let item: MeetingItem
    let cohort: Translated
    let state: Attendance?

    var isHere: Bool { state == .present || state == .late }

    static let fields: [JSONField<Self>] = [
      .init("meeting") { $0.item.meeting.id }, .init("cohortTitle") { $0.cohort },
      .init("time") { $0.item.meeting.plan.time }, .init("place") { $0.item.meeting.plan.place },
      .init("state") { $0.state },
    ]
  }

  let items: [Item]

  static let fields: [JSONField<Self>] = [.init("meetings") { $0.items }]
}

extension School {
  func hereModel(_ visit: Visit) throws -> HereModel {
    let (community, person) = (try visit.community, try visit.person)
    return try visit.read { tx in
      let running = try RunningMeetings.of(person, community: community, at: visit.now, in: tx)
      return HereModel(
        items: try running.map { found in
          let cohort = try Cohort.find(found.meeting.cohort, community: community, in: tx)
          return HereModel.Item(
            item: item(found.meeting, of: try course(of: cohort, community: community, in: tx)),
            cohort: cohort.plan.title, state: found.state)
        })
    }
  }
}
