import Core
import Database
import Web

/// Says, or says anew, what a mentor offers.
package struct OfferMentoring: Command {
  package static let name = "offer-mentoring"
  package static let access = Access.roles([.mentor])
  package var offer: MentorProfile.Offer

  package init(_ offer: MentorProfile.Offer) { self.offer = offer }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try check()
    let person = try actor.requirePerson()
    try tx.put(
      into: MentorProfile.table, MentorProfile.id(person),
      [
        "community": actor.community, "person": person, "offers": offer.offers,
        "languages": offer.languages.stored, "district": offer.district, "reach": offer.reach,
        "capacity": offer.capacity, "is_woman": offer.isWoman, "listed": offer.isListed,
      ])
    return Done()
  }

  private func check() throws {
    var faults: [Fault] = []
    if offer.languages.isEmpty { faults.append(Fault("language", Message("web.fault.choose"))) }
    if !MentorProfile.capacities.contains(offer.capacity) {
      faults.append(Fault("capacity", Message("web.fault.number")))
    }
    // A number once shown to a village cannot be taken back.
    if offer.reach.holdsTelephone {
      faults.append(Fault("reach", Message("mentoring.fault.telephone")))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}

extension String {
  /// Seven digits or more, however they are set apart, are a telephone number.
  var holdsTelephone: Bool {
    var run = 0
    for letter in self {
      if letter.isNumber { run += 1 } else if !" -+().".contains(letter) { run = 0 }
      if run >= 7 { return true }
    }
    return false
  }
}
