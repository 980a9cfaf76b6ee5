import Core
import Database
import Web

/// That a woman or a man spoke for so long.
package enum SpeakingTurn {
  package static let table = Table("speaking_turn")
  /// Four hours: longer is a clock that nobody stopped.
  static let longest = 14_400

  /// The last ones that arrived, so that a slip can be taken back.
  static func latest(
    of gathering: ID<Gathering>, in tx: borrowing Transaction<some Any>
  ) throws -> [Line] {
    try tx.all(
      """
      SELECT id, item, sex, seconds FROM speaking_turn WHERE gathering = \(gathering)
      ORDER BY id DESC LIMIT 8
      """
    ) { row in
      Line(id: try row(0), item: try row(1), sex: try row(2), seconds: try row(3))
    }
  }

  struct Line: Sendable {
    let id: ID<SpeakingTurn>
    let item: ID<AgendaItem>?
    let sex: Sex
    let seconds: Int
  }
}

/// Notes that somebody spoke; the same command from a phone that lost its answer is the same turn.
package struct NoteTurn: Command {
  package static let name = "note-speaking-turn"
  package static let access = Access.conveners
  package var gathering: ID<Gathering>
  package var item: ID<AgendaItem>?
  package var sex: Sex
  package var seconds: Int

  package init(
    _ sex: Sex, for seconds: Int, on item: ID<AgendaItem>?, at gathering: ID<Gathering>
  ) {
    self.gathering = gathering
    self.item = item
    self.sex = sex
    self.seconds = seconds
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<SpeakingTurn> {
    let found = try Gathering.taking(gathering, by: actor, in: tx)
    guard found.hasBegun else { throw DomainError.rule(Message("gatherings.rule.not-open")) }
    guard (1...SpeakingTurn.longest).contains(seconds) else {
      throw DomainError.invalid([
        Fault("minutes", Message("gatherings.fault.turn"))
      ])
    }
    if let item { _ = try AgendaItem.all(of: gathering, in: tx).find(item) }
    // Made of the command, whose id was made when the turn ended: so they stand in their order.
    let id = ID<SpeakingTurn>(actor.command)
    try tx.insert(
      into: SpeakingTurn.table, id,
      [
        "community": actor.community, "gathering": gathering, "item": item, "sex": sex,
        "seconds": seconds,
      ])
    return id
  }
}

/// Takes a turn back that was noted by a slip.
package struct RemoveTurn: Command {
  package static let name = "remove-speaking-turn"
  package static let access = Access.conveners
  package var turn: ID<SpeakingTurn>
  package var gathering: ID<Gathering>

  package init(_ turn: ID<SpeakingTurn>, at gathering: ID<Gathering>) {
    self.turn = turn
    self.gathering = gathering
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Gathering.taking(gathering, by: actor, in: tx)
    let isThere = try tx.exists(
      "SELECT 1 FROM speaking_turn WHERE id = \(turn) AND gathering = \(gathering)")
    guard isThere else { throw DomainError.notFound }
    try tx.delete(from: SpeakingTurn.table, turn)
    return Done()
  }
}
