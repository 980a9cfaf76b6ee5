import Core
import Database

/// How many must be for a motion, stated before anybody raises a hand.
package enum Majority: String, CaseIterable, RoomWord {
  /// More for than against.
  case simple
  /// More than half of those who are there.
  case present
  case twoThirds = "two-thirds"

  var title: Message { Message(key: "gatherings.majority.\(rawValue)", arguments: []) }

  /// Whether it is adopted; guests are not among those present.
  func adopts(_ votes: HandCount, of present: Int) -> Bool {
    switch self {
    case .simple: votes.inFavour > votes.against
    case .present: votes.inFavour * 2 > present
    case .twoThirds: present > 0 && votes.inFavour * 3 >= present * 2
    }
  }
}

/// For, against, and neither.
package struct HandCount: Sendable, Equatable {
  package var inFavour: Int
  package var against: Int
  package var abstained: Int

  package init(for inFavour: Int = 0, against: Int = 0, abstained: Int = 0) {
    self.inFavour = inFavour
    self.against = against
    self.abstained = abstained
  }

  var all: Int { inFavour + against + abstained }

  static func + (one: HandCount, other: HandCount) -> HandCount {
    HandCount(
      for: one.inFavour + other.inFavour, against: one.against + other.against,
      abstained: one.abstained + other.abstained)
  }
}

/// What one person wants of a motion.
package enum MotionChoice: String, CaseIterable, RoomWord {
  case inFavour = "for"
  case against, abstained

  var title: Message { Message(key: "gatherings.choice.\(rawValue)", arguments: []) }
}

/// How it is voted: by hands alone, or by phone as well.
package enum MotionBallot: String, CaseIterable, RoomWord {
  case hands, open, secret

  var title: Message { Message(key: "gatherings.ballot.\(rawValue)", arguments: []) }
}
