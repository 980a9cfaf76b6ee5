import Core
import Database
import Web

/// Notes that a card was put into the hand of whom it is for, by whom and when.
struct HandOverCard: Command {
  static let table = Table("card_handing")
  static let name = "hand-over-card"
  static let access = Access.clerks

  var person: ID<Person>

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let clerk = try actor.requirePerson()
    _ = try PersonRecord.find(person, community: actor.community, in: tx)
    let card: ID<Invitation>? = try tx.first(
      """
      SELECT id FROM invitation
      WHERE person = \(person) AND community = \(actor.community) AND state = 'open'
        AND expires_at > \(actor.now)
      """
    ) { row in try row(0) }
    guard let card else { throw DomainError.rule(Message("people.households.rule.no-card")) }
    if try tx.exists("SELECT 1 FROM card_handing WHERE id = \(card)") { return Done() }
    try tx.insert(
      into: HandOverCard.table, card,
      ["community": actor.community, "handed_by": clerk, "handed_at": actor.now])
    return Done()
  }
}
