import Core
import Database
import Web

/// Lets a practice be seen that waited, or was out of sight.
package struct ShowPractice: Command {
  package static let name = "show-practice"
  package static let access = Access.staff
  package var practice: ID<VillagePractice>

  package init(_ practice: ID<VillagePractice>) { self.practice = practice }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try VillagePractice.looked(practice, by: actor, in: tx)
    try found.require(.waiting, .hidden)
    try tx.update(
      VillagePractice.table, practice,
      ["stage": VillagePractice.Stage.shown, "reason": ""])
    return Done()
  }
}

/// Takes a practice out of sight; its author is told why, and may write it anew.
package struct HidePractice: Command {
  package static let name = "hide-practice"
  package static let access = Access.staff
  package var practice: ID<VillagePractice>
  package var reason: String

  package init(_ practice: ID<VillagePractice>, because reason: String) {
    self.practice = practice
    self.reason = reason
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try VillagePractice.looked(practice, by: actor, in: tx)
    try found.require(.waiting, .shown)
    guard !reason.isEmpty else {
      throw DomainError.invalid([Fault("reason", Message("culture.fault.reason"))])
    }
    try tx.update(
      VillagePractice.table, practice,
      ["stage": VillagePractice.Stage.hidden, "reason": reason])
    return Done()
  }
}

extension VillagePractice {
  /// Nobody looks at her own words for others.
  fileprivate static func looked(
    _ id: ID<VillagePractice>, by actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> VillagePractice {
    let found = try find(id, community: actor.community, in: tx)
    if found.author == actor.person {
      throw DomainError.rule(Message("culture.rule.own-look"))
    }
    return found
  }
}

/// Lays a picture or a voice beside a practice.
struct LayPracticeFiles: Command {
  static let name = "lay-practice-files"
  static let access = Access.signedIn
  var practice: ID<VillagePractice>
  var picture: DescribedPicture?
  var sound: PlainSound?

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try VillagePractice.changeable(practice, by: actor, in: tx)
    try VillagePractice.media.lay(picture, sound, beside: practice.uuid, by: actor, in: tx)
    // What others have not seen is looked at before they do, and nobody has stood by it yet.
    try Endorsement.end(of: practice, as: .rewritten, by: actor, in: tx)
    try tx.update(
      VillagePractice.table, practice,
      ["stage": found.stage(changedBy: actor), "reason": "", "is_endorsed": false])
    return Done()
  }
}

/// Takes a picture or a voice away.
struct TakePracticeFile: Command {
  static let name = "take-practice-file"
  static let access = Access.signedIn
  var practice: ID<VillagePractice>
  var file: ID<MediaItem>

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try VillagePractice.changeable(practice, by: actor, in: tx)
    try VillagePractice.media.take(file, from: practice.uuid, by: actor, in: tx)
    return Done()
  }
}
