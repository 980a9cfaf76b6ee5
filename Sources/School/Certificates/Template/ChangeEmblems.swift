import Core
import Database
import Paper
import Web

/// Puts an emblem at the head of a cohort's certificates, or takes all away; papers that are
/// printed again carry what is there then.
struct ChangeEmblems: Command {
  static let name = "change-certificate-emblems"
  static let access = Access.staff

  let cohort: ID<Cohort>
  let removesAll: Bool
  let added: PaperEmblem?

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Cohort.find(cohort, community: actor.community, in: tx)
    var kept = try Emblem.all(of: cohort, community: actor.community, in: tx)
    if removesAll {
      for emblem in kept { try tx.delete(from: Emblem.table, emblem.id) }
      kept = []
    }
    guard let added else { return Done() }
    guard kept.count < Emblem.limit else {
      throw DomainError.rule(Message("learning.setting.fault.emblems"))
    }
    try tx.insert(
      into: Emblem.table, ID<Emblem>.make(at: actor.now),
      ["community": actor.community, "cohort": cohort, "png": added.bytes])
    return Done()
  }
}
