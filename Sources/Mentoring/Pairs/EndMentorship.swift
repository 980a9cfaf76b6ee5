import Core
import Database
import Web

/// Ends a mentorship, with a reason and a word for the other; either may.
///
/// A woman of a group ends it for herself alone: the others go on.
package struct EndMentorship: Command {
  package static let name = "end-mentorship"
  package static let access = Access.signedIn
  package var mentorship: ID<Mentorship>
  package var reason: EndReason
  private let farewell: [UInt8]

  init(
    _ mentorship: ID<Mentorship>, because reason: EndReason, saying words: String,
    _ letters: Letters
  ) {
    self.mentorship = mentorship
    self.reason = reason
    farewell = letters.seal(words, for: mentorship.uuid)
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    let pair = try Mentorship.active(mentorship, by: actor, in: tx)
    if pair.mentor != person && pair.present.count > 1 {
      try tx.update(
        Mentorship.members, Mentorship.memberID(mentorship, person),
        ["left_on": actor.now.day, "reason": reason.rawValue, "farewell": farewell])
    } else {
      try tx.update(
        Mentorship.table, mentorship,
        [
          "state": Mentorship.State.ended, "ended_at": actor.now, "ended_by": person,
          "reason": reason.rawValue, "farewell": farewell,
        ])
    }
    return Done()
  }
}
