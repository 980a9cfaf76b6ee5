import Core
import Database
import Web

/// Says that somebody called today and was answered.
package struct VerifyReferral: Command {
  package static let name = "verify-referral"
  package static let access = LocalReferral.keepers
  package var referral: ID<LocalReferral>

  package init(_ referral: ID<LocalReferral>) { self.referral = referral }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try LocalReferral.find(referral, community: actor.community, in: tx)
    try tx.update(LocalReferral.table, referral, ["verified": actor.now.day])
    return Done()
  }
}

/// Strikes out whoever is there no more: a number that nobody answers is worse than none.
package struct RemoveReferral: Command {
  package static let name = "remove-referral"
  package static let access = LocalReferral.keepers
  package var referral: ID<LocalReferral>

  package init(_ referral: ID<LocalReferral>) { self.referral = referral }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try LocalReferral.find(referral, community: actor.community, in: tx)
    try tx.delete(from: LocalReferral.table, referral)
    return Done()
  }
}
