import Core
import Database
import JSON
import Markup
import Web

/// A gathering that comes, as the door of the house shows it.
package struct GatheringFront: JSONModel {
  let gathering: Gathering

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.gathering.id }, .init("title") { $0.gathering.plan.title },
    .init("day") { $0.gathering.plan.day }, .init("time") { $0.gathering.plan.time },
  ]

  /// The next ones, and those that go on.
  package static func coming(
    to community: ID<Community>, from day: Day, tx: borrowing Transaction<some Any>
  ) throws -> [GatheringFront] {
    try tx.all(Gathering.since(day, of: community), Gathering.init(row:))
      .filter { $0.state == .announced || $0.state == .open }.prefix(4)
      .map { GatheringFront(gathering: $0) }
  }
}

/// One line of it: the way in, when and where.
package struct GatheringLine: Component {
  private let front: GatheringFront
  private let visit: Visit

  package init(_ front: GatheringFront, _ visit: Visit) {
    self.front = front
    self.visit = visit
  }

  package var body: Markup {
    a(.href(GatheringsPath.gathering(front.gathering.id, visit))) {
      Said(front.gathering.plan.title, visit.words)
    }
    p(.class("muted")) { WhenAndWhere(front.gathering.plan, visit.words).line }
  }
}
