import Core
import Database
import JSON
import Localization
import Markup
import Web

/// A mentoring of hers in which nothing was written down for three weeks: a reminder, no reproach.
package struct QuietPair: JSONModel {
  package let id: String
  package let name: String
  package let weeks: Int

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("name") { $0.name }, .init("weeks") { $0.weeks },
  ]

  package static func all(
    of viewer: Viewer, today: Day, in tx: borrowing Transaction<some Any>
  ) throws -> [QuietPair] {
    guard let community = viewer.community, let person = viewer.person else { return [] }
    let pairs = try Mentorship.all(of: person, community: community, in: tx)
      .filter { $0.state == .active && !$0.hasLeft(person) }
    let tallies = try MeetingTally.of(pairs.map(\.id), in: tx)
    return pairs.compactMap { pair in
      let tally = tallies[pair.id] ?? .none
      return tally.quietWeeks(since: pair.answeredAt, today: today).map { weeks in
        QuietPair(id: pair.id.description, name: pair.name, weeks: weeks)
      }
    }
  }
}

/// The reminder, with the way to where a meeting is written down.
package struct QuietNotice: Component {
  private let pair: QuietPair
  private let visit: Visit

  package init(_ pair: QuietPair, _ visit: Visit) {
    self.pair = pair
    self.visit = visit
  }

  package var body: Markup {
    div(.class("notice")) {
      p {
        a(.href(visit.path("mentoring", "pairs", pair.id))) { pair.name }
      }
      p { visit.words(Message("mentoring.quiet", .number(pair.weeks))) }
    }
  }
}
