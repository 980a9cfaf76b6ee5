import Core
import Database
import Web

/// Puts a motion before the gathering, with the majority it needs.
package struct StateMotion: Command {
  package static let name = "state-motion"
  package static let access = Access.conveners
  package var gathering: ID<Gathering>
  package var item: ID<AgendaItem>?
  package var terms: MotionTerms

  package init(
    _ terms: MotionTerms, on item: ID<AgendaItem>? = nil, at gathering: ID<Gathering>
  ) {
    self.terms = terms
    self.item = item
    self.gathering = gathering
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Motion> {
    let found = try Gathering.find(gathering, community: actor.community, in: tx)
    guard found.state == .announced || found.state == .open else {
      throw DomainError.rule(Message("gatherings.rule.not-open"))
    }
    guard (3...1000).contains(terms.words.unicodeScalars.count) else {
      throw DomainError.invalid([Fault("words", Message("web.fault.required"))])
    }
    if let item { _ = try AgendaItem.all(of: gathering, in: tx).find(item) }
    let known = try Motion.all(of: gathering, in: tx)
    guard known.count < Motion.most else {
      throw DomainError.rule(Message("gatherings.rule.motions", .number(Motion.most)))
    }
    let id = ID<Motion>.make(at: actor.now)
    try tx.insert(
      into: Motion.table, id,
      [
        "community": actor.community, "gathering": gathering, "item": item,
        "number": (known.last?.number ?? 0) + 1, "words": terms.words, "mover": terms.mover,
        "mover_sex": terms.moverSex, "majority": terms.majority, "ballot": terms.ballot,
        "state": Motion.State.stated, "closes_at": nil as Instant?, "decided_at": nil as Instant?,
        "present": nil as Int?, "votes_for": nil as Int?, "votes_against": nil as Int?,
        "votes_abstained": nil as Int?, "adopted": nil as Bool?,
      ])
    return id
  }
}

/// Takes a motion back before it was voted on.
package struct WithdrawMotion: Command {
  package static let name = "withdraw-motion"
  package static let access = Access.conveners
  package var motion: ID<Motion>
  package var gathering: ID<Gathering>

  package init(_ motion: ID<Motion>, at gathering: ID<Gathering>) {
    self.motion = motion
    self.gathering = gathering
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Gathering.taking(gathering, by: actor, in: tx)
    let found = try Motion.find(motion, of: gathering, in: tx)
    guard found.state == .stated else {
      throw DomainError.rule(Message("gatherings.rule.motion-past"))
    }
    try tx.update(Motion.table, motion, ["state": Motion.State.withdrawn])
    return Done()
  }
}
