import Core
import Database
import Web

/// Something two people set out to reach.
package struct Goal: Sendable {
  package static let table = Table("mentoring_goal")
  static let most = 12

  let id: ID<Goal>
  let words: [UInt8]
  let reachedOn: Day?

  static func all(
    of pair: ID<Mentorship>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Goal] {
    try tx.all(
      """
      SELECT id, words, reached_on FROM mentoring_goal
      WHERE mentorship = \(pair) AND community = \(community) ORDER BY set_at, id
      """
    ) { row in Goal(id: try row(0), words: try row(1), reachedOn: try row(2)) }
  }
}

/// Sets a goal.
package struct SetGoal: Command {
  package static let name = "set-mentoring-goal"
  package static let access = Access.signedIn
  package var mentorship: ID<Mentorship>
  private let seal: @Sendable (UUID16) -> [UInt8]

  init(_ words: String, in mentorship: ID<Mentorship>, _ letters: Letters) {
    self.mentorship = mentorship
    seal = { row in letters.seal(words, for: row) }
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ID<Goal> {
    _ = try Mentorship.active(mentorship, by: actor, in: tx)
    let count = try Goal.all(of: mentorship, community: actor.community, in: tx).count
    guard count < Goal.most else {
      throw DomainError.rule(Message("mentoring.rule.goals", .number(Goal.most)))
    }
    let id = ID<Goal>.make(at: actor.now)
    try tx.insert(
      into: Goal.table, id,
      [
        "community": actor.community, "mentorship": mentorship, "words": seal(id.uuid),
        "set_at": actor.now, "reached_on": nil as Day?,
      ])
    return id
  }
}

/// Says that a goal is reached, or not yet after all.
package struct ReachGoal: Command {
  package static let name = "reach-mentoring-goal"
  package static let access = Access.signedIn
  package var goal: ID<Goal>
  package var mentorship: ID<Mentorship>
  package var isReached: Bool

  package init(_ goal: ID<Goal>, in mentorship: ID<Mentorship>, isReached: Bool) {
    self.goal = goal
    self.mentorship = mentorship
    self.isReached = isReached
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Mentorship.active(mentorship, by: actor, in: tx)
    let goals = try Goal.all(of: mentorship, community: actor.community, in: tx)
    guard goals.contains(where: { $0.id == goal }) else { throw DomainError.notFound }
    try tx.update(Goal.table, goal, ["reached_on": isReached ? actor.now.day : nil])
    return Done()
  }
}
