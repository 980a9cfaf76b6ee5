import Core
import Database
import Web

/// Writes down a practice of the village; others read it once somebody has looked at it.
package struct AddPractice: Command {
  package static let name = "add-practice"
  package static let access = Access.signedIn
  /// So many of one person wait at a time.
  static let mostWaiting = 10
  package var text: VillageText
  package var picture: DescribedPicture?
  package var sound: PlainSound?

  package init(_ text: VillageText) { self.text = text }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<VillagePractice> {
    let person = try actor.requirePerson()
    try text.check()
    let waiting = try tx.count(
      """
      SELECT count(*) FROM culture_practice WHERE community = \(actor.community)
        AND stage = 'waiting' AND author = \(person)
      """)
    guard waiting < Self.mostWaiting else {
      throw DomainError.rule(Message("culture.rule.most", .number(Self.mostWaiting)))
    }
    let id = ID<VillagePractice>.derived("culture-practice", actor.command, person.uuid)
    try tx.insert(
      into: VillagePractice.table, id,
      [
        "community": actor.community, "author": person, "stage": VillagePractice.Stage.waiting,
        "reason": "", "title": text.title, "about": text.about, "uses": text.uses,
        "care": text.care, "version": 1, "is_endorsed": false, "made_at": actor.now,
      ])
    try VillagePractice.media.lay(picture, sound, beside: id.uuid, by: actor, in: tx)
    return id
  }
}

/// Writes it anew, or adds a language that was missing.
///
/// Whoever stood by the old words did not read the new ones: endorsements end, and stay to be seen.
package struct ChangePractice: Command {
  package static let name = "change-practice"
  package static let access = Access.signedIn
  package var practice: ID<VillagePractice>
  /// The version she had before her eyes.
  package var base: Int
  package var text: VillageText

  package init(_ practice: ID<VillagePractice>, from base: Int, to text: VillageText) {
    self.practice = practice
    self.base = base
    self.text = text
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let found = try VillagePractice.changeable(practice, by: actor, in: tx)
    try text.check()
    guard base == found.version else {
      throw DomainError.rule(Message("culture.rule.changed-meanwhile"))
    }
    guard text != found.text else { return base }
    try Endorsement.end(of: practice, as: .rewritten, by: actor, in: tx)
    try tx.update(
      VillagePractice.table, practice,
      [
        "title": text.title, "about": text.about, "uses": text.uses, "care": text.care,
        "version": base + 1, "stage": found.stage(changedBy: actor), "reason": "",
        "is_endorsed": false,
      ])
    return base + 1
  }
}
