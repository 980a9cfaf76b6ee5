import Core
import Database
import Web

/// Asks for a mentor; asked again while nobody has answered, it says the wish anew.
package struct AskForMentor: Command {
  package static let name = "ask-for-mentor"
  package static let access = Access.roles([.participant])
  package var wish: MentoringRequest.Wish
  /// Seals what she expects for the row it will lie in.
  private let seal: @Sendable (UUID16) -> [UInt8]

  init(_ wish: MentoringRequest.Wish, expecting words: String, _ letters: Letters) {
    self.wish = wish
    seal = { row in letters.seal(words, for: row) }
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<MentoringRequest> {
    let person = try actor.requirePerson()
    try check(person)
    let known = try MentoringRequest.open(of: person, community: actor.community, in: tx)
    let id = known?.id ?? .make(at: actor.now)
    try tx.put(
      into: MentoringRequest.table, id,
      [
        "community": actor.community, "person": person, "expectation": seal(id.uuid),
        "languages": wish.languages.stored, "district": wish.district,
        "wants_woman": wish.wantsWoman, "wishes": wish.wishes.stored,
        "avoids": wish.avoids.stored, "state": MentoringRequest.State.open,
        "made_at": known?.madeAt ?? actor.now,
      ])
    return id
  }

  private func check(_ person: ID<Person>) throws {
    var faults: [Fault] = []
    if wish.languages.isEmpty { faults.append(Fault("language", Message("web.fault.choose"))) }
    if wish.wishes.count > MentoringRequest.mostWishes || wish.wishes.contains(person) {
      faults.append(Fault("wish", Message("web.fault.choose")))
    }
    if !Set(wish.wishes).isDisjoint(with: wish.avoids) {
      faults.append(Fault("avoid", Message("mentoring.fault.wished-and-avoided")))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}

/// Takes the wish back.
package struct WithdrawRequest: Command {
  package static let name = "withdraw-mentoring-request"
  package static let access = Access.roles([.participant])

  package init() {}

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    guard
      let request = try MentoringRequest.open(of: person, community: actor.community, in: tx)
    else { throw DomainError.notFound }
    try tx.update(
      MentoringRequest.table, request.id, ["state": MentoringRequest.State.withdrawn])
    try Mentorship.release([request.id], by: actor, in: tx)
    return Done()
  }
}
