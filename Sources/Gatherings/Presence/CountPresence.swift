import Core
import Database
import Web

/// Counts more, or fewer: each press is a row of its own, so that two at two doors count together.
package struct CountPresence: Command {
  package static let name = "count-presence"
  package static let access = Access.conveners
  /// More at once is a slip of the hand.
  static let most = 5_000

  package var gathering: ID<Gathering>
  package var change: Presence
  /// A phone counted by itself: its fewer may arrive before the more it takes away from.
  package var isOfPhone: Bool

  package init(at gathering: ID<Gathering>, _ change: Presence, isOfPhone: Bool = false) {
    self.gathering = gathering
    self.change = change
    self.isOfPhone = isOfPhone
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Gathering.taking(gathering, by: actor, in: tx)
    guard change != Presence() else { return Done() }
    if !isOfPhone { try checkSum(in: tx) }
    try Presence.write(
      change, .derived("gathering-count", actor.command, gathering.uuid), of: nil, at: gathering,
      by: actor, in: tx)
    return Done()
  }

  private func checkSum(in tx: borrowing Transaction<Writes>) throws {
    let counted = try Presence.byHand(gathering, in: tx) + change
    guard counted.all.allSatisfy({ $0 >= 0 }) else {
      throw DomainError.rule(Message("gatherings.rule.fewer-than-none"))
    }
    guard counted.all.allSatisfy({ $0 <= CountPresence.most }) else {
      throw DomainError.rule(
        Message("gatherings.rule.too-many-present", .number(CountPresence.most)))
    }
  }
}

/// Says how many there are, all counted anew; who was ticked by name stays counted.
package struct CountAnew: Command {
  package static let name = "count-presence-anew"
  package static let access = Access.conveners
  package var gathering: ID<Gathering>
  package var total: Presence

  package init(at gathering: ID<Gathering>, _ total: Presence) {
    self.gathering = gathering
    self.total = total
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let summed = try Presence.summed(gathering, in: tx)
    let change = total - summed
    let named = try summed - Presence.byHand(gathering, in: tx)
    for (kind, (count, least)) in zip(PresenceKind.allCases, zip(total.all, named.all))
    where count < least {
      throw DomainError.invalid([
        Fault(kind.rawValue, Message("gatherings.fault.fewer-than-named", .number(least)))
      ])
    }
    return try CountPresence(at: gathering, change).perform(by: actor, in: tx)
  }
}

extension Presence {
  static func write(
    _ presence: Presence, _ id: ID<Presence>, of person: ID<Person>?, at gathering: ID<Gathering>,
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.put(
      into: table, id,
      [
        "community": actor.community, "gathering": gathering, "person": person,
        "women": presence.women, "men": presence.men, "guest_women": presence.guestWomen,
        "guest_men": presence.guestMen,
      ])
  }
}
