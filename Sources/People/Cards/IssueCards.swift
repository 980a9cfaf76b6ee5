import Core
import Database
import Sodium
import Web

/// Makes a new invitation card for each of some persons; their older ones are dead from now on.
struct IssueCards: Command {
  static let name = "issue-cards"
  static let access = Access.staff

  var persons: [ID<Person>]
  var keys: ServerKeys

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ID<Invitation> {
    guard !persons.isEmpty else { throw DomainError.rule(Message("people.rule.nobody-chosen")) }
    let batch = ID<Invitation>.make(at: actor.now)
    for (position, person) in persons.enumerated() {
      _ = try PersonRecord.find(person, community: actor.community, in: tx)
      try checkRank(of: person, actor, in: tx)
      try replaceOld(person, in: tx)
      let code = ShortCode.make(length: 10)
      try tx.insert(
        into: Invitation.table, ID<Invitation>.make(at: actor.now),
        [
          "community": actor.community, "person": person, "batch": batch, "position": position,
          "code_hash": Invitation.hash(code, keys),
          "sealed_code": Seal.seal(Array(code.utf8), key: keys.key(for: "invitation-seal")),
          "state": "open", "expires_at": actor.now.advanced(days: Invitation.lifetimeDays),
        ])
    }
    return batch
  }

  /// A card opens the account: only an administrator makes one for somebody who sees others' data.
  private func checkRank(
    of person: ID<Person>, _ actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    let roles = try PersonRecord.roles(of: person, in: tx)
    if roles.contains(where: \.seesOthers) && !actor.isSystem
      && !actor.roles.contains(.administrator)
    {
      throw DomainError.rule(Message("people.rule.card-needs-administrator"))
    }
  }

  private func replaceOld(_ person: ID<Person>, in tx: borrowing Transaction<Writes>) throws {
    let open: [ID<Invitation>] = try tx.all(
      "SELECT id FROM invitation WHERE person = \(person) AND state = 'open'"
    ) { row in try row(0) }
    for old in open {
      try tx.update(
        Invitation.table, old, ["state": "replaced", "sealed_code": nil as [UInt8]?])
    }
  }
}
