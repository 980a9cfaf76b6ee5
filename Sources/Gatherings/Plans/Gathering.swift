import Core
import Database

/// Residents coming together to decide, from the notice on the board to the signed minutes.
package struct Gathering: Sendable {
  package static let table = Table("gathering")

  package let id: ID<Gathering>
  package let plan: GatheringPlan
  package let officers: Officers
  package let state: GatheringState
  package let openedAt: Instant?
  package let endedAt: Instant?
  /// When its minutes were approved: from then on nothing of what happened is changed.
  package let approvedAt: Instant?

  var hasBegun: Bool { openedAt != nil }
  /// Whether something may still be written of what happens there.
  var takesFacts: Bool { state != .draft && approvedAt == nil }
}

/// What form of coming together it is.
package enum GatheringKind: String, CaseIterable, RoomWord {
  case village, kurultai, council, hearing

  var title: Message { Message("gatherings.kind.\(rawValue)") }
}

/// Where a gathering stands; it only ever goes forward.
package enum GatheringState: String, CaseIterable, RoomWord {
  case draft, announced, open, adjourned, closed

  var title: Message { Message("gatherings.state.\(rawValue)") }
}

/// What is planned for a gathering.
package struct GatheringPlan: Sendable, Equatable {
  package var kind: GatheringKind
  package var title: Translated
  package var place: Translated
  package var day: Day
  /// Minutes since midnight.
  package var minute: Int
  package var invitation: Translated
  package var quorum: Quorum
  package var population: Population?

  package init(
    kind: GatheringKind, title: Translated, place: Translated, day: Day, minute: Int,
    invitation: Translated = Translated(), quorum: Quorum = .none, population: Population? = nil
  ) {
    self.kind = kind
    self.title = title
    self.place = place
    self.day = day
    self.minute = minute
    self.invitation = invitation
    self.quorum = quorum
    self.population = population
  }

  /// `14:30`.
  var time: String { TimeOfDay.text(minute) }
  var start: Instant { Instant(day, hour: minute / 60, minute: minute % 60) }
}

/// Who leads a gathering and who writes.
package struct Officers: Sendable, Equatable {
  package var chair: String
  package var secretary: String

  package init(chair: String = "", secretary: String = "") {
    self.chair = chair
    self.secretary = secretary
  }
}

/// Whom the village has, to hold those who came against.
package struct Population: Sendable, Equatable {
  package var women: Int
  package var men: Int
  package var source: String

  package init(women: Int, men: Int, source: String) {
    self.women = women
    self.men = men
    self.source = source
  }
}
