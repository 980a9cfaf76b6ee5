import Core
import Database
import Web

/// Writes down whom to call nearby; whoever called today says so at once.
package struct AddReferral: Command {
  package static let name = "add-referral"
  package static let access = LocalReferral.keepers
  package var text: LocalReferralText
  package var isVerified: Bool

  package init(_ text: LocalReferralText, verified isVerified: Bool = false) {
    self.text = text
    self.isVerified = isVerified
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<LocalReferral> {
    try text.check()
    let known = try tx.count(
      "SELECT count(*) FROM rights_referral WHERE community = \(actor.community)")
    guard known < LocalReferral.most else {
      throw DomainError.rule(Message("rights.rule.most", .number(LocalReferral.most)))
    }
    let id = ID<LocalReferral>.derived("rights-referral", actor.command, actor.community.uuid)
    try tx.insert(
      into: LocalReferral.table, id,
      [
        "community": actor.community, "kind": text.kind, "name": text.name, "help": text.help,
        "phones": text.storedPhones, "hours": text.hours, "place": text.place,
        "languages": text.storedLanguages, "verified": isVerified ? actor.now.day : nil as Day?,
        "version": 1, "made_at": actor.now,
      ])
    return id
  }
}

/// Corrects it.
///
/// Another number has not been called yet, unless she says that she did.
package struct ChangeReferral: Command {
  package static let name = "change-referral"
  package static let access = LocalReferral.keepers
  package var referral: ID<LocalReferral>
  /// The version she had before her eyes.
  package var base: Int
  package var text: LocalReferralText
  package var isVerified: Bool

  package init(
    _ referral: ID<LocalReferral>, from base: Int, to text: LocalReferralText,
    verified isVerified: Bool = false
  ) {
    self.referral = referral
    self.base = base
    self.text = text
    self.isVerified = isVerified
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let found = try LocalReferral.find(referral, community: actor.community, in: tx)
    try text.check()
    guard base == found.version else {
      throw DomainError.rule(Message("rights.rule.changed-meanwhile"))
    }
    let known = text.phones == found.text.phones ? found.verified : nil
    try tx.update(
      LocalReferral.table, referral,
      [
        "kind": text.kind, "name": text.name, "help": text.help, "phones": text.storedPhones,
        "hours": text.hours, "place": text.place, "languages": text.storedLanguages,
        "verified": isVerified ? actor.now.day : known, "version": base + 1,
      ])
    return base + 1
  }
}
