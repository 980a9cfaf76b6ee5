import Core
import Database
import JSON
import Web

/// How many are in the room: residents by sex, and guests, who do not count for the quorum.
package struct Presence: Sendable, Equatable, JSONModel {
  package static let table = Table("gathering_presence")

  package var women: Int
  package var men: Int
  package var guestWomen: Int
  package var guestMen: Int

  package init(women: Int = 0, men: Int = 0, guestWomen: Int = 0, guestMen: Int = 0) {
    self.women = women
    self.men = men
    self.guestWomen = guestWomen
    self.guestMen = guestMen
  }

  /// Those who decide.
  package var residents: Int { women + men }
  package var guests: Int { guestWomen + guestMen }

  package static let fields: [JSONField<Self>] = [
    .init("women") { $0.women }, .init("men") { $0.men },
    .init("guest_women") { $0.guestWomen }, .init("guest_men") { $0.guestMen },
  ]

  static func + (one: Presence, other: Presence) -> Presence {
    Presence(
      women: one.women + other.women, men: one.men + other.men,
      guestWomen: one.guestWomen + other.guestWomen, guestMen: one.guestMen + other.guestMen)
  }

  static func - (one: Presence, other: Presence) -> Presence {
    Presence(
      women: one.women - other.women, men: one.men - other.men,
      guestWomen: one.guestWomen - other.guestWomen, guestMen: one.guestMen - other.guestMen)
  }

  var all: [Int] { [women, men, guestWomen, guestMen] }

  subscript(kind: PresenceKind) -> Int {
    switch kind {
    case .women: women
    case .men: men
    case .guestWomen: guestWomen
    case .guestMen: guestMen
    }
  }
}

/// Whom a count is of.
enum PresenceKind: String, CaseIterable {
  case women, men
  case guestWomen = "guest-women"
  case guestMen = "guest-men"

  var title: Message { Message(key: "gatherings.presence.\(rawValue)", arguments: []) }
}

extension Presence {
  /// How many are there: never fewer than none, though a phone's fewer may come before its more.
  static func of(
    _ gathering: ID<Gathering>, in tx: borrowing Transaction<some Any>
  ) throws -> Presence {
    let sum = try summed(gathering, in: tx)
    return Presence(
      women: max(0, sum.women), men: max(0, sum.men), guestWomen: max(0, sum.guestWomen),
      guestMen: max(0, sum.guestMen))
  }

  /// The sum of every count that was written, whichever phone it came from and in whatever order.
  static func summed(
    _ gathering: ID<Gathering>, in tx: borrowing Transaction<some Any>
  ) throws -> Presence {
    try tx.first(sum(gathering, "")) { row in try Presence(sums: row) } ?? Presence()
  }

  /// What was counted by hand, without those who were ticked in the register.
  static func byHand(
    _ gathering: ID<Gathering>, in tx: borrowing Transaction<some Any>
  ) throws -> Presence {
    try tx.first(sum(gathering, "AND person IS NULL")) { row in try Presence(sums: row) }
      ?? Presence()
  }

  static func sum(_ gathering: ID<Gathering>, _ condition: SQL) -> SQL {
    """
    SELECT CAST(coalesce(sum(women), 0) AS \(.integer)),
      CAST(coalesce(sum(men), 0) AS \(.integer)),
      CAST(coalesce(sum(guest_women), 0) AS \(.integer)),
      CAST(coalesce(sum(guest_men), 0) AS \(.integer))
    FROM gathering_presence WHERE gathering = \(gathering) \(condition)
    """
  }

  private init(sums row: borrowing Row) throws {
    self.init(women: try row(0), men: try row(1), guestWomen: try row(2), guestMen: try row(3))
  }

  var columns: KeyValuePairs<String, any SQLBindable> {
    ["women": women, "men": men, "guest_women": guestWomen, "guest_men": guestMen]
  }
}
