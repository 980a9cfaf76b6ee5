import Core
import Database
import JSON
import Markup
import Web

/// A process that goes on, as the door of the house shows it.
package struct ProcessFront: JSONModel {
  let process: JointProcess
  let today: Day

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.process.id }, .init("title") { $0.process.title },
    .init("phase") { $0.process.phase(on: $0.today)?.kind.rawValue },
  ]

  /// The latest that are not over.
  package static func running(
    in community: ID<Community>, on day: Day, tx: borrowing Transaction<some Any>
  ) throws -> [ProcessFront] {
    try JointProcess.all(listing(community, day), in: tx).map { process in
      ProcessFront(process: process, today: day)
    }
  }

  static func listing(_ community: ID<Community>, _ day: Day) -> SQL {
    """
    WHERE community = \(community) AND is_public = 1 AND last_day >= \(day)
    ORDER BY last_day, id LIMIT 5
    """
  }
}

/// One line of it: the way in, and where it stands.
package struct ProcessLine: Component {
  private let front: ProcessFront
  private let visit: Visit

  package init(_ front: ProcessFront, _ visit: Visit) {
    self.front = front
    self.visit = visit
  }

  package var body: Markup {
    a(.href(visit.proposals.process(front.process.id))) {
      front.process.title.text(visit.language)
    }
    p { StandingTag(standing: Standing(of: front.process, on: front.today), words: visit.words) }
  }
}
